using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Review.Differences.Witnesses;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares a clause with what became of it.</summary>
internal static class ClauseComparison
{
    /// <summary>What differs, with witnesses where a decision does.</summary>
    public static IEnumerable<Difference> Compare(PolicyPairing policies, Pair<Clause> pair, Implication implication)
    {
        var (old, @new) = pair;
        if (@new is null)
            return [Removed(policies, old!)];
        if (old is null)
            return [Added(policies, @new)];
        var clauses = new ClausePairing(policies, old, @new);
        var findings = new Findings(DifferencePlace.Clause, Of(@new));
        Compare(clauses, implication, findings);
        var witnesses = new Lazy<ClauseWitnesses>(() => new ClauseWitnesses(clauses));
        var rounds = new Lazy<RoundWitnesses>(() => new RoundWitnesses(policies));
        return findings.Items.Select(found =>
            !found.Difference.Decides ? found.Difference
            : IsOfRound(found.Difference.Kind) ? rounds.Value.OfClause(found, @new.Name)
            : Complete(found, witnesses.Value, rounds, @new)
        );
    }

    // What depends on 名次, on what was paid before, or on whom others leave room for shows in a round alone.
    private static Difference Complete(Found found, ClauseWitnesses witnesses, Lazy<RoundWitnesses> rounds, Clause clause)
    {
        var alone = witnesses.Complete(found);
        if (alone.Witness is not null || found.Undo is null || found.Difference.Kind is DifferenceKind.Input or DifferenceKind.Period)
            return alone;
        var round = rounds.Value.OfClause(found, clause.Name);
        return round with { Effort = new SearchEffort((alone.Effort?.Tried ?? 0) + (round.Effort?.Tried ?? 0), false) };
    }

    private static bool IsOfRound(DifferenceKind kind) => kind is DifferenceKind.Quota or DifferenceKind.Limit or DifferenceKind.Times or DifferenceKind.Once;

    private static Difference Removed(PolicyPairing policies, Clause old) =>
        new Findings(DifferencePlace.Clause, Of(old)).Make(DifferenceKind.Clause, ChangeKind.Removed, Of(old)) with
        {
            Before = ClauseWords.Of(policies.Old, old),
            Breaks = Breaks.RouteGone,
            Decides = true,
            Witness = WholeClause.Witness(policies.Old, old, isNew: false),
        };

    private static Difference Added(PolicyPairing policies, Clause @new) =>
        new Findings(DifferencePlace.Clause, Of(@new)).Make(DifferenceKind.Clause, ChangeKind.Added, Of(@new)) with
        {
            After = ClauseWords.Of(policies.New, @new),
            Decides = true,
            Witness = WholeClause.Witness(policies.New, @new, isNew: true),
        };

    private static void Compare(ClausePairing clauses, Implication implication, Findings findings)
    {
        var (old, @new) = (clauses.Old!, clauses.New!);
        findings.Renamed(DifferenceKind.Clause, Of(@new), old.Name, @new.Name, Breaks.RouteMoved);
        new ConditionComparison(clauses, implication, findings).Compare();
        new AwardComparison(clauses, implication, findings).Compare();
        new DefinitionComparison(clauses, implication, findings).Compare();
        new RoundRuleComparison(clauses, findings).Compare();
        new InputComparison(clauses, findings).Compare(clauses.Inputs);
        new RubricComparison(clauses, findings).Compare();
        new PaperComparison(clauses, findings).Compare();
        findings.Texts(Of(@new), old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    private static Subject Of(Clause clause) => new(clause.Name, clause.Title);
}
