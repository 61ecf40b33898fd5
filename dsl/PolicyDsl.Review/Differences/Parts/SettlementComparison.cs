using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares 统筹: its rules, and the order in which they run.</summary>
internal sealed class SettlementComparison(PolicyPairing policies, ClausePairing settlement, Implication implication, Findings findings)
{
    /// <summary>Adds what differs.</summary>
    public void Compare()
    {
        var (old, @new) = (Rules(policies.Old), Rules(policies.New));
        var pairs = Pairs.Of(
            old,
            @new,
            Likeness<Rule>.By(static rule => rule.Words.Id),
            Likeness<Rule>.By(static rule => rule.Words.Title),
            new Likeness<Rule>(rule => Meaning(rule, isNew: false), rule => Meaning(rule, isNew: true))
        );
        foreach (var (was, now) in pairs)
        {
            if (was is not null && now is not null)
                Compare(was, now);
            else if ((now ?? was)!.IsOwn)
                findings.Decisive(DifferenceKind.Settlement, Of((now ?? was)!), was?.Words.Words, now?.Words.Words, undo: Undo(was, now));
        }
        CompareOrder(old, @new, [.. PolicyPairing.Both(pairs)]);
        findings.Texts(new Subject("统筹", "统筹"), Annotations(policies.Old), Annotations(policies.New));
    }

    private void Compare(Rule old, Rule @new)
    {
        findings.Renamed(DifferenceKind.Settlement, Of(@new), old.Words.Id, @new.Words.Id, Breaks.RuleRenamed);
        if (Differ(old, @new))
            findings.Decisive(DifferenceKind.Settlement, Of(@new), old.Words.Words, @new.Words.Words, direction: DirectionOf(old.Model, @new.Model), undo: Undo(old, @new));
        if (old.Model is { } was && @new.Model is { } now)
            findings.Texts(Of(@new), was.Title ?? "", now.Title ?? "", was.Annotations, now.Annotations);
    }

    // What only a 术语 or 参数 changed is told there.
    private bool Differ(Rule old, Rule @new)
    {
        if (Meaning(old, isNew: false) == Meaning(@new, isNew: true))
            return false;
        var (oldParts, newParts) = (Parts(old), Parts(@new));
        return Frame(old, isNew: false) != Frame(@new, isNew: true)
            || oldParts.Count != newParts.Count
            || Enumerable.Range(0, oldParts.Count).Any(i => settlement.Differ(oldParts[i], newParts[i]));
    }

    // 排除 lets more through where it holds for fewer.
    private Direction? DirectionOf(SettlementRule? old, SettlementRule? @new) =>
        old is Exclusion was && @new is Exclusion now && was.Advisory == now.Advisory && Frame(was.Clauses, false) == Frame(now.Clauses, true)
            ? implication.Of(settlement.OfNew(now.When), settlement.OfOld(was.When))
            : null;

    private void CompareOrder(IEnumerable<Rule> old, IEnumerable<Rule> @new, IReadOnlyList<Pair<Rule>> pairs)
    {
        var places = pairs.ToDictionary(static pair => pair.Old!, static pair => pair.New!);
        var was = old.Where(places.ContainsKey).Select(rule => places[rule]).ToList();
        var now = @new.Where(was.Contains).ToList();
        if (!was.SequenceEqual(now))
            findings.Decisive(DifferenceKind.SettlementOrder, new Subject("统筹", "统筹"), InOrder(was), InOrder(now), Aspects.Order, undo: UndoOrder([.. was.Select(static rule => rule.Model).OfType<SettlementRule>()]));
    }

    // A rule that is gone comes back where it stood, or as near as there is a place.
    private Undo? Undo(Rule? old, Rule? @new)
    {
        var parts = old is null ? [] : Parts(old);
        if (@new is null)
            return settlement.UndoSettlement(parts, all => all with { Rules = Inserted(all.Rules, old!.Model!).ToEquatableArray() });
        var kept = old?.Model is null ? null : old.Model with { Name = @new.Words.Id };
        return settlement.UndoSettlement(
            parts,
            all => all with { Rules = all.Rules.Select(rule => rule.Name == @new.Words.Id ? kept : rule).OfType<SettlementRule>().ToEquatableArray() }
        );
    }

    private IEnumerable<SettlementRule> Inserted(EquatableArray<SettlementRule> rules, SettlementRule old)
    {
        var place = policies.Old.Settlement!.Rules.ToList().FindIndex(rule => rule.Name == old.Name);
        return rules.Take(place).Append(old).Concat(rules.Skip(place));
    }

