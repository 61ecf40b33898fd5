using System.Text;
using System.Text.RegularExpressions;

namespace PolicyDsl.Review.Tracing.Numbering;

/// <summary>
/// A text in one width: what a Chinese keyboard types, and what a layout puts in, as the plain character that means the same. Invisible characters are
/// gone; each character knows where it stood.
/// </summary>
internal sealed partial class FoldedText
{
    private const string Formal = "壹贰叁肆伍陆柒捌玖拾佰仟萬億";
    private const string Plain = "一二三四五六七八九十百千万亿";

    private readonly int[] origins;

    private FoldedText(string text, int[] origins)
    {
        Text = text;
        this.origins = origins;
    }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Where a character of <see cref="Text"/> stood, in UTF-16 code units; one beyond the end is the end.</summary>
    public int OriginOf(int index) => origins[index];

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
                continue;
            folded.Append(Fold(text[i]));
            origins.Add(i);
        }
        origins.Add(text.Length);
        return new FoldedText(FormalNumeral().Replace(folded.ToString(), static m => string.Concat(m.Value.Select(OfNumeral))), [.. origins]);
    }

    /// <summary>The folded form of a text whose places do not matter.</summary>
    public static string Fold(string text) => Of(text).Text;

    private static char OfNumeral(char c) => Formal.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : c;

    // 叁佰万元 is 三百万元. Alone, 陆 and 拾 and others are words: 大陆, 队伍, 收拾.
    [GeneratedRegex("[壹贰叁肆伍陆柒捌玖拾佰仟萬億零]{2,}(?=[万亿元圆%年个名家次项倍成]|分之|$|[^\\p{L}])|(?<=分之)[壹贰叁肆伍陆柒捌玖拾]+|[壹贰叁柒捌玖萬億]|[肆伍陆拾佰仟](?=[万亿]?[元圆])")]
    private static partial Regex FormalNumeral();

    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E') or '\r' or '\n';

    private static char Fold(char c) =>
        c switch
        {
            '〔' or '［' or '【' or '﹝' or '〖' => '[',
            '〕' or '］' or '】' or '﹞' or '〗' => ']',
            '﹙' => '(',
            '﹚' => ')',
            '﹪' => '%',
            '﹑' or '､' => '、',
            '—' or '–' or '−' or '‐' or '‑' or '‒' or '―' or '﹣' => '-',
            '〜' or '∼' => '~',
            '≧' or '⩾' => '≥',
            '≦' or '⩽' => '≤',
            '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u1680' => ' ',
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        };
}
