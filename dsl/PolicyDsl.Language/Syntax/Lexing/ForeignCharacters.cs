using System.Globalization;
using PolicyDsl.Diagnostics;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>What was probably meant by a character that is not written outside strings.</summary>
internal static class ForeignCharacters
{
    private static readonly DiagnosticArgument Unknown = new("请删去，或放进引号里。", "Delete it, or put it inside quotes.");

    /// <summary>The number meant by ② ⑵ ㊂ and their kind.</summary>
    public static string? NumberMeant(char c)
    {
        if (c < '\u00B2' || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNumber)
            return null;
        var value = CharUnicodeInfo.GetNumericValue(c);
        var whole = (int)value;
        return value == whole && whole >= 0 ? whole.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>What to write instead, as a sentence and as a replacement.</summary>
    public static (DiagnosticArgument Advice, string? Replacement) Advice(char c) =>
        c switch
        {
            '。' => (new("一条规则的末尾不写句号；并列请写逗号，小数点请写 . 。", "A rule ends without a full stop; write a comma between items, `.` for a decimal point."), ""),
            '《' or '》' or '〈' or '〉' or '【' or '】' or '〔' or '〕' or '『' or '』' => (
                new("文件名等文字请放进引号，算式的括号请写 ( )。", "Put titles inside quotes; brackets of a formula are `( )`."),
                null
            ),
            '¥' or '￥' or '$' or '€' => (new("金额请写 100元、10万元。", "Money is written 100元, 10万元."), null),
            '#' => (new("注释请写 // 。", "A comment begins with `//`."), "//"),
            '?' => (new("请删去。", "Delete it."), ""),
            '”' or '」' or '’' or '‘' => (new("引号没有成对，请检查前面的引号。", "The quotes do not pair; look at the quote before."), null),
            _ => (Unknown, null),
        };
}
