using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>The authority's decisions on the rules that need a person, as a part of its form.</summary>
internal static class DecisionsSchema
{
    /// <summary>The decisions of a clause.</summary>
    public static JsonObject Of(ClauseInfo clause, Language language)
    {
        var rules = ApplicationReader.RulesOf(clause);
        var titles = clause.Conditions.ToDictionary(static condition => condition.Id, static condition => condition.Title);
        foreach (var rule in clause.Policy.SettlementRules.Where(static rule => rule.Title is not null))
            titles.TryAdd(rule.Id, rule.Title!);
        return new JsonObject
        {
            ["title"] = FormTexts.Decisions.In(language),
            ["description"] = FormTexts.DecisionsHelp.In(language),
            ["type"] = "object",
            ["properties"] = new JsonObject(rules.Select(rule => KeyValuePair.Create(rule, (JsonNode?)Of(titles.GetValueOrDefault(rule, rule), language)))),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Of(string title, Language language)
    {
        var decision = FormObject.Closed([("decision", Verdict(language)), ("reason", Reason(language))], ["decision", "reason"]);
        decision.Insert(0, "title", title);
        return decision;
    }

    private static JsonObject Verdict(Language language) =>
        new()
        {
            ["title"] = FormTexts.Decision.In(language),
            ["type"] = "string",
            ["oneOf"] = FieldSchema.Labels([("accept", FormTexts.Accept.In(language)), ("refuse", FormTexts.Refuse.In(language))]),
        };

    private static JsonObject Reason(Language language) =>
        new()
        {
            ["title"] = FormTexts.Reason.In(language),
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = InputInfo.UsualMaxLength,
            ["not"] = new JsonObject { ["type"] = "string", ["pattern"] = InputPatterns.NotInText },
        };
}
