using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares what a clause has for the round: 名额, 限额, 限次, 一次.</summary>
internal sealed class RoundRuleComparison(ClausePairing clauses, Findings findings)
{
    /// <summary>Adds what differs.</summary>
    public void Compare()
    {
        var old = Rules(clauses.Policies.Old, clauses.Old!, clauses.OldMeanings, clauses.OldShallow);
        var @new = Rules(clauses.Policies.New, clauses.New!, clauses.NewMeanings, clauses.NewShallow);
        foreach (var kind in new[] { DifferenceKind.Quota, DifferenceKind.Limit, DifferenceKind.Times, DifferenceKind.Once })
        {
            var gone = Without(old, @new, kind);
            var added = Without(@new, old, kind);
            for (var i = 0; i < Math.Max(gone.Count, added.Count); i++)
                Add(kind, gone.ElementAtOrDefault(i), added.ElementAtOrDefault(i));
        }
    }

    private void Add(DifferenceKind kind, Rule? old, Rule? @new)
    {
        var word = (@new ?? old)!.Word;
        findings.Decisive(kind, new Subject(word, word), old?.Words, @new?.Words, undo: Undo(kind));
    }

    private Undo? Undo(DifferenceKind kind)
    {
        var old = clauses.Old!;
        return kind switch
        {
            DifferenceKind.Quota => clauses.Undo([old.Quota?.Count], clause => clause with { Quota = old.Quota }),
            DifferenceKind.Limit => clauses.Undo(old.Limits.Select(static limit => limit.Amount), clause => clause with { Limits = old.Limits }),
            DifferenceKind.Times => clauses.Undo(old.Times.Select(static times => times.Count), clause => clause with { Times = old.Times }),
            _ => clauses.Undo([], clause => clause with { Onces = old.Onces }),
        };
    }

    // What only a 术语 or 参数 changed is told there.
    private static List<Rule> Without(IEnumerable<Rule> rules, IReadOnlyList<Rule> others, DifferenceKind kind) =>
        [.. rules.Where(rule => rule.Kind == kind && !others.Any(other => other.Kind == kind && (other.Deep == rule.Deep || other.Shallow == rule.Shallow)))];

    private static List<Rule> Rules(PolicyModel policy, Clause clause, Meanings deep, Meanings shallow)
    {
        var words = RuleWording.OfClause(policy, clause);
        return
        [
            .. Described(clause, deep)
                .Zip(Described(clause, shallow), words)
                .Select(static rule => new Rule(rule.First.Kind, rule.First.Word, rule.First.Meaning, rule.Second.Meaning, rule.Third.Words)),
        ];
    }

    // In the order of their words.
    private static List<(DifferenceKind Kind, string Word, string Meaning)> Described(Clause clause, Meanings meanings)
    {
        var rules = new List<(DifferenceKind, string, string)>();
        void Add(DifferenceKind kind, string word, string meaning) => rules.Add((kind, word, meaning));
        foreach (var once in clause.Onces)
            Add(DifferenceKind.Once, "一次", $"{once.EachYear} {Keys(once.Keys, meanings)}");
        if (clause.Quota is { } quota)
            Add(DifferenceKind.Quota, "名额", Meaning(quota, meanings));
        foreach (var times in clause.Times)
            Add(DifferenceKind.Times, "限次", $"{times.EachYear} {meanings.Of(times.Count)} {Keys(times.Keys, meanings)}");
        foreach (var limit in clause.Limits)
            Add(DifferenceKind.Limit, "限额", $"{limit.EachYear} {meanings.Of(limit.Amount)} {Keys(limit.Keys, meanings)} {meanings.OfOrder(limit.By)}");
        return rules;
    }

    private static string Meaning(Quota quota, Meanings meanings)
    {
        var selection = quota.Selection is { } name ? meanings.Of(new InputReference(InputScope.Review, name, Model.ValueType.Bool)) : -1;
        return $"{meanings.Of(quota.Count)} {quota.EachYear} {meanings.OfOrder(quota.By)} {quota.TiesAllIn} {quota.NoRefill} {selection}";
    }

    /// <summary>每: in any order.</summary>
    public static string Keys(IEnumerable<GroupKey> keys, Meanings meanings) => string.Join(',', keys.Select(meanings.OfKey).Order());

    private sealed record Rule(DifferenceKind Kind, string Word, string Deep, string Shallow, string Words);
}