    private Undo? UndoOrder(List<SettlementRule> order) =>
        settlement.UndoSettlement(
            [],
            all =>
            {
                var places = order.Select(static rule => rule.Name).ToList();
                var moved = new Queue<SettlementRule>(all.Rules.Where(rule => places.Contains(rule.Name)).OrderBy(rule => places.IndexOf(rule.Name)));
                return all with { Rules = all.Rules.Select(rule => places.Contains(rule.Name) ? moved.Dequeue() : rule).ToEquatableArray() };
            }
        );

    private static string InOrder(IEnumerable<Rule> rules) => string.Join(" → ", rules.Select(static rule => rule.Words.Title ?? rule.Words.Words));

    private string Meaning(Rule rule, bool isNew) =>
        string.Join(' ', [Frame(rule, isNew), .. Parts(rule).Select(part => Number(isNew ? settlement.OfNew(part) : settlement.OfOld(part)))]);

    // All but the expressions.
    private string Frame(Rule rule, bool isNew)
    {
        var meanings = isNew ? settlement.NewMeanings : settlement.OldMeanings;
        return rule.Model switch
        {
            Exclusion exclusion => $"exclude {exclusion.Advisory} {Frame(exclusion.Clauses, isNew)}",
            KeepHighest keep => $"highest {RoundRuleComparison.Keys(keep.Keys, meanings)} {keep.WithEarlierYears} {Frame(keep.Clauses, isNew)}",
            MutuallyExclusive exclusive => $"exclusive {Clauses(exclusive.Clauses, isNew)}",
            Floor floor => $"floor {floor.Inclusive} {floor.Unless is null} {Frame(floor.Clauses, isNew)}",
            OverallLimit limit =>
                $"limit {limit.EachYear} {RoundRuleComparison.Keys(limit.Keys, meanings)} {Number(meanings.OfOrder(limit.By))} {Frame(limit.Clauses, isNew)}",
            OverallTimes times => $"times {times.EachYear} {RoundRuleComparison.Keys(times.Keys, meanings)} {Frame(times.Clauses, isNew)}",
            OverallOnce once => $"once {once.EachYear} {RoundRuleComparison.Keys(once.Keys, meanings)} {Frame(once.Clauses, isNew)}",
            Budget budget => $"budget {budget.Mode} {Frame(budget.Clauses, isNew)}",
            Pool pool => $"pool {pool.First} {Frame(pool.Clauses, isNew)}",
            _ => rule.Words.Id,
        };
    }

    private string Frame(ClauseSelection selection, bool isNew) => $"{Clauses(selection.Only, isNew)}/{Clauses(selection.Except, isNew)}";

    private string Clauses(IEnumerable<string> clauses, bool isNew) =>
        string.Join(',', clauses.Select(name => isNew ? name : policies.Renames.Of(NameKind.Clause, "", name)).Order(StringComparer.Ordinal));

    private static List<Expression> Parts(Rule rule) => rule.Model is null ? [] : [.. RuleParts.Of(rule.Model)];

    // A bare word that no clause has a rule for does nothing.
    private static List<Rule> Rules(PolicyModel policy)
    {
        var rules = policy.Settlement?.Rules ?? default;
        var words = RuleWording.OfSettlement(policy);
        return
        [
            .. words
                .Select((text, index) => new Rule(index < rules.Count ? rules[index] : null, text))
                .Where(rule => rule.IsOwn || policy.Clauses.Any(clause => Has(clause, rule.Words.Id))),
        ];
    }

    private static bool Has(Clause clause, string bareWord) =>
        bareWord switch
        {
            "once" => clause.Onces.Count > 0,
            "quota" => clause.Quota is not null,
            "times" => clause.Times.Count > 0,
            _ => clause.Limits.Count > 0,
        };

    private static Subject Of(Rule rule) => new(rule.Words.Id, rule.Words.Title ?? rule.Words.Words);

    private static Annotations Annotations(PolicyModel policy) => policy.Settlement?.Annotations ?? Model.Annotations.None;

    private static string Number(int meaning) => meaning.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A rule with its words; a bare word that runs without 统筹 has no model.</summary>
    private sealed record Rule(SettlementRule? Model, RuleWords Words)
    {
        /// <summary>Whether it is a rule of its own. A bare word comes and goes with the first and the last clause that has such a rule, where that is told.</summary>
        public bool IsOwn => Model is not (null or ClauseRules);
    }
}
