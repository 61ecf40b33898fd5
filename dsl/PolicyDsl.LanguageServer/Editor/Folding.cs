using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>Lines that can be folded away behind their first.</summary>
/// <param name="First">The line that stays, from 0.</param>
/// <param name="Last">The last line that goes.</param>
/// <param name="IsComment">Whether it is a comment.</param>
internal sealed record FoldedLines(int First, int Last, bool IsComment);

/// <summary>What can be folded: blocks in braces, and comments.</summary>
internal static class Folding
{
    /// <summary>All of a file, in the order of the first lines.</summary>
    public static IReadOnlyList<FoldedLines> Of(ParsedFile file) =>
        [.. Blocks(file).Concat(Comments(file)).Where(static f => f.First < f.Last).OrderBy(static f => f.First).ThenBy(static f => f.Last)];

    private static IEnumerable<FoldedLines> Blocks(ParsedFile file)
    {
        var open = new Stack<int>();
        foreach (var token in file.Tokens)
        {
            if (token.IsSymbol('{'))
                open.Push(LineOf(file, token.Span.Start));
            else if (token.IsSymbol('}') && open.TryPop(out var first))
                // The line with the closing brace stays, unless the block ends behind something.
                yield return new FoldedLines(first, LineOf(file, token.Span.Start) - (token.StartsLine ? 1 : 0), false);
        }
    }

    private static IEnumerable<FoldedLines> Comments(ParsedFile file)
    {
        FoldedLines? run = null;
        foreach (var token in file.Tokens)
        {
            foreach (var trivia in token.Leading)
            {
                var (first, last) = (LineOf(file, trivia.Span.Start), LineOf(file, trivia.Span.End));
                if (trivia.Kind == TriviaKind.LineComment && trivia.StartsLine && run is not null && run.Last + 1 == first)
                {
                    run = run with { Last = first };
                    continue;
                }
                if (run is not null)
                    yield return run;
                run = trivia.Kind == TriviaKind.LineComment && trivia.StartsLine ? new FoldedLines(first, first, true) : null;
                if (trivia.Kind == TriviaKind.BlockComment)
                    yield return new FoldedLines(first, last, true);
            }
            if (run is not null)
                yield return run;
            run = null;
        }
    }

    private static int LineOf(ParsedFile file, int offset) => file.Text.PositionOf(offset).Line;
}
