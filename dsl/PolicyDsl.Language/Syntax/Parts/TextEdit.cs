namespace PolicyDsl.Syntax.Parts;

/// <summary>The one stretch in which two texts differ.</summary>
/// <param name="Start">Where it begins, in both.</param>
/// <param name="End">Where it ends in the text before.</param>
/// <param name="Delta">By how much what is behind it moves.</param>
internal readonly record struct TextEdit(int Start, int End, int Delta)
{
    /// <summary>The smallest such stretch.</summary>
    public static TextEdit Between(string before, string after)
    {
        var most = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < most && before[start] == after[start])
            start++;
        var same = 0;
        while (same < most - start && before[before.Length - 1 - same] == after[after.Length - 1 - same])
            same++;
        return new TextEdit(start, before.Length - same, after.Length - before.Length);
    }
}
