using System.Globalization;
using System.Text;

namespace PolicyDsl.Review.Tracing.Reading;

/// <summary>How Word shows a count.</summary>
internal static class WordNumberFormats
{
    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The count as shown; null: the format, or a number so large in it, is not known.</summary>
    /// <param name="format">Its name in the file: <c>chineseCounting</c>.</param>
    /// <param name="count">The count.</param>
    public static string? Show(string format, int count) =>
        format switch
        {
            "none" => "",
            "decimal" => Plain(count),
            "decimalZero" => count is >= 0 and < 10 ? "0" + Plain(count) : Plain(count),
            "decimalFullWidth" or "decimalFullWidth2" or "decimalHalfWidth" => Plain(count),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when count is >= 1 and <= 20 => ((char)('①' + count - 1)).ToString(),
            "decimalEnclosedParen" when count is >= 1 and <= 20 => $"({Plain(count)})",
            "decimalEnclosedFullstop" when count is >= 1 and <= 20 => Plain(count) + ".",
            "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" when count is >= 0 and < 100 =>
                ChineseNumber.Show(count),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" when count is >= 0 and < 10 => ChineseNumber.Show(count),
            "upperLetter" when count is >= 1 and <= 26 => ((char)('A' + count - 1)).ToString(),
            "lowerLetter" when count is >= 1 and <= 26 => ((char)('a' + count - 1)).ToString(),
            "upperRoman" when count is >= 1 and < 4000 => InRoman(count),
            "lowerRoman" when count is >= 1 and < 4000 => InRoman(count).ToLowerInvariant(),
            _ => null,
        };

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string InRoman(int count)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; count >= value; count -= value)
                text.Append(sign);
        }
        return text.ToString();
    }
}
