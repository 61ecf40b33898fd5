using System.Globalization;

namespace PolicyDsl.Text;

/// <summary>How many columns a text takes on a terminal: a Chinese character takes two, a combining mark none.</summary>
public static class DisplayWidth
{
    // The blocks of East Asian Width W and F (Unicode Standard Annex 11), joined where only unassigned characters lie between.
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0x33FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE10, 0xFE19),
        (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        for (var i = 0; i < text.Length; i++)
        {
            width += At(text, i);
            if (IsPair(text, i))
                i++;
        }
        return width;
    }

    /// <summary>A text with blanks behind it, up to a number of columns.</summary>
    public static string PadRight(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    private static int At(string text, int index)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        var value = IsPair(text, index) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        foreach (var (from, to) in Wide)
        {
            if (value >= from && value <= to)
                return 2;
        }
        return 1;
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}
