using PolicyDsl.Model;

namespace PolicyDsl.Wording;

/// <summary>A rule of a round, in words.</summary>
/// <param name="Id">The rule id.</param>
/// <param name="Kind">once, quota, limit, times, exclude, keepHighest, exclusive, floor, budget or pool.</param>
/// <param name="Title">What people read; null for a bare word and a clause's own rule.</param>
/// <param name="Words">The rule in words.</param>
/// <param name="Sources">出处.</param>
public sealed record RuleWords(string Id, string Kind, string? Title, string Words, EquatableArray<string> Sources);

/// <summary>Writes the rules of a round in canonical Chinese: those of a clause, and those of 统筹.</summary>
public sealed class RuleWording
{
    private readonly ExpressionWording expressions;
    private readonly PolicyNames names;

    /// <summary>Takes the policy whose rules are written.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="clause">The clause whose rules are written; null: the settlement's.</param>
    public RuleWording(PolicyModel policy, Clause? clause)
    {
        expressions = new ExpressionWording(policy, clause);
        names = new PolicyNames(policy, clause);
    }

    /// <summary>The rules of 统筹, in the order in which they run; without one, the four bare words that then run.</summary>
    public static IReadOnlyList<RuleWords> OfSettlement(PolicyModel policy)
    {
        var wording = new RuleWording(policy, null);
        if (policy.Settlement is { } settlement)
            return [.. settlement.Rules.Select(wording.Of)];
        return
        [
            new("once", "once", null, "一次", default),
            new("quota", "quota", null, "名额", default),
            new("times", "times", null, "限次", default),
            new("limit", "limit", null, "限额", default),
        ];
    }

    /// <summary>一次, 名额, 限次 and 限额 of a clause.</summary>
    public static IReadOnlyList<RuleWords> OfClause(PolicyModel policy, Clause clause)
    {
        var wording = new RuleWording(policy, clause);
        var rules = new List<RuleWords>();
        rules.AddRange(clause.Onces.Select(o => new RuleWords("once", "once", null, "一次" + wording.Keys(o.EachYear, o.Keys), o.Annotations.Sources)));
        if (clause.Quota is { } quota)
            rules.Add(new RuleWords("quota", "quota", null, wording.Of(quota), quota.Annotations.Sources));
        rules.AddRange(clause.Times.Select(t => new RuleWords("times", "times", null, wording.Of(t), t.Annotations.Sources)));
        rules.AddRange(clause.Limits.Select(l => new RuleWords("limit", "limit", null, wording.Of(l), l.Annotations.Sources)));
        return rules;
    }

    private RuleWords Of(SettlementRule rule)
    {
        var (kind, words) = rule switch
        {
            ClauseRules bare => (bare.Name, Word(bare.Kind)),
            Exclusion exclusion => ("exclude", $"排除, 当 {expressions.Of(exclusion.When)}{(exclusion.Advisory ? ", 原则上" : "")}{Selection(exclusion.Clauses)}"),
            KeepHighest keep => ("keepHighest", $"就高{Keys(false, keep.Keys)}{(keep.WithEarlierYears ? ", 含历年" : "")}{Selection(keep.Clauses)}"),
            MutuallyExclusive exclusive => ("exclusive", "互斥 " + ClauseTitles(exclusive.Clauses)),
            Floor floor => ("floor", Of(floor)),
            OverallLimit limit => ("limit", $"限额 {expressions.Of(limit.Amount)}{Keys(limit.EachYear, limit.Keys)}{Order(limit.By)}{Selection(limit.Clauses)}"),
            OverallTimes times => ("times", $"限次 {expressions.Of(times.Count)}{Keys(times.EachYear, times.Keys)}{Selection(times.Clauses)}"),
            OverallOnce once => ("once", $"一次{Keys(once.EachYear, once.Keys)}{Selection(once.Clauses)}"),
            Budget budget => ("budget", $"预算 {expressions.Of(budget.Amount)}, {(budget.Mode == BudgetMode.InOrder ? "按序" : "按比例")}{Selection(budget.Clauses)}"),
            Pool pool => ("pool", $"入库{(pool.First ? ", 优先" : "")}{Selection(pool.Clauses)}"),
            _ => throw new InvalidOperationException($"No words for {rule.GetType().Name}."),
        };
        return new RuleWords(rule.Name, kind, rule.Title, words, rule.Annotations.Sources);
    }

    private string Of(Floor floor)
    {
        var word = floor.Inclusive ? "低于(含)" : "低于";
        var unless = floor.Unless is null ? "" : $", 除非 {expressions.Of(floor.Unless)}";
        return $"不纳入 {word} {expressions.Of(floor.Below)}{unless}{Selection(floor.Clauses)}";
    }

    private string Of(Quota quota)
    {
        var selection = quota.Selection is { } name ? $", 经评审 {names.Input(InputScope.Review, name)}" : "";
        var ties = quota.TiesAllIn ? ", 并列 全部纳入" : "";
        var refill = quota.NoRefill ? ", 不递补" : "";
        return $"名额 {expressions.Of(quota.Count)}{(quota.EachYear ? " 每年" : "")}{Order(quota.By)}{selection}{ties}{refill}";
    }

    private string Of(Times times) => $"限次 {expressions.Of(times.Count)}{Keys(times.EachYear, times.Keys)}";

    private string Of(Limit limit) => $"限额 {expressions.Of(limit.Amount)}{Keys(limit.EachYear, limit.Keys)}{Order(limit.By)}";

    private string Keys(bool eachYear, IEnumerable<GroupKey> keys) =>
        (eachYear ? " 每年" : "") + string.Concat(keys.Select(key => " 每 " + names.Key(key)));

    private string Order(SortKey? by)
    {
        if (by is null)
            return "";
        var name = by.Computed ? names.Term(by.Name) : names.Input(by.Scope, by.Name);
        return $", 按 {name} {(by.Direction == SortDirection.Ascending ? "升序" : "降序")}";
    }

    private string Selection(ClauseSelection selection)
    {
        var only = selection.Only.Count == 0 ? "" : ", 限 " + ClauseTitles(selection.Only);
        return only + (selection.Except.Count == 0 ? "" : ", 除 " + ClauseTitles(selection.Except));
    }

    private string ClauseTitles(IEnumerable<string> clauses) => string.Join("、", clauses.Select(names.ClauseTitle));

    private static string Word(ClauseRuleKind kind) =>
        kind switch
        {
            ClauseRuleKind.Once => "一次",
            ClauseRuleKind.Quota => "名额",
            ClauseRuleKind.Limit => "限额",
            _ => "限次",
        };
}
