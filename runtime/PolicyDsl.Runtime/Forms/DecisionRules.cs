namespace PolicyDsl.Runtime;

/// <summary>Under which heading the authority decides on a rule.</summary>
internal enum DecisionGroup
{
    /// <summary>A condition that holds in principle.</summary>
    Conditions,

    /// <summary>An award.</summary>
    Awards,

    /// <summary>A rule of a round.</summary>
    Round,

    /// <summary>What concerns the application as a whole.</summary>
    Whole,

    /// <summary>A decision on it changes nothing: it is taken, but nobody is asked for it.</summary>
    NotAsked,
}

/// <summary>A rule on which the authority may decide.</summary>
/// <param name="Id">The rule id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">The rule in words; null: its title says it.</param>
/// <param name="Source">出处.</param>
/// <param name="Group">Its heading.</param>
/// <param name="Effect">What a decision on it does.</param>
internal sealed record DecisionRule(string Id, Message Title, string? Words, IReadOnlyList<string> Source, DecisionGroup Group, Message Effect);

/// <summary>The rules of a clause on which the authority may decide, each in words.</summary>
internal static class DecisionRules
{
    // Nothing is left to decide about what waits in the pool.
    private const string Pool = "pool";

    /// <summary>The rules, heading by heading; of each id one, in the order of <see cref="ApplicationReader.RulesOf"/>.</summary>
    public static IReadOnlyList<DecisionRule> Of(ClauseInfo clause)
    {
        var rules = ApplicationReader.RulesOf(clause).Select(id => Rule(clause, id));
        return [.. rules.OrderBy(static rule => rule.Group)];
    }

    private static DecisionRule Rule(ClauseInfo clause, string id)
    {
        if (clause.Conditions.FirstOrDefault(condition => condition.Id == id) is { } condition)
            return OfCondition(condition);
        if (clause.Awards.FirstOrDefault(award => award.Id == id) is { } award)
            return new(id, Own(award.Title), award.Words, award.Source, DecisionGroup.Awards, FormTexts.EffectOfAward);
        var named = clause.Policy.SettlementRules.FirstOrDefault(rule => rule.Id == id && rule.Title is not null);
        if (named is not null)
        {
            var isAsked = named.Kind != Pool;
            return new(id, Own(named.Title!), named.Words, named.Source, isAsked ? DecisionGroup.Round : DecisionGroup.NotAsked, isAsked ? FormTexts.EffectInRound : FormTexts.NoEffect);
        }
        var title = RuleTitles.Of(id) ?? Own(id);
        List<SettlementRuleInfo> own = [.. clause.Rules.Where(rule => rule.Id == id)];
        if (own.Count > 0)
            return new(id, title, string.Join("；", own.Select(static rule => rule.Words)), [.. own.SelectMany(static rule => rule.Source).Distinct()], DecisionGroup.Round, FormTexts.EffectInRound);
        return OfWhole(clause, id, title);
    }

    // Whether another condition is met follows from the inputs alone.
    private static DecisionRule OfCondition(ConditionInfo condition) =>
        condition.Advisory
            ? new(condition.Id, Own(condition.Title), condition.Words, condition.Source, DecisionGroup.Conditions, FormTexts.EffectOfCondition)
            : new(condition.Id, Own(condition.Title), condition.Words, condition.Source, DecisionGroup.NotAsked, FormTexts.NoEffect);

    private static DecisionRule OfWhole(ClauseInfo clause, string id, Message title)
    {
        if (title == RuleTitles.Unreadable)
            return new(id, title, null, [], DecisionGroup.Whole, FormTexts.EffectOfUnreadable);
        if (title == RuleTitles.Delegated && clause.IsDelegated)
            return new(id, title, null, [.. clause.References.SelectMany(static reference => reference.Source).Distinct()], DecisionGroup.Whole, FormTexts.EffectOfDelegated);
        return new(id, title, null, [], DecisionGroup.NotAsked, FormTexts.NoEffect);
    }

    private static Message Own(string title) => new("", title, title);
}
