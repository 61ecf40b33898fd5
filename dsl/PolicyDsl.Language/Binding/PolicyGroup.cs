using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>
/// The files of one revision of a policy: those of one folder that begin with the same id. A file whose id is broken, missing or misspelt belongs to the
/// one policy of its folder, so that only this mistake is reported and not every name that the file declares.
/// </summary>
public sealed class PolicyGroup
{
    private PolicyGroup(string id, string folder, IReadOnlyList<PolicySource> sources)
    {
        Id = id;
        Folder = folder;
        Sources = sources;
        Header = sources.FirstOrDefault(static s => s.File.Header is not null);
        Strays = [.. sources.Where(s => IsReadable(s) && !string.Equals(s.File.PolicyId!.Value, id, StringComparison.Ordinal))];
        Revision = Header is null ? 1 : HeaderBinder.Revision(Header.File.Header!) ?? 1;
    }

    /// <summary>The id after 政策.</summary>
    public string Id { get; }

    /// <summary>The folder, with <c>/</c> between its parts; empty for files without one.</summary>
    public string Folder { get; }

    /// <summary>The files, in the ordinal order of their paths.</summary>
    public IReadOnlyList<PolicySource> Sources { get; }

    /// <summary>The file with title and header; null where none has.</summary>
    public PolicySource? Header { get; }

    /// <summary>The files among them that begin with another id, without a header of their own.</summary>
    public IReadOnlyList<PolicySource> Strays { get; }

    /// <summary>版本, 1 where none is written.</summary>
    public int Revision { get; }

    /// <summary>The groups that some files make up, by id, revision and folder. A file without an id, in a folder of several policies, belongs to none.</summary>
    public static IReadOnlyList<PolicyGroup> Of(IEnumerable<PolicySource> sources) =>
        sources
            .OrderBy(static s => s.Text.Path, StringComparer.Ordinal)
            .GroupBy(static s => FolderOf(s.Text.Path), StringComparer.Ordinal)
            .SelectMany(static folder => OfFolder(folder.Key, [.. folder]))
            .OrderBy(static g => g.Id, StringComparer.Ordinal)
            .ThenBy(static g => g.Revision)
            .ThenBy(static g => g.Folder, StringComparer.Ordinal)
            .ToList();

    private static IEnumerable<PolicyGroup> OfFolder(string folder, IReadOnlyList<PolicySource> sources)
    {
        if (OnlyId(sources) is { } id)
            return [new PolicyGroup(id, folder, sources)];
        return sources
            .Where(static s => s.File.PolicyId is not null)
            .GroupBy(static s => s.File.PolicyId!.Value, StringComparer.Ordinal)
            .Select(same => new PolicyGroup(same.Key, folder, [.. same]));
    }

    /// <summary>The id of the one policy of a folder: the one that has a header, else the one that is read at all; null where there are several.</summary>
    private static string? OnlyId(IReadOnlyList<PolicySource> sources) =>
        Single(sources.Where(static s => s.File.Header is not null && IsReadable(s)))
        ?? (sources.Any(static s => s.File.Header is not null && IsReadable(s)) ? null : Single(sources.Where(IsReadable)) ?? Single(sources));

    private static string? Single(IEnumerable<PolicySource> sources)
    {
        var ids = sources.Select(static s => s.File.PolicyId?.Value).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return ids.Count == 1 ? ids[0] : null;
    }

    /// <summary>Whether the line 政策 was read without a mistake in its id.</summary>
    private static bool IsReadable(PolicySource source) =>
        source.File.PolicyId is { } id && !source.SyntaxErrors.Any(e => e.Start <= id.Span.Start && e.End >= id.Span.End);

    /// <summary>What is wrong with groups as such: no header, a second one, one id and 版本 twice.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<PolicyGroup> groups)
    {
        foreach (var group in groups)
        {
            foreach (var stray in group.Strays)
                yield return NameErrors.OtherId(IdPlace(stray), stray.File.PolicyId!.Value, group.Id);
            var headers = group.Sources.Where(static s => s.File.Header is not null).ToList();
            if (headers.Count == 0 && !group.Sources.Any(static s => s.SyntaxErrors.Count > 0))
                yield return NameErrors.NoHeader(IdPlace(group.Sources[0]), group.Id);
            foreach (var second in headers.Skip(1))
            {
                yield return NameErrors.SecondHeader(IdPlace(second), group.Id, IdPlace(headers[0]));
                yield return NameErrors.SecondHeader(IdPlace(headers[0]), group.Id, IdPlace(second));
            }
        }
        foreach (var same in groups.Where(static g => g.Header is not null).GroupBy(static g => (g.Id, g.Revision)).Where(static g => g.Count() > 1))
        {
            var places = same.Select(static g => IdPlace(g.Header!)).ToList();
            foreach (var place in places)
                yield return NameErrors.SameRevision(place, same.Key.Id, same.Key.Revision, places.First(p => p != place));
        }
    }

    private static Place IdPlace(PolicySource source) => new(source.Text, source.File.PolicyId!.Span);

    private static string FolderOf(string path)
    {
        var normal = path.Replace('\\', '/');
        var slash = normal.LastIndexOf('/');
        return slash < 0 ? "" : normal.Substring(0, slash);
    }
}
