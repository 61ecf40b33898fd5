namespace PolicyDsl.Syntax.Grammar;

/// <summary>Which word was probably meant.</summary>
internal static class Spelling
{
    private const int LongestCompared = 40;

    /// <summary>The spelling nearest to a text, in the text's own language; null where none is near.</summary>
    public static string? Nearest(string text, IEnumerable<KeywordEntry> entries)
    {
        if (text.Length is 0 or > LongestCompared)
            return null;
        var isEnglish = text[0] < '\u0080';
        string? nearest = null;
        // A Chinese word of two characters is near with one of them right; an English one may have a mistake in three letters.
        var best = isEnglish ? (text.Length / 3) + 1 : Math.Max(1, text.Length / 2) + 1;
        foreach (var entry in entries)
        {
            var spelling = isEnglish ? entry.En : entry.Zh;
            var distance = Distance(text, spelling);
            if (distance < best && distance < spelling.Length)
            {
                best = distance;
                nearest = spelling;
            }
        }
        return nearest;
    }

    /// <summary>How many characters must be put in, left out, changed or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }
}
