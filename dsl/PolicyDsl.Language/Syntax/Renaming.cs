using System.Text;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary>Better names for those that expressions could not use: words of the language, and titles that a digit cuts.</summary>
public static class Renaming
{
    private const string Numerals = "〇一二三四五六七八九";

    private static readonly Dictionary<string, string> ForWords = new(StringComparer.Ordinal)
    {
        ["其他"] = "其他奖项",
        ["年度"] = "所属年度",
        ["合计"] = "合计数",
        ["计数"] = "数量",
        ["名次"] = "排名",
        ["档次"] = "等次",
    };

    /// <summary>A title for one that is a word of expressions: <c>其他</c> becomes <c>其他奖项</c>.</summary>
    public static string OfWord(string title)
    {
        if (ForWords.TryGetValue(title, out var better))
            return better;
        return title[0] < '\u0080' ? title + "Value" : title + "事项";
    }

    /// <summary>A name with Chinese numerals for its digits: <c>近3年</c> becomes <c>近三年</c>; null where that is no name either.</summary>
    public static string? InNumerals(string name)
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
        return result != name && IsOneName(result) ? result : null;
    }

    private static bool IsOneName(string name)
    {
        var diagnostics = new DiagnosticBag();
        return Lexer.Read(new SourceText("", name), diagnostics) is [{ Kind: TokenKind.Name }, _] && diagnostics.Count == 0;
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
