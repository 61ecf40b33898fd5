using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Reads blanks, comments and blank lines, and reports characters that show nothing.</summary>
internal static class TriviaReader
{
    public static void Skip(Scanner scanner)
    {
        while (!scanner.AtEnd)
        {
            var at = scanner.Position;
            var c = scanner.At(at);
            if (Characters.IsBlank(c))
                scanner.Position++;
            else if (Characters.IsLineEnd(c))
                SkipLineEnds(scanner);
            else if (c == '/' && scanner.At(at + 1) == '/')
                ReadLineComment(scanner);
            else if (c == '/' && scanner.At(at + 1) == '*')
                ReadBlockComment(scanner);
            else if (Characters.IsInvisible(c))
                SkipInvisible(scanner);
            else
                return;
        }
    }

    /// <summary>The ends of lines from here on; more than one with nothing but blanks between make a blank line.</summary>
    private static void SkipLineEnds(Scanner scanner)
    {
        var content = scanner.Content;
        var first = -1;
        var last = -1;
        var at = scanner.Position;
        var count = 0;
        while (at < content.Length)
        {
            if (Characters.IsBlank(scanner.At(at)))
            {
                at++;
                continue;
            }
            if (!Characters.IsLineEnd(content[at]))
                break;
            last = at;
            at += content[at] == '\r' && at + 1 < content.Length && content[at + 1] == '\n' ? 2 : 1;
            scanner.BeginLine(at);
            scanner.Position = at;
            count++;
            if (first < 0)
                first = at;
        }
        if (count > 1)
            scanner.Keep(TriviaKind.BlankLine, first, last);
    }

    private static void ReadLineComment(Scanner scanner)
    {
        var start = scanner.Position;
        var end = start;
        while (end < scanner.Content.Length && !Characters.IsLineEnd(scanner.Content[end]))
            end++;
        FinishComment(scanner, TriviaKind.LineComment, start, end);
    }

    private static void ReadBlockComment(Scanner scanner)
    {
        var start = scanner.Position;
        var content = scanner.Content;
        for (var i = start + 2; i < content.Length; i++)
        {
            if (scanner.At(i) != '*' || scanner.At(i + 1) != '/')
                continue;
            FinishComment(scanner, TriviaKind.BlockComment, start, i + 2);
            return;
        }
        scanner.Report(SyntaxErrors.UnterminatedComment(scanner.Text, new TextSpan(start, 2)));
        FinishComment(scanner, TriviaKind.BlockComment, start, content.Length);
    }

    private static void FinishComment(Scanner scanner, TriviaKind kind, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Characters.IsBidiControl(scanner.Content[i]))
                ReportInvisible(scanner, i);
        }
        scanner.Keep(kind, start, end);
        scanner.Position = end;
    }

    private static void SkipInvisible(Scanner scanner)
    {
        ReportInvisible(scanner, scanner.Position);
        scanner.Position++;
    }

    private static void ReportInvisible(Scanner scanner, int at) =>
        scanner.Report(SyntaxErrors.InvisibleCharacter(scanner.Text, new TextSpan(at, 1), Characters.CodePoint(scanner.Content, at)));
}
