using System.Globalization;

namespace PolicyDsl.Review.Tracing.Reading;

/// <summary>Numbers as documents write them: 250, 2,500,000, 二百五十, 三千万, 二〇二四.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";
    private const decimal Largest = 1e16m;

    /// <summary>The value of Arabic digits or of a Chinese numeral; null where it is none, or beyond what money is counted in.</summary>
    public static decimal? Parse(string text) => text.Length == 0 ? null : text[0] is >= '0' and <= '9' ? ParseArabic(text) : ParseChinese(text);

    /// <summary>The value of a Chinese numeral.</summary>
    public static decimal? ParseChinese(string text)
    {
        if (text.Length is 0 or > 32)
            return null;
        return text.All(static c => DigitOf(c) >= 0) ? ByPlace(text) : ByUnits(text);
    }

    /// <summary>十二: a count from 0 to 99 as documents number their items.</summary>
    public static string Show(int count)
    {
        if (count < 10)
            return Digits[count].ToString();
        var tens = count < 20 ? "" : Digits[count / 10].ToString();
        var ones = count % 10 == 0 ? "" : Digits[count % 10].ToString();
        return $"{tens}十{ones}";
    }

    private static decimal? ParseArabic(string text) =>
        decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < Largest
            ? value
            : null;

    /// <summary>二〇二四: a digit a place.</summary>
    private static decimal? ByPlace(string text) => text.Length > 16 ? null : text.Aggregate(0m, static (value, c) => (value * 10) + DigitOf(c));

    private static decimal? ByUnits(string text)
    {
        decimal whole = 0, section = 0, digit = 0;
        var hasDigit = false;
        foreach (var c in text)
        {
            if (DigitOf(c) is var value and >= 0)
            {
                // 二三十 is no number; 一百零五 is.
                if (hasDigit && digit != 0)
                    return null;
                (digit, hasDigit) = (value, true);
                continue;
            }
            switch (c)
            {
                case '十' or '百' or '千':
                    var unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
                    section += (hasDigit && digit != 0 ? digit : 1) * unit;
                    break;
                case '万' or '亿':
                    var part = section + digit;
                    whole = (whole + (part == 0 && whole == 0 ? 1 : part)) * (c == '万' ? 10_000 : 100_000_000);
                    section = 0;
                    break;
                default:
                    return null;
            }
            (digit, hasDigit) = (0, false);
            if (whole > Largest)
                return null;
        }
        return whole + section + digit;
    }

    private static int DigitOf(char c) =>
        c switch
        {
            '〇' => 0,
            '两' => 2,
            _ => Digits.IndexOf(c),
        };
}
