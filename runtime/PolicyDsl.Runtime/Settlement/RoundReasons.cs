namespace PolicyDsl.Runtime;

/// <summary>Why an application is refused, or in review, before any rule of 统筹.</summary>
internal static class RoundReasons
{
    /// <summary>What finds the reason, when somebody asks for it.</summary>
    public static Func<DecisionReason?> Ask(ClauseDefinition clause, IApplication application, Outcome outcome) => () => Of(clause, application, outcome);

    private static DecisionReason? Of(ClauseDefinition clause, IApplication application, Outcome outcome)
    {
        var explanation = clause.Explain(application);
        return outcome switch
        {
            Outcome.Incomplete => new DecisionReason("missing", ReasonTitles.Missing, []),
            Outcome.Delegated => new DecisionReason("delegated", ReasonTitles.Delegated, [.. clause.Info.References.SelectMany(static r => r.Source)]),
            Outcome.Review => Doubt(explanation, application) ?? Award(clause.Info),
            _ => explanation.Reason,
        };
    }

    // What a person has to decide: a condition that nobody can tell, or that holds in principle and does not hold here.
    private static DecisionReason? Doubt(Explanation explanation, IApplication application)
    {
        var doubt = explanation
            .Conditions.FirstOrDefault(condition =>
                condition.Result != ConditionState.Met && application.Decisions?.ContainsKey(condition.Condition.Id) != true
            )
            ?.Condition;
        return doubt is null ? null : new DecisionReason(doubt.Id, doubt.Title, doubt.Source);
    }

    private static DecisionReason? Award(ClauseInfo clause) =>
        clause.Awards.Count == 0 ? null : new DecisionReason(clause.Awards[0].Id, clause.Awards[0].Title, clause.Awards[0].Source);
}
