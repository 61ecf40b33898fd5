using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Compares inputs: what is asked, and whether programs that answered yesterday still can.</summary>
internal sealed class InputComparison
{
    private readonly ClausePairing clauses;
    private readonly Findings findings;
    private readonly InputWords oldWords;
    private readonly InputWords newWords;
    private readonly IReadOnlySet<string> needed;

    /// <param name="clauses">The clauses whose inputs are compared; of 主体 a pairing without any.</param>
    /// <param name="findings">Takes what differs.</param>
    public InputComparison(ClausePairing clauses, Findings findings)
    {
        (this.clauses, this.findings) = (clauses, findings);
        oldWords = new InputWords(clauses.Policies.Old, clauses.Old);
        newWords = new InputWords(clauses.Policies.New, clauses.New);
        needed = Needed(clauses.Policies.New, clauses.New);
    }

    /// <summary>Adds what differs.</summary>
    public void Compare(IEnumerable<Pair<InputField>> pairs)
    {
        foreach (var (old, @new) in pairs)
        {
            if (@new is null)
                findings.Add(Removed(old!));
            else if (old is null)
                findings.Add(Added(@new));
            else
                Compare(old, @new);
        }
    }

    private Difference Removed(InputField old) =>
        findings.Make(DifferenceKind.Input, ChangeKind.Removed, new Subject(old.Path, old.Title)) with { Before = oldWords.Of(old), Breaks = Breaks.Removed };

    private Difference Added(InputField @new)
    {
        var isNeeded = needed.Contains(Meanings.InputId(@new.Scope, @new.Name));
        var made = findings.Make(DifferenceKind.Input, ChangeKind.Added, new Subject(@new.Path, @new.Title));
        return made with { After = newWords.Of(@new), Breaks = isNeeded ? Breaks.Required : null };
    }

    private void Compare(InputField old, InputField @new)
    {
        var subject = new Subject(@new.Path, @new.Title);
        findings.Renamed(DifferenceKind.Input, subject, old.Path, @new.Path, Breaks.Renamed);
        if (!IsSame(old, @new))
        {
            findings.Add(
                findings.Make(DifferenceKind.Input, ChangeKind.Changed, subject) with
                {
                    Before = oldWords.Of(old),
                    After = newWords.Of(@new),
                    Breaks = BrokenBy(old, @new),
                    Decides = !clauses.Same(old.When, @new.When) || !clauses.Same(old.Default, @new.Default),
                },
                Undo(old, @new)
            );
        }
        findings.Plain(DifferenceKind.Material, subject, Aspects.Evidence, Evidence(clauses.Policies.Old, clauses.Old, old), Evidence(clauses.Policies.New, clauses.New, @new));
        findings.Texts(subject, old.Title, @new.Title, old.Annotations, @new.Annotations);
    }

    // An input of 主体 is asked in every clause.
    private Undo? Undo(InputField old, InputField @new)
    {
        EquatableArray<InputField> Change(EquatableArray<InputField> inputs) =>
            inputs.Select(input => input.Scope == @new.Scope && input.Name == @new.Name ? input with { When = old.When, Default = old.Default } : input).ToEquatableArray();

        return clauses.New is null
            ? policy => policy with { Applicant = Change(policy.Applicant) }
            : clauses.Undo([old.When, old.Default], clause => clause with { Inputs = Change(clause.Inputs), Review = Change(clause.Review) });
    }

    private bool IsSame(InputField old, InputField @new) =>
        IsSameType(old, @new)
        && old.CountedDuration == @new.CountedDuration
        && old.Optional == @new.Optional
        && old.ExcludingTax == @new.ExcludingTax
        && InputBounds.Of(old) == InputBounds.Of(@new)
        && old.Pattern == @new.Pattern
        && old.Length == @new.Length
        && clauses.Same(old.Default, @new.Default)
        && clauses.Same(old.When, @new.When);

    private bool IsSameType(InputField old, InputField @new)
    {
        if (old.Type.Kind != @new.Type.Kind)
            return false;
        if (old.Type.Name is { } name && clauses.Renames.Of(NameKind.Enum, "", name) != @new.Type.Name)
            return false;
        return InputPairing.Fields(old, @new).All(pair => pair.Old is { } before && pair.New is { } after && before.Name == after.Name && IsSame(before, after));
    }

    // The first reason is enough to know that programs have to change.
    private Message? BrokenBy(InputField old, InputField @new)
    {
        if (old.CountedDuration != @new.CountedDuration || !(IsSameType(old, @new) || IsWider(old, @new)))
            return Breaks.Retyped;
        if (IsNarrower(old, @new))
            return Breaks.Narrowed;
        return (old.Optional || old.Default is not null) && needed.Contains(Meanings.InputId(@new.Scope, @new.Name)) ? Breaks.Required : null;
    }

    private static bool IsWider(InputField old, InputField @new) => old.Type.Kind == TypeKind.Integer && @new.Type.Kind == TypeKind.Number;

    private static bool IsNarrower(InputField old, InputField @new)
    {
        var (before, after) = (InputBounds.Of(old), InputBounds.Of(@new));
        return (after.Low is { } low && !(before.Low >= low))
            || (after.High is { } high && !(before.High <= high))
            || (@new.Pattern is not null && @new.Pattern != old.Pattern)
            || (@new.Length is { } length && !(old.Length is { } was && was.Low >= length.Low && was.High <= length.High));
    }

    // Materials by their titles: what an apiName is called says nothing here.
    private static string? Evidence(PolicyModel policy, Clause? clause, InputField input)
    {
        var materials = (clause?.Materials ?? default).Concat(policy.Clauses.SelectMany(static c => c.Materials)).ToList();
        return Findings.Listed(input.Evidence.Select(name => materials.Find(material => material.Name == name)?.Title ?? name).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Needed(PolicyModel policy, Clause? clause)
    {
        var clauses = clause is null ? policy.Clauses : new[] { clause }.ToEquatableArray();
        var layouts = clauses.Select(one => ClauseLayout.Of(policy, one));
        return
        [
            .. layouts.SelectMany(static layout =>
                Enumerable.Range(0, layout.Inputs.Count).Where(i => layout.Needed[i]).Select(i => Meanings.InputId(layout.Inputs[i].Scope, layout.Inputs[i].Name))
            ),
        ];
    }
}
