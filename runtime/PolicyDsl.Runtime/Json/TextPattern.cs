using System.Text;
using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime;

/// <summary>
/// 匹配, as a form in a browser reads it too: for the whole text, <c>\d</c> and <c>\w</c> for ASCII only, <c>$</c> for the very end. Never backtracks.
/// </summary>
internal static class TextPattern
{
    /// <summary>Compiles a pattern.</summary>
    public static Regex Compile(string pattern) =>
        new($@"\A(?:{ToAscii(pattern)})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string ToAscii(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            if (character == '\\' && i + 1 < pattern.Length)
            {
                result.Append(Escape(pattern[++i], inClass));
                continue;
            }
            inClass = inClass ? character != ']' : character == '[';
            result.Append(character == '$' && !inClass ? @"\z" : character.ToString());
        }
        return result.ToString();
    }

    private static string Escape(char letter, bool inClass) =>
        (letter, inClass) switch
        {
            ('d', false) => "[0-9]",
            ('d', true) => "0-9",
            ('D', false) => "[^0-9]",
            ('w', false) => "[A-Za-z0-9_]",
            ('w', true) => "A-Za-z0-9_",
            ('W', false) => "[^A-Za-z0-9_]",
            _ => @"\" + letter,
        };
}
