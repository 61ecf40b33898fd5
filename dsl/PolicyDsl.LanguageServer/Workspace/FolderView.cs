using PolicyDsl.Binding;
using PolicyDsl.Binding.Uses;
using PolicyDsl.Diagnostics;
using PolicyDsl.Review.Analysis;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>
/// The policies of a folder at one moment: all its files, parsed and bound together, unsaved texts in the place of saved ones. It never changes;
/// a keystroke makes another.
/// </summary>
internal sealed class FolderView
{
    private readonly Dictionary<string, ParsedFile> files;
    private readonly Dictionary<PolicyGroup, CheckedPolicy> checks = [];
    private readonly Lazy<Dictionary<string, BoundPolicy>> policies;
    private readonly ILookup<string, Diagnostic> diagnostics;
    private readonly Lazy<IReadOnlyList<ExampleRun>> runs;
    private volatile ILookup<string, Diagnostic>? warnings;

    private FolderView(IReadOnlyList<ParsedFile> files, FolderView? earlier, CancellationToken cancellation)
    {
        this.files = files.ToDictionary(static f => f.Text.Path, StringComparer.Ordinal);
        var found = new DiagnosticBag();
        foreach (var file in files)
            found.AddRange(file.Result.Diagnostics);
        var groups = PolicyGroup.Of(files.Select(static f => f.Source));
        var clashes = PolicyGroup.Check(groups).ToList();
        found.AddRange(clashes);
        foreach (var group in groups.Where(static g => g.Header is not null))
        {
            var check = PolicyBinder.Check(group, earlier?.CheckOf(group), cancellation);
            checks.Add(group, check);
            found.AddRange(check.Diagnostics);
        }
        policies = new(() => Bind(clashes));
        diagnostics = found.ToSortedList().ToLookup(static d => d.Path, StringComparer.Ordinal);
        runs = new(() => [.. Policies.SelectMany(ExampleRun.Of)]);
    }

    /// <summary>Its files, by path.</summary>
    public IReadOnlyDictionary<string, ParsedFile> Files => files;

    /// <summary>Whether no file has a mistake in its form.</summary>
    public bool IsWhole => files.Values.All(static f => f.Source.SyntaxErrors.Count == 0);

    /// <summary>Its policies, each once. What checking them did not need is bound when it is first asked for.</summary>
    public IEnumerable<BoundPolicy> Policies => policies.Value.Values.Distinct();

    /// <summary>Its examples, run when they are first asked for; those of policies with errors are left out.</summary>
    public IReadOnlyList<ExampleRun> Runs => runs.Value;

    /// <summary>Parses and binds.</summary>
    /// <param name="texts">The files of one folder.</param>
    /// <param name="earlier">The folder at an earlier moment, if there was one; it stays as it is.</param>
    /// <param name="cancellation">Stops it, at the latest behind the next declaration.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FolderView Of(IEnumerable<SourceText> texts, FolderView? earlier, CancellationToken cancellation) =>
        new([.. texts.Select(t => ParsedFile.Of(t, earlier?.files.GetValueOrDefault(t.Path), cancellation))], earlier, cancellation);

    /// <inheritdoc cref="Of(IEnumerable{SourceText}, FolderView?, CancellationToken)"/>
    public static FolderView Of(IEnumerable<SourceText> texts, CancellationToken cancellation) => Of(texts, null, cancellation);

    /// <summary>The policy that a file belongs to; null where none has a header.</summary>
    public BoundPolicy? PolicyOf(string path) => policies.Value.GetValueOrDefault(path);

    /// <summary>What was found in a file, in the order of places: errors, and once <see cref="Analyze"/> is through, warnings.</summary>
    public IEnumerable<Diagnostic> DiagnosticsOf(string path) => diagnostics[path].Concat(warnings?[path] ?? []).OrderBy(static d => d.Span.Start);

    /// <summary>Finds what has a meaning, but hardly the intended one. It takes longer than all else, so it comes after.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Analyze(CancellationToken cancellation)
    {
        var texts = files.ToDictionary(static f => f.Key, static f => f.Value.Text, StringComparer.Ordinal);
        warnings ??= Policies.SelectMany(p => PolicyAnalysis.Of(p, texts, cancellation)).ToLookup(static d => d.Path, StringComparer.Ordinal);
    }

    /// <summary>The warnings of a file; null until <see cref="Analyze"/> is through.</summary>
    public IReadOnlyList<Diagnostic>? WarningsOf(string path) => warnings is { } found ? [.. found[path]] : null;

    private CheckedPolicy? CheckOf(PolicyGroup group) => checks.FirstOrDefault(pair => pair.Key.Header!.Text.Path == group.Header!.Text.Path).Value;

    private Dictionary<string, BoundPolicy> Bind(List<Diagnostic> clashes)
    {
        var bound = new Dictionary<string, BoundPolicy>(StringComparer.Ordinal);
        foreach (var (group, check) in checks)
        {
            var policy = check.Whole ?? PolicyBinder.BindOne(group);
            if (clashes.Exists(c => group.Sources.Any(s => s.Text.Path == c.Path)))
                policy = policy with { Model = null };
            foreach (var source in group.Sources)
                bound[source.Text.Path] = policy;
        }
        return bound;
    }

    /// <summary>What a name stands for, at a place inside it or at its end; empty: no name is there.</summary>
    public IReadOnlyList<NamedPlace> NamesAt(string path, int offset)
    {
        if (PolicyOf(path)?.Symbols is not { } map)
            return [];
        var declared = map.Symbols.SelectMany(NamedPlace.OfDeclaration);
        return [.. declared.Concat(map.Uses.Select(NamedPlace.OfUse)).Where(p => p.Holds(path, offset))];
    }
}

/// <summary>A place where a thing is named.</summary>
/// <param name="Symbol">The thing.</param>
/// <param name="At">The name; of a title with its quotes.</param>
/// <param name="IsDeclaration">Whether the thing is declared there.</param>
internal sealed record NamedPlace(PolicySymbol Symbol, SourceLocation At, bool IsDeclaration)
{
    /// <summary>The places of a declaration: its apiName and its title.</summary>
    public static IEnumerable<NamedPlace> OfDeclaration(PolicySymbol symbol)
    {
        if (symbol.NameAt is { } name)
            yield return new NamedPlace(symbol, name, true);
        if (symbol.TitleAt is { } title)
            yield return new NamedPlace(symbol, title, true);
    }

    /// <summary>The place of a use.</summary>
    public static NamedPlace OfUse(SymbolUse use) => new(use.Symbol, use.At, false);

    /// <summary>Whether a place lies in it or at its end.</summary>
    public bool Holds(string path, int offset) => At.Span.Start <= offset && offset <= At.Span.End && string.Equals(At.Path, path, StringComparison.Ordinal);
}
