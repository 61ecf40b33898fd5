namespace PolicyDsl.Diagnostics;

/// <summary>Collects findings; gives them back in the order of files and places, without repetition.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => items.Exists(static d => d.Kind.Severity == Severity.Error);

    /// <summary>How many.</summary>
    public int Count => items.Count;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => items.AddRange(diagnostics);

    /// <summary>All, in order.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
        items
            .GroupBy(static d => (d.Path, d.Span, d.Kind.Code))
            .Select(static g => g.First())
            .OrderBy(static d => d.Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Span.Start)
            .ThenBy(static d => d.Kind.Code, StringComparer.Ordinal)
            .ToList();
}
