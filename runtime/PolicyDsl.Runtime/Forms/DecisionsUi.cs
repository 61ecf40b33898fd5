using System.Text.Json.Nodes;

namespace PolicyDsl.Runtime;

/// <summary>How the authority's decisions look: by heading, each added where there is something to decide.</summary>
internal static class DecisionsUi
{
    /// <summary>The decisions of a clause.</summary>
    public static JsonObject Of(ClauseInfo clause, Language language)
    {
        var rules = DecisionRules.Of(clause);
        var ui = new JsonObject
        {
            [UiSchema.Order] = UiSchema.Names(rules.Select(static rule => rule.Id)),
            ["ui:options"] = new JsonObject { ["groups"] = Groups(rules, language) },
        };
        foreach (var rule in rules)
            ui[rule.Id] = rule.Group == DecisionGroup.NotAsked ? new JsonObject { [FieldUi.Widget] = "hidden" } : Asked(language);
        return ui;
    }

    private static JsonArray Groups(IReadOnlyList<DecisionRule> rules, Language language)
    {
        var groups = new JsonArray();
        foreach (var group in rules.Where(static rule => rule.Group != DecisionGroup.NotAsked).GroupBy(static rule => rule.Group))
        {
            var (id, title) = group.Key switch
            {
                DecisionGroup.Conditions => ("conditions", FormTexts.DecidedConditions),
                DecisionGroup.Awards => ("awards", FormTexts.DecidedAwards),
                DecisionGroup.Round => ("round", FormTexts.DecidedRound),
                _ => ("whole", FormTexts.DecidedWhole),
            };
            groups.Add((JsonNode)UiSchema.Group(id, title.In(language), group.Select(static rule => rule.Id)));
        }
        return groups;
    }

    // Nothing is decided until somebody asks for the fields: an object that is there must be complete.
    private static JsonObject Asked(Language language) =>
        new()
        {
            [UiSchema.Order] = UiSchema.Names([DecisionsSchema.Decision, DecisionsSchema.Reason]),
            ["ui:options"] = new JsonObject { ["enableOptionalDataFieldForType"] = new JsonArray("object") },
            [DecisionsSchema.Decision] = new JsonObject { [FieldUi.Widget] = "radio", ["ui:options"] = new JsonObject { ["inline"] = true } },
            [DecisionsSchema.Reason] = new JsonObject
            {
                [FieldUi.Widget] = "textarea",
                ["ui:options"] = new JsonObject { ["fault"] = FieldErrors.BlankAround(FormTexts.Reason.In(language)).In(language) },
            },
        };
}
