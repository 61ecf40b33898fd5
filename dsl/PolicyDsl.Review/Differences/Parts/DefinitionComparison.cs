using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares what rules read by name, 术语, 参数 and 对照表, and tells it once for the clause that reads it.</summary>
internal sealed class DefinitionComparison(ClausePairing clauses, Implication implication, Findings findings)
{
    private readonly Uses oldUses = Uses.Of(clauses.Policies.Old, clauses.Old);
    private readonly Uses newUses = Uses.Of(clauses.Policies.New, clauses.New);

    /// <summary>Adds what differs.</summary>
    public void Compare()
    {
        foreach (var (old, @new) in clauses.Terms)
            Compare(old!, @new!);
        foreach (var (old, @new) in PolicyPairing.Both(clauses.Policies.Parameters).Where(pair => IsRead("parameter", pair.Old!.Name, pair.New!.Name)))
            Compare(old!, @new!);
        foreach (var (old, @new) in PolicyPairing.Both(clauses.Policies.Tables).Where(pair => IsRead("table", pair.Old!.Name, pair.New!.Name)))
            Compare(old!, @new!);
    }

    private bool IsRead(string what, string oldName, string newName) => oldUses.Reads(what, oldName) || newUses.Reads(what, newName);

    private void Compare(Term old, Term @new)
    {
        if (!IsRead("term", old.Name, @new.Name))
            return;
        var subject = new Subject(@new.Name, @new.Title);
        if (clauses.Differ(old.Value, @new.Value))
        {
            var kind = newUses.KindOf("term", @new.Name) ?? Figures.KindOf(old.Value, @new.Value);
            var direction = kind == DifferenceKind.Condition ? DirectionOf("term", old.Name) : (Direction?)null;
            findings.Decisive(kind, subject, clauses.OldWords.Of(old.Value), clauses.NewWords.Of(@new.Value), direction: direction, undo: Undo(old));
        }
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    private Undo? Undo(Term old)
    {
        EquatableArray<Term> Change(EquatableArray<Term> terms) => terms.Select(term => term.Name == old.Name ? term with { Value = old.Value } : term).ToEquatableArray();

        return clauses.New is null
            ? clauses.UndoSettlement([old.Value], settlement => settlement with { Terms = Change(settlement.Terms) })
            : clauses.Undo([old.Value], clause => clause with { Terms = Change(clause.Terms) });
    }

    private void Compare(Parameter old, Parameter @new)
    {
        var subject = new Subject(@new.Name, @new.Title);
        if (clauses.OldMeanings.OfParameter(old) != clauses.NewMeanings.OfParameter(@new))
        {
            var kind = KindOf(old, @new);
            var direction = kind == DifferenceKind.Condition ? DirectionOf("parameter", old.Name) : (Direction?)null;
            findings.Decisive(kind, subject, Words(old, clauses.OldWords), Words(@new, clauses.NewWords), direction: direction, undo: policy => Undo(policy, old, @new));
        }
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    private void Compare(Table old, Table @new)
    {
        var subject = new Subject(@new.Name, @new.Title);
        var was = Cells(old, clauses.Policies.Old, clauses.OldWords);
        var now = Cells(@new, clauses.Policies.New, clauses.NewWords);
        if (clauses.OldMeanings.OfTable(old) != clauses.NewMeanings.OfTable(@new))
        {
            findings.Add(
                findings.Make(Figures.KindOf(@new.Type), ChangeKind.Changed, subject) with
                {
                    Before = Findings.Lines(was.Except(now)),
                    After = Findings.Lines(now.Except(was)),
                    Decides = true,
                },
                policy => Undo(policy, old, @new)
            );
        }
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    // A value that is new keeps its cell.
    private static PolicyModel Undo(PolicyModel policy, Table old, Table @new)
    {
        var cells = @new.Cells.Select(cell => old.Cells.FirstOrDefault(before => before.Keys == cell.Keys) ?? cell).ToEquatableArray();
        return policy with { Tables = policy.Tables.Select(table => table.Name == @new.Name ? table with { Cells = cells } : table).ToEquatableArray() };
    }

    private static PolicyModel Undo(PolicyModel policy, Parameter old, Parameter @new) =>
        policy with { Parameters = policy.Parameters.Select(p => p.Name == @new.Name ? p with { Values = old.Values } : p).ToEquatableArray() };

    // The conditions that read it may go different ways; then neither is said.
    private Direction DirectionOf(string what, string oldName)
    {
        var directions = PolicyPairing
            .Both(Pairs.Of(clauses.Old?.Conditions ?? default, clauses.New?.Conditions ?? default, Likeness<Condition>.By(static c => c.Name)))
            .Where(pair => oldUses.Reads(pair.Old!.Value, what, oldName) && !clauses.Same(pair.Old.Value, pair.New!.Value))
            .Select(pair => implication.Of(clauses.OfOld(pair.Old!.Value), clauses.OfNew(pair.New!.Value)))
            .Distinct()
            .ToList();
        return directions.Count == 1 ? directions[0] : Direction.Other;
    }

    private DifferenceKind KindOf(Parameter old, Parameter @new)
    {
        var isSame = old.Values.Select(v => clauses.OfOld(v.Value)).SequenceEqual(@new.Values.Select(v => clauses.OfNew(v.Value)));
        return isSame ? DifferenceKind.Period : newUses.KindOf("parameter", @new.Name) ?? Figures.KindOf(@new.Type);
    }

    private static string Words(Parameter parameter, ExpressionWording words) =>
        string.Join(", ", parameter.Values.Select(value => words.Of(value.Value) + (value.From is { } day ? $" 自 {day}" : "")));

    private static List<string> Cells(Table table, PolicyModel policy, ExpressionWording words) =>
        [.. table.Cells.Select(cell => $"{string.Join("·", Keys(table, cell, policy))}: {(cell.Value is null ? "-" : words.Of(cell.Value))}")];

    private static IEnumerable<string> Keys(Table table, TableCell cell, PolicyModel policy)
    {
        for (var i = 0; i < cell.Keys.Count; i++)
        {
            var members = policy.Enums.FirstOrDefault(e => e.Name == table.Keys[i].Type.Name)?.Members ?? default;
            yield return members.FirstOrDefault(m => m.Name == cell.Keys[i])?.Title ?? LiteralWording.Of(cell.Keys[i] == "true");
        }
    }
}
