namespace PolicyDsl.Runtime;

/// <summary>The characters that no text may begin or end with: white space, and what looks like none at all. One list for readers and forms.</summary>
internal static class TextBlanks
{
    /// <summary>One of them, as a regular expression.</summary>
    public const string Pattern = @"[\t\n\r\u0020\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]";

    /// <summary>Whether a text begins or ends with one.</summary>
    public static bool AreAround(string text) => text.Length > 0 && (IsBlank(text[0]) || IsBlank(text[^1]));

    private static bool IsBlank(char character) =>
        character
            is '\t'
                or '\n'
                or '\r'
                or ' '
                or '\u00a0'
                or '\u1680'
                or (>= '\u2000' and <= '\u200b')
                or '\u2028'
                or '\u2029'
                or '\u202f'
                or '\u205f'
                or '\u2060'
                or '\u3000'
                or '\ufeff';
}
