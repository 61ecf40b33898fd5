using System.Text.RegularExpressions;

namespace PolicyDsl.Runtime;

/// <summary>匹配: for the whole text, never backtracking, and as browsers read it.</summary>
internal static class TextPattern
{
    /// <summary>Compiles a pattern.</summary>
    public static Regex Compile(string pattern) =>
        new($@"\A(?:{PortablePattern.Of(pattern, PortablePattern.EndInDotNet) ?? pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
