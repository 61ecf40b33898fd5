using System.Text;

namespace PolicyDsl.Generator.CSharp;

/// <summary>Text of a policy as comments. Nothing in it can end the comment: every character that ends a line in C# becomes a blank.</summary>
internal static class CSharpComment
{
    /// <summary>Text for a <c>//</c> comment.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(IsSafe(text, line.Length) ? c : ' ');
        return line.ToString();
    }

    /// <summary>Text for a <c>///</c> comment.</summary>
    public static string Xml(string text) =>
        Line(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>Whether a character makes text look other than it is: it turns the direction of what follows.</summary>
    public static bool IsDeceptive(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    private static bool IsSafe(string text, int at)
    {
        var c = text[at];
        // U+0085 is a control; U+FFFE and U+FFFF are no characters of XML.
        if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || IsDeceptive(c))
            return false;
        return !char.IsSurrogate(c) || IsPaired(text, at);
    }

    private static bool IsPaired(string text, int at) =>
        char.IsHighSurrogate(text[at])
            ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
