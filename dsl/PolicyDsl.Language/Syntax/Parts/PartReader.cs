using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Grammar;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Syntax.Parts;

/// <summary>Reads a file part by part: the line 政策, then the declarations of the policy's level.</summary>
/// <param name="context">The file.</param>
/// <param name="lexical">What the lexer found.</param>
/// <param name="titles">Titles that may fall apart.</param>
internal sealed class PartReader(GrammarContext context, IReadOnlyList<Diagnostic> lexical, IReadOnlyList<Token> titles)
{
    private readonly List<PlacedPart> parts = [];

    /// <summary>What has been read, in order.</summary>
    public IReadOnlyList<PlacedPart> Parts => parts;

    /// <summary>Reads from a place on, up to the end or to a part that is known.</summary>
    /// <param name="position">The index of a token; 0 or that of the first of a part.</param>
    /// <param name="isKnown">Whether a part that need not be read begins with the token of that index.</param>
    /// <returns>The index of the token behind what was read: that of a known part, or how many tokens there are.</returns>
    public int Read(int position, Func<int, bool> isKnown)
    {
        var at = TokenInput.Of(context, position);
        if (position == 0)
            at = ReadOne(at, isFirst: true);
        while (!isKnown(at.Position))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (at.AtEnd)
            {
                parts.Add(PartOfEnd(at));
                return at.Position + 1;
            }
            at = ReadOne(at, isFirst: false);
        }
        return at.Position;
    }

    private TokenInput ReadOne(TokenInput start, bool isFirst)
    {
        context.Watch(start);
        var (findings, cuts, shares) = (context.Findings, context.CutShort.Count, context.Shares.Count);
        var declarations = new List<Declaration>(1);
        PolicyLine? line = null;
        var behind = start;
        if (isFirst)
            (line, behind) = HeaderRules.ReadPolicyLine(start);
        else if (start.Token.IsSymbol('}'))
        {
            context.Report(SyntaxErrors.ExtraBracket(context.Text, start.Token.Span));
            behind = start.Next;
        }
        else
            behind = Members.ReadNext(Levels.Policy, start, -1, declarations);
        behind = Lookahead.SkipSeparators(behind);
        if (behind.Position == start.Position)
            return behind;
        var isWhole = isFirst ? line is not null : declarations.Count == 1 && start.Position > 0 && Lookahead.BeginsDeclaration(start);
        var isSilent = (findings, cuts) == (context.Findings, context.CutShort.Count);
        var part = PartBetween(start, behind, isWhole && isSilent, new Content(line, declarations.FirstOrDefault(), context.Shares.GetRange(shares, context.Shares.Count - shares)));
        parts.Add(new PlacedPart(part, 0, start.Position));
        return behind;
    }

    private FilePart PartBetween(TokenInput start, TokenInput behind, bool isRead, Content content)
    {
        var tokens = new Token[behind.Position - start.Position];
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = context.Tokens[start.Position + i];
        var last = tokens[tokens.Length - 1];
        var (from, end, looked) = (StartOf(start.Position), last.Span.End, context.Looked);
        return new FilePart(tokens, from)
        {
            Ahead = Math.Max(0, looked.Last + 1 - behind.Position),
            Line = content.Line,
            Declaration = content.Declaration,
            Shares = content.Shares,
            CutTitles = [.. titles.Where(t => t.Span.Start >= from && t.Span.End <= end).Select(static t => t.Text)],
            IsSettled = isRead && looked.First >= start.Position && Limits.EndWith(tokens) && !CutTitles.DeclaresValue(last) && !IsFound(from, end),
        };
    }

    // Without the line 政策, what was found wrong about that belongs to whatever stands first.
    private PlacedPart PartOfEnd(TokenInput end)
    {
        var from = StartOf(end.Position);
        return new PlacedPart(new FilePart([end.Token], from) { IsSettled = end.Position > 0 && !IsFound(from, end.Token.Span.End) }, 0, end.Position);
    }

    private bool IsFound(int from, int end) => lexical.Any(found => found.Span.End >= from && found.Span.Start <= end);

    private int StartOf(int position) => position == 0 ? 0 : context.Tokens[position - 1].Span.End;

    private sealed record Content(PolicyLine? Line, Declaration? Declaration, IReadOnlyList<SharePhrase> Shares);
}
