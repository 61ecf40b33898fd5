using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>The authority's decisions on the rules that need a person, as a part of its form.</summary>
internal static class DecisionsSchema
{
    /// <summary>The member in which they stand.</summary>
    public const string Name = "decisions";

    /// <summary>What is decided.</summary>
    public const string Decision = "decision";

    /// <summary>Why.</summary>
    public const string Reason = "reason";

    /// <summary>The decisions of a clause.</summary>
    public static JsonObject Of(ClauseInfo clause, Language language) =>
        new()
        {
            ["title"] = FormTexts.Decisions.In(language),
            ["description"] = FormTexts.DecisionsHelp.In(language),
            ["type"] = "object",
            ["properties"] = new JsonObject(DecisionRules.Of(clause).Select(rule => KeyValuePair.Create(rule.Id, (JsonNode?)Of(rule, language)))),
            ["additionalProperties"] = false,
        };

    private static JsonObject Of(DecisionRule rule, Language language)
    {
        var schema = new JsonObject { ["title"] = rule.Title.In(language) };
        var words = rule.Words is null ? "" : rule.Words + FormTexts.Stop.In(language);
        if (FormPapers.Sentences([words, rule.Effect.In(language)], language) is { } help)
            schema["description"] = help;
        foreach (var (name, value) in FormObject.Closed([(Decision, Verdict(language)), (Reason, ReasonText(language))], [Decision, Reason]).ToList())
            schema[name] = value?.DeepClone();
        FieldSchema.AddTexts(schema, "x-source", rule.Source);
        return schema;
    }

    private static JsonObject Verdict(Language language) =>
        new()
        {
            ["title"] = FormTexts.Decision.In(language),
            ["type"] = "string",
            ["oneOf"] = FieldSchema.Labels([("accept", FormTexts.Accept.In(language)), ("refuse", FormTexts.Refuse.In(language))]),
        };

    private static JsonObject ReasonText(Language language) =>
        new()
        {
            ["title"] = FormTexts.Reason.In(language),
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = InputInfo.UsualMaxLength,
            ["not"] = new JsonObject { ["type"] = "string", ["pattern"] = InputPatterns.NotInText },
        };
}
