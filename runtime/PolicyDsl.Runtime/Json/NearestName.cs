namespace PolicyDsl.Runtime;

/// <summary>Finds which name was meant by one that nobody knows.</summary>
internal static class NearestName
{
    private const int LongestName = 60;

    /// <summary>
    /// The nearest of some names: the same but for case, or a third of the letters away at most, or else one that begins with two thirds of the letters. Null:
    /// none is near.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
            return null;
        string? nearest = null;
        var least = Math.Max(1, (name.Length + 1) / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
                return candidate;
            var distance = Distance(name, candidate);
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest ?? candidates.Where(candidate => Shared(name, candidate) >= Math.Max(4, (2 * name.Length + 2) / 3)).MaxBy(candidate => Shared(name, candidate));
    }

    // How many letters both begin with.
    private static int Shared(string name, string candidate) => name.AsSpan().CommonPrefixLength(candidate);

    // Levenshtein, one row at a time.
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var replaced = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(diagonal, row[j]) + 1);
            }
        }
        return row[to.Length];
    }
}
