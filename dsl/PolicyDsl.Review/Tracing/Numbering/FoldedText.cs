using System.Text;

namespace PolicyDsl.Review.Tracing.Numbering;

/// <summary>
/// A text in one width: what a Chinese keyboard types, and what a layout puts in, as the plain character that means the same. Invisible characters are
/// gone; each character knows where it stood.
/// </summary>
internal sealed class FoldedText
{
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
        return new FoldedText(folded.ToString(), [.. origins]);
    }

    /// <summary>The folded form of a text whose places do not matter.</summary>
    public static string Fold(string text) => Of(text).Text;

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
