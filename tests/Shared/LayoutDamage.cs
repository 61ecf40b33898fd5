using System.Text;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Tests;

/// <summary>Spoils the layout of a policy, and only that: the same seed spoils it the same way.</summary>
internal sealed class LayoutDamage(uint seed)
{
    private static readonly string[] Blanks = [" ", "  ", "\t", "\u3000", "\u00A0", " \t \u3000"];
    private static readonly string[] Breaks = ["\n", "\n\n", "\r\n", "\r", "\n\n\n   \n\t", "\r\n\r\n\u3000"];
    private static readonly string[] Inline = ["/* 注 */", "/**/", "/* 一\n   二 */", "／* 全角 *／"];
    private static readonly string[] ToTheEnd = ["// 注", "//", "／／ 全角　注 ", "// { } \" ,"];

    private uint state = seed;

    /// <summary>Changes blanks within lines only.</summary>
    public string Blank(string text) => Spoil(text, static (damage, gap, _, _) => damage.BlanksFor(gap));

    /// <summary>Changes blanks and lines, and puts comments into any gap.</summary>
    public string Anything(string text)
    {
        var spoiled = Spoil(text, static (damage, gap, previous, next) => damage.AnythingFor(gap, previous, next));
        return Roll(4) == 0 ? "\uFEFF" + spoiled : spoiled;
    }

    private string Spoil(string text, Func<LayoutDamage, string, Token, Token, string> gapFor)
    {
        var source = new SourceText("", text);
        var tokens = PolicyParser.Parse(source, TestContext.Current.CancellationToken).Tokens;
        var spoiled = new StringBuilder(text[..tokens[0].Span.Start]);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var gap = text[tokens[i].Span.End..tokens[i + 1].Span.Start];
            spoiled.Append(text, tokens[i].Span.Start, tokens[i].Span.Length).Append(MustTouch(tokens, i + 1) ? gap : gapFor(this, gap, tokens[i], tokens[i + 1]));
        }
        return spoiled.ToString();
    }

    private static bool MustTouch(IReadOnlyList<Token> tokens, int at) => tokens[at].OpensCall || tokens[at].IsSymbol('[');

    private string BlanksFor(string gap) =>
        gap.Contains('/', StringComparison.Ordinal) ? gap
        : gap.Contains('\n', StringComparison.Ordinal) ? Pick(Blanks) + gap + Pick(Blanks)
        : gap.Length == 0 && Roll(2) == 0 ? ""
        : Pick(Blanks);

    private string AnythingFor(string gap, Token previous, Token next)
    {
        var mayBreak = gap.Contains('\n', StringComparison.Ordinal) || previous.IsSymbol(',') || previous.IsSymbol('{') || next.IsSymbol('}');
        var isFree = next.Row == RowKind.None || next.Row == RowKind.Declaration;
        return Roll(8) switch
        {
            0 => gap + Pick(Inline) + Pick(Blanks),
            1 when mayBreak => gap + Pick(ToTheEnd) + Pick(Breaks),
            2 when mayBreak => gap + Pick(Breaks) + Pick(Blanks),
            3 when mayBreak && isFree && !gap.Contains('/', StringComparison.Ordinal) => Pick(Blanks),
            4 when mayBreak => gap + Pick(Breaks) + Pick(ToTheEnd) + Pick(Breaks) + Pick(Inline) + Pick(Breaks),
            5 => BlanksFor(gap),
            _ => gap,
        };
    }

    private string Pick(string[] from) => from[Roll(from.Length)];

    private int Roll(int sides)
    {
        state = (state * 1664525) + 1013904223;
        return (int)((state >> 8) % (uint)sides);
    }
}
