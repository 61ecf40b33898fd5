using PolicyDsl.Text;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Binding.Names;

/// <summary>Collects the uses of names that nobody declared, so that each is reported once, with how often it is used.</summary>
internal sealed class UnknownNames
{
    private readonly Dictionary<(NameKind Kind, string Key), Uses> uses = [];

    /// <summary>How many uses were noted.</summary>
    public int Count { get; private set; }

    /// <summary>Notes a use.</summary>
    /// <param name="kind">What was looked for.</param>
    /// <param name="name">As written.</param>
    /// <param name="place">Where.</param>
    /// <param name="candidates">What could stand there.</param>
    /// <param name="all">What to name where none of them is near: all that there is, each once; null: that is too much.</param>
    public void Add(NameKind kind, string name, Place place, IEnumerable<string> candidates, IReadOnlyList<string>? all = null)
    {
        Count++;
        var key = (kind, NameKey.Exact(name));
        if (!uses.TryGetValue(key, out var known))
            uses.Add(key, known = new Uses(name, all, []));
        // A modifier may be read more than once; a place counts once.
        if (!known.Places.Exists(p => p.Place == place))
            known.Places.Add((place, candidates));
    }

    /// <summary>One finding a name, at its first use.</summary>
    /// <param name="broken">What the parser could not read: a name that stands there is declared, only badly.</param>
    /// <param name="members">The values of all 选项.</param>
    public IEnumerable<Diagnostic> Report(BrokenText broken, ICollection<string> members)
    {
        foreach (var ((kind, _), (name, all, places)) in uses.Select(static u => (u.Key, u.Value)))
        {
            places.RemoveAll(p => broken.IsCutShort(p.Place.Text.Path, p.Place.Span));
            if (places.Count == 0 || broken.Mentions(name))
                continue;
            var (place, candidates) = places.OrderBy(static p => p.Place.Text.Path, StringComparer.Ordinal).ThenBy(static p => p.Place.Span.Start).First();
            if (kind is NameKind.Value or NameKind.Member && Split(name, candidates, members) is { } spaced)
            {
                yield return SyntaxErrors.PutASpace(place.Text, place.Span, spaced);
                continue;
            }
            var nearest = NearestName.Find(NameKey.Exact(name), candidates.Distinct(StringComparer.Ordinal));
            yield return NameErrors.Unknown(kind, name, place, places.Count, nearest, all ?? []);
        }
    }

    private static string? Split(string run, IEnumerable<string> candidates, ICollection<string> members)
    {
        var names = new HashSet<string>(candidates.Concat(members).Select(NameKey.Exact), StringComparer.Ordinal);
        return RunSplitter.Split(NameKey.Exact(run), names.Contains);
    }

    private sealed record Uses(string Name, IReadOnlyList<string>? All, List<(Place Place, IEnumerable<string> Candidates)> Places);
}
