using PolicyDsl.Binding;
using PolicyDsl.LanguageServer.Workspace;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>Follows names: to their declarations, and to their uses.</summary>
internal static class Navigation
{
    /// <summary>Where what is named at a place is declared: its apiName.</summary>
    public static IEnumerable<SourceLocation> Definitions(FolderView view, string path, int offset) =>
        view.NamesAt(path, offset).Select(static p => p.Symbol.NameAt).OfType<SourceLocation>().Distinct();

    /// <summary>Where it is used, in the order of files and places.</summary>
    /// <param name="view">The folder.</param>
    /// <param name="path">The file.</param>
    /// <param name="offset">The place.</param>
    /// <param name="withDeclaration">Whether its declaration, apiName and title, counts.</param>
    public static IReadOnlyList<NamedPlace> Uses(FolderView view, string path, int offset, bool withDeclaration)
    {
        var symbols = view.NamesAt(path, offset).Select(static p => p.Symbol).ToHashSet();
        if (symbols.Count == 0 || view.PolicyOf(path)?.Symbols is not { } map)
            return [];
        var declared = withDeclaration ? symbols.SelectMany(NamedPlace.OfDeclaration) : [];
        var uses = map.Uses.Where(u => symbols.Contains(u.Symbol)).Select(NamedPlace.OfUse);
        return [.. declared.Concat(uses).DistinctBy(static p => p.At).OrderBy(static p => p.At.Path, StringComparer.Ordinal).ThenBy(static p => p.At.Span.Start)];
    }
}
