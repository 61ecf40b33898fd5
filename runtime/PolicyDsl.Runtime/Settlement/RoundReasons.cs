namespace PolicyDsl.Runtime;

/// <summary>Why an application is refused, or in review, before any rule of 统筹.</summary>
internal static class RoundReasons
{
    private const string DelegatedRule = "delegated";

    /// <summary>What finds the reason, when somebody asks for it.</summary>
    public static Func<DecisionReason?> Ask(ClauseDefinition clause, IApplication application, Outcome outcome) => () => Of(clause, application, outcome);

    /// <summary>
    /// Where a person has to decide on the award itself, or another document decides: whether the authority refused. Conditions it decides on in the
    /// evaluation. Null: it did not.
    /// </summary>
    public static DecisionReason? RefusedByReview(ClauseInfo clause, IApplication application, Assessment assessment)
    {
        if (application.Decisions is not { Count: > 0 } decisions || assessment.Outcome is not (Outcome.Review or Outcome.Delegated))
            return null;
        if (IsRefused(DelegatedRule))
            return Delegated(clause);
        return clause.Awards.FirstOrDefault(award => IsRefused(award.Id)) is { } refused ? Award(refused) : null;

        bool IsRefused(string rule) => decisions.TryGetValue(rule, out var decision) && decision.Decision == ReviewVerdict.Refuse;
    }

    private static DecisionReason? Of(ClauseDefinition clause, IApplication application, Outcome outcome)
    {
        var explanation = clause.Explain(application);
        return outcome switch
        {
            Outcome.Incomplete => new DecisionReason("missing", ReasonTitles.Missing, []),
            Outcome.Delegated => Delegated(clause.Info),
            Outcome.Review => Doubt(explanation, application) ?? (explanation.Award is { } award ? Award(award) : FirstAward(clause.Info)),
            // The explanation knows the grants that came with the application, if any; by those of the round nothing may be left of the award.
            _ => explanation.Reason ?? FirstAward(clause.Info),
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

    private static DecisionReason Delegated(ClauseInfo clause) =>
        new(DelegatedRule, ReasonTitles.Delegated, [.. clause.References.SelectMany(static reference => reference.Source)]);

    private static DecisionReason? FirstAward(ClauseInfo clause) => clause.Awards.Count == 0 ? null : Award(clause.Awards[0]);

    private static DecisionReason Award(AwardInfo award) => new(award.Id, award.Title, award.Source);
}
