using PolicyDsl.Text;
using PolicyDsl.Diagnostics;

namespace PolicyDsl.Binding.Names;

/// <summary>The names of one kind in one scope.</summary>
internal sealed class NameTable<T>(NameTable<T>? outer = null)
    where T : Symbol
{
    private readonly Dictionary<string, T> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> folded = new(StringComparer.Ordinal);
    private readonly List<T> symbols = [];

    /// <summary>In the order of declaration.</summary>
    public IReadOnlyList<T> Symbols => symbols;

    /// <summary>The names of this scope only, as <see cref="NameKey.Exact"/> gives them.</summary>
    public IEnumerable<string> Keys => exact.Keys;

    /// <summary>Every name that can be used here.</summary>
    public IEnumerable<string> VisibleNames => symbols.SelectMany(static s => s.Names).Concat(outer?.VisibleNames ?? []);

    /// <summary>The one of that apiName or title, here or further out.</summary>
    public T? Find(string name) => FindHere(name) ?? outer?.Find(name);

    /// <summary>The one of that apiName or title, of this scope only.</summary>
    public T? FindHere(string name) => exact.TryGetValue(NameKey.Exact(name), out var symbol) ? symbol : null;

    /// <summary>Adds a symbol; names that clash are reported, once a symbol, and keep their first meaning (an inner name hides nothing unpunished).</summary>
    public void Declare(T symbol, DiagnosticBag diagnostics)
    {
        symbols.Add(symbol);
        var reported = false;
        foreach (var name in symbol.Names)
        {
            var clash = reported ? null : ClashOf(symbol, name);
            if (clash is not null)
                diagnostics.Add(clash);
            reported |= clash is not null;
            Remember(exact, NameKey.Exact(name), symbol);
            Remember(folded, NameKey.Folded(name), symbol);
        }
    }

    private Diagnostic? ClashOf(T symbol, string name)
    {
        var place = (string.Equals(name, symbol.Name, StringComparison.Ordinal) ? symbol.Place : symbol.TitlePlace) ?? symbol.Place;
        if (place is null)
            return null;
        if (Other(exact, NameKey.Exact(name), symbol) is { } same)
            return NameErrors.Duplicate(place.Value, name, PlaceOf(same, name));
        if (Other(folded, NameKey.Folded(name), symbol) is { } alike)
            return NameErrors.Alike(place.Value, name, NameLike(alike, name), PlaceOf(alike, name));
        for (var further = outer; further is not null; further = further.Outer)
        {
            if (Other(further.folded, NameKey.Folded(name), symbol) is { } hidden)
                return NameErrors.Hides(place.Value, name, PlaceOf(hidden, name));
        }
        return null;
    }

    private NameTable<T>? Outer => outer;

    private static T? Other(Dictionary<string, T> table, string key, T symbol) =>
        table.TryGetValue(key, out var other) && !ReferenceEquals(other, symbol) ? other : null;

    private static void Remember(Dictionary<string, T> table, string key, T symbol)
    {
        if (!table.ContainsKey(key))
            table.Add(key, symbol);
    }

    private static string NameLike(T symbol, string name) =>
        symbol.Names.First(n => string.Equals(NameKey.Folded(n), NameKey.Folded(name), StringComparison.Ordinal));

    private static Place? PlaceOf(T symbol, string name) =>
        string.Equals(NameKey.Folded(symbol.Name), NameKey.Folded(name), StringComparison.Ordinal) ? symbol.Place : symbol.TitlePlace ?? symbol.Place;
}
