using System.Globalization;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Which characters mean the same, and which are not written outside strings.</summary>
internal static class Characters
{
    /// <summary>
    /// What a Chinese keyboard types, as the ASCII character that means the same; <c>≥ ≤ ≠ ‰ ‱</c> are their own. Decimal digits of other
    /// scripts become ASCII digits too: they are errors, but the number they form is then read.
    /// </summary>
    public static char Fold(char c)
    {
        if (c < '\u00A0')
            return c;
        if (c is >= '\uFF01' and <= '\uFF5D')
            return (char)(c - 0xFEE0);
        switch (c)
        {
            case '、' or '﹑' or '､' or '﹐':
                return ',';
            case '×':
                return '*';
            case '÷':
                return '/';
            case '−' or '﹣':
                return '-';
            case '≧' or '⩾':
                return '≥';
            case '≦' or '⩽':
                return '≤';
            case '∶' or '﹕':
                return ':';
            case '﹔':
                return ';';
            case '﹙':
                return '(';
            case '﹚':
                return ')';
            case '﹢':
                return '+';
            case '﹤':
                return '<';
            case '﹥':
                return '>';
            case '﹦':
                return '=';
            case '﹪':
                return '%';
            case '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u1680':
                return ' ';
            case '｡':
                return '。';
            case '｢':
                return '「';
            case '｣':
                return '」';
            default:
                return IsForeignDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c;
        }
    }

    /// <summary>A decimal digit that is neither ASCII nor full-width.</summary>
    public static bool IsForeignDigit(char c) =>
        c > '\u00FF' && c is not (>= '\uFF10' and <= '\uFF19') && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>An ASCII digit, after folding.</summary>
    public static bool IsDigit(char folded) => folded is >= '0' and <= '9';

    /// <summary>A blank within a line, after folding.</summary>
    public static bool IsBlank(char folded) => folded is ' ' or '\t';

    /// <summary>The end of a line.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    /// <summary>Bidirectional controls, which make text read differently from what it says.</summary>
    public static bool IsBidiControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    /// <summary>A character that shows nothing: controls, format characters, line separators. Blanks and ends of lines are not among them.</summary>
    public static bool IsInvisible(char c)
    {
        if (c is >= ' ' and < '\u007F' or '\t' or '\n' or '\r')
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            || c is >= '\uFE00' and <= '\uFE0F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u034F';
    }

    /// <summary>The length of the letter, digit, mark or underscore at a place, in code units; 0 where there is none.</summary>
    public static int RunCharacterLength(string text, int at)
    {
        if (at >= text.Length)
            return 0;
        var c = text[at];
        if (c < '\u0080')
            return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' ? 1 : 0;
        if (c is >= '\u4E00' and <= '\u9FFF')
            return 1;
        if (IsInvisible(c))
            return 0;
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return IsRunCategory(CharUnicodeInfo.GetUnicodeCategory(text, at)) ? 2 : 0;
        return c == '\uFF3F' || IsRunCategory(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
    }

    /// <summary>The character's number, as Unicode writes it.</summary>
    public static string CodePoint(string text, int at)
    {
        var value = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        return "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static bool IsRunCategory(UnicodeCategory category) =>
        category
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
