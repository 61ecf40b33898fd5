using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime;

/// <summary>匹配: for the whole text, and never backtracking. The language takes only what servers and browsers read alike.</summary>
internal static class TextPattern
{
    /// <summary>Compiles a pattern.</summary>
    public static Regex Compile(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
