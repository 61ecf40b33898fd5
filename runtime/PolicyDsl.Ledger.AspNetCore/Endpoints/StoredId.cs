namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The ids of what is stored.</summary>
internal static class StoredId
{
    private const int Length = 32;

    /// <summary>Whether a text can be one. Others are not looked for.</summary>
    public static bool IsValid(string text) => text.Length == Length && text.All(static digit => char.IsAsciiHexDigitLower(digit) || char.IsAsciiDigit(digit));
}
