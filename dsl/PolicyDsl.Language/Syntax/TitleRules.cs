using System.Text;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary>
/// Titles and apiNames that expressions could not use: reported at their declaration, with a better one where one is known, so that the place
/// of use never has to explain them.
/// </summary>
public static class TitleRules
{
    private const string Numerals = "〇一二三四五六七八九";

    private static readonly Dictionary<string, string> Better = new(StringComparer.Ordinal)
    {
        ["其他"] = "其他奖项",
        ["年度"] = "所属年度",
        ["合计"] = "合计数",
        ["计数"] = "数量",
        ["名次"] = "排名",
        ["档次"] = "等次",
    };

    /// <summary>Checks the title of something that expressions name: a value, or a member of an enum.</summary>
    /// <returns>What is wrong; null where nothing is, or where the title is only read by people.</returns>
    public static Diagnostic? CheckTitle(SourceText text, StringNode title)
    {
        if (Names.OfTitle(title.Value) is not { } name)
            return null;
        if (Keywords.IsReserved(name))
            return SyntaxErrors.ReservedName(text, title.Span, name, Better.TryGetValue(name, out var better) ? better : name + "值", isTitle: true);
        if (Characters.IsDigit(name[0]))
            return SyntaxErrors.TitleBeginsWithDigit(text, title.Span, name, InNumerals(name));
        return IsOneName(name) ? null : SyntaxErrors.TitleFallsApart(text, title.Span, name, ReadAs(name), InNumerals(name));
    }

    /// <summary>Checks the apiName of something that expressions name: it must be no word of expressions, in either language.</summary>
    public static Diagnostic? CheckApiName(SourceText text, NameNode name) =>
        Keywords.IsReserved(name.Text) ? SyntaxErrors.ReservedName(text, name.Span, name.Text, name.Text + "Value", isTitle: false) : null;

    /// <summary>Whether the lexer takes it for one name or word.</summary>
    private static bool IsOneName(string name) => Read(name) is [{ Kind: TokenKind.Name or TokenKind.Word }, _];

    private static string ReadAs(string name) => string.Join(" ", Read(name).Where(static t => t.Kind != TokenKind.End).Select(static t => t.Text));

    private static IReadOnlyList<Token> Read(string name) => Lexer.Read(new SourceText("", name), new DiagnosticBag());

    /// <summary>The name with Chinese numerals for its digits; null where that is no better.</summary>
    private static string? InNumerals(string name)
    {
        var better = new StringBuilder();
        for (var i = 0; i < name.Length; )
        {
            var end = i;
            while (end < name.Length && Characters.IsDigit(name[end]))
                end++;
            if (end == i)
                better.Append(name[i++]);
            else
            {
                AppendNumeral(better, name.Substring(i, end - i));
                i = end;
            }
        }
        var result = better.ToString();
        return result != name && !Keywords.IsReserved(result) && IsOneName(result) ? result : null;
    }

    /// <summary>10 is 十, 36 is 三十六; longer numbers, such as years, digit by digit.</summary>
    private static void AppendNumeral(StringBuilder text, string digits)
    {
        if (digits.Length == 2 && digits[0] != '0')
        {
            if (digits[0] != '1')
                text.Append(Numerals[digits[0] - '0']);
            text.Append('十');
            if (digits[1] != '0')
                text.Append(Numerals[digits[1] - '0']);
            return;
        }
        foreach (var digit in digits)
            text.Append(Numerals[digit - '0']);
    }
}
