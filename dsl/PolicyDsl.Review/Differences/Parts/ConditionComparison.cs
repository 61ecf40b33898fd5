using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares conditions: which there are, and whom they let through.</summary>
internal sealed class ConditionComparison(ClausePairing clauses, Implication implication, Findings findings)
{
    /// <summary>Adds what differs.</summary>
    public void Compare()
    {
        foreach (var (old, @new) in Conditions())
        {
            if (@new is null)
                findings.Decisive(DifferenceKind.Condition, Of(old!), Words(old!, isNew: false), null, direction: Direction.Loosened, undo: Undo(old!.Value, all => all.Append(old)));
            else if (old is null)
                findings.Decisive(DifferenceKind.Condition, Of(@new), null, Words(@new, isNew: true), direction: Direction.Tightened, undo: Undo(null, all => all.Where(c => c.Name != @new.Name)));
            else
                Compare(old, @new);
        }
    }

    private IReadOnlyList<Pair<Condition>> Conditions() =>
        Pairs.Of(
            clauses.Old!.Conditions,
            clauses.New!.Conditions,
            Likeness<Condition>.By(static condition => condition.Name),
            new Likeness<Condition>(condition => Number(clauses.OfOld(condition.Value)), condition => Number(clauses.OfNew(condition.Value))),
            Likeness<Condition>.By(static condition => condition.Title)
        );

    private void Compare(Condition old, Condition @new)
    {
        findings.Renamed(DifferenceKind.Condition, Of(@new), old.Name, @new.Name, Breaks.RuleRenamed);
        if (clauses.Differ(old.Value, @new.Value))
        {
            var direction = implication.Of(clauses.OfOld(old.Value), clauses.OfNew(@new.Value));
            findings.Decisive(
                DifferenceKind.Condition,
                Of(@new),
                clauses.OldWords.Of(old.Value),
                clauses.NewWords.Of(@new.Value),
                direction: direction,
                undo: Undo(old.Value, all => all.Select(c => c.Name == @new.Name ? c with { Value = old.Value } : c))
            );
        }
        if (old.Advisory != @new.Advisory)
        {
            findings.Decisive(
                DifferenceKind.Condition,
                Of(@new),
                Words(old, false),
                Words(@new, true),
                Aspects.Advisory,
                @new.Advisory ? Direction.Loosened : Direction.Tightened,
                Undo(null, all => all.Select(c => c.Name == @new.Name ? c with { Advisory = old.Advisory } : c))
            );
        }
        findings.Texts(Of(@new), old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    private Undo? Undo(Expression? old, Func<IEnumerable<Condition>, IEnumerable<Condition>> change) =>
        clauses.Undo([old], clause => clause with { Conditions = change(clause.Conditions).ToEquatableArray() });

    private string Words(Condition condition, bool isNew) =>
        (isNew ? clauses.NewWords : clauses.OldWords).Of(condition.Value) + (condition.Advisory ? ", 原则上" : "");

    private static Subject Of(Condition condition) => new(condition.Name, condition.Title);

    private static string Number(int meaning) => meaning.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
