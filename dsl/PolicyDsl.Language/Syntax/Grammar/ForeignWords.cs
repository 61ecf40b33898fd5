using PolicyDsl.Diagnostics;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>Words that people write between values, and what the language writes.</summary>
internal static class ForeignWords
{
    private static readonly Dictionary<string, DiagnosticArgument> Meant = new(StringComparer.Ordinal)
    {
        ["并且"] = Keywords.Argument(Keyword.And),
        ["而且"] = Keywords.Argument(Keyword.And),
        ["同时"] = Keywords.Argument(Keyword.And),
        ["和"] = Keywords.Argument(Keyword.And),
        ["与"] = Keywords.Argument(Keyword.And),
        ["及"] = Keywords.Argument(Keyword.And),
        ["或者"] = Keywords.Argument(Keyword.Or),
        ["在"] = Keywords.Argument(Keyword.In),
        ["那么"] = Keywords.Argument(Keyword.Then),
        ["x"] = "*",
        ["X"] = "*",
        ["乘"] = "*",
        ["乘以"] = "*",
        ["除以"] = "/",
        ["加"] = "+",
        ["加上"] = "+",
        ["减"] = "-",
        ["减去"] = "-",
    };

    /// <summary>Reports such a word, with the fix; false where it is another.</summary>
    public static bool Report(TokenInput at)
    {
        if (!Meant.TryGetValue(at.Token.Text, out var meant))
            return false;
        at.Context.Report(SyntaxErrors.ForeignOperator(at.Context.Text, at.Token.Span, meant, meant.Zh));
        return true;
    }
}
