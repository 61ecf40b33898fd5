using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>The names that a file itself declares, before anything is understood: enough to see where a space is missing.</summary>
internal static class DeclaredNames
{
    private static readonly string[] BuiltIn =
    [
        "项目",
        "其他资金",
        "多渠道筹资项目",
        "补差类项目",
        "已获市级专项资金",
        "已获省级资金",
        "已获中央资金",
    ];

    public static HashSet<string> Of(IReadOnlyList<Token> tokens)
    {
        var names = new HashSet<string>(BuiltIn, StringComparer.Ordinal);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i].CanBeName || tokens[i + 1].Kind != TokenKind.String)
                continue;
            // A name and a title behind it; a modifier and its text look the same, and do no harm.
            if (tokens[i].Kind == TokenKind.Name)
                names.Add(tokens[i].Text);
            if (tokens[i + 1].Text.Length is > 0 and <= 50)
                names.Add(tokens[i + 1].Text);
        }
        return names;
    }
}
