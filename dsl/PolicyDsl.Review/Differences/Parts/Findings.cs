using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>A difference, and how to take it back.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Undo">Null: it decides nothing, or reads what the new policy does not have.</param>
internal sealed record Found(Difference Difference, Undo? Undo);

/// <summary>Collects the differences of one place.</summary>
/// <param name="place">The place.</param>
/// <param name="clause">The clause; null: the place is none.</param>
internal sealed class Findings(DifferencePlace place, Subject? clause = null)
{
    /// <summary>What was found.</summary>
    public List<Found> Items { get; } = [];

    /// <summary>A difference of this place, to be completed.</summary>
    public Difference Make(DifferenceKind kind, ChangeKind change, Subject subject) =>
        new()
        {
            Kind = kind,
            Change = change,
            Place = place,
            Clauses = clause is null ? default : new[] { clause }.ToEquatableArray(),
            Subject = subject,
        };

    /// <summary>Notes a difference.</summary>
    public void Add(Difference difference, Undo? undo = null) => Items.Add(new Found(difference, undo));

    /// <summary>Notes that a decision may come out otherwise.</summary>
    public void Decisive(
        DifferenceKind kind,
        Subject subject,
        string? before,
        string? after,
        Message? aspect = null,
        Direction? direction = null,
        Undo? undo = null
    )
    {
        var change = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;
        Add(Make(kind, change, subject) with { Before = before, After = after, Aspect = aspect, Direction = direction, Decides = true }, undo);
    }

    /// <summary>Notes what decides nothing, where it differs.</summary>
    public void Plain(DifferenceKind kind, Subject subject, Message? aspect, string? before, string? after)
    {
        if (before == after)
            return;
        var change = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;
        Add(Make(kind, change, subject) with { Before = before, After = after, Aspect = aspect });
    }

    /// <summary>Notes another apiName, where it differs.</summary>
    public void Renamed(DifferenceKind kind, Subject subject, string before, string after, Message breaks)
    {
        if (before != after)
            Add(Make(kind, ChangeKind.Renamed, subject) with { Before = before, After = after, Breaks = breaks });
    }

    /// <summary>Notes what else people read of a thing: title, notes, readings, sources.</summary>
    public void Texts(Subject subject, string oldTitle, string newTitle, Annotations old, Annotations @new)
    {
        Plain(DifferenceKind.Wording, subject, Aspects.Title, oldTitle, newTitle);
        Texts(subject, old, @new);
    }

    /// <summary>Notes what else people read of a thing: notes, readings, sources.</summary>
    public void Texts(Subject subject, Annotations old, Annotations @new)
    {
        Plain(DifferenceKind.Wording, subject, Aspects.Notes, Lines(old.Notes), Lines(@new.Notes));
        Plain(DifferenceKind.Wording, subject, Aspects.Readings, Lines(old.Readings), Lines(@new.Readings));
        Plain(DifferenceKind.Sources, subject, Aspects.Sources, Listed(old.Sources), Listed(@new.Sources));
    }

    /// <summary>Several texts, one a line; null: none.</summary>
    public static string? Lines(IEnumerable<string> texts) => Join("\n", texts);

    /// <summary>Several short texts; null: none.</summary>
    public static string? Listed(IEnumerable<string> texts) => Join("、", texts);

    private static string? Join(string separator, IEnumerable<string> texts)
    {
        var text = string.Join(separator, texts);
        return text.Length == 0 ? null : text;
    }
}
