namespace PolicyDsl.Runtime;

/// <summary>统一社会信用代码 as GB 32100-2015 defines it: 17 characters and a check character.</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Whether a text is a code with a correct check character. Letters are capitals; I, O, S, V and Z are not used.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length != Weights.Length + 1)
            return false;
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var value = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0)
                return false;
            sum += value * Weights[i];
        }
        return text[^1] == Alphabet[(31 - (sum % 31)) % 31];
    }
}
