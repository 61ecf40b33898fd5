using System.Text;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Grammar;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Syntax.Parts;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary>A parsed file.</summary>
/// <param name="File">Its nodes. What was broken is left out.</param>
/// <param name="Tokens">All its tokens with comments and blank lines, the last of which is the end; the end alone where the file is too large.</param>
/// <param name="Diagnostics">What is wrong, in the order of the text.</param>
public sealed record ParseResult(PolicyFile File, IReadOnlyList<Token> Tokens, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Its shares, <c>X 的 10%</c> and <c>10% of X</c>, inner ones before those around them.</summary>
    public IReadOnlyList<SharePhrase> Shares { get; init; } = [];

    /// <summary>What helps to parse nearly the same file; null where this one was beyond a limit.</summary>
    internal ReadParts? Read { get; init; }
}

/// <summary>From the text of a <c>.policy</c> file to its nodes.</summary>
public static class PolicyParser
{
    /// <summary>Parses a file. Any text gives a result; nothing is thrown but on cancellation.</summary>
    /// <param name="text">The file.</param>
    /// <param name="cancellation">Stops the parsing, at the latest behind the next declaration.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ParseResult Parse(SourceText text, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = Encoding.UTF8.GetByteCount(text.Content);
        if (bytes > Limits.FileBytes)
        {
            diagnostics.Add(SyntaxErrors.FileTooLarge(text, bytes));
            return Unread(text, [new Token(TokenKind.End, "", new TextSpan(text.Content.Length, 0))], diagnostics);
        }
        var lexed = Lexer.ReadJoined(new Scanner(text, diagnostics, text.Content.Length / 4), static () => false, cancellation);
        var titles = CutTitles.Find(lexed);
        var tokens = CutTitles.Mend(lexed, titles.Select(static t => t.Text), text);
        if (Limits.Check(text, tokens) is { } beyond)
        {
            diagnostics.Add(beyond);
            return Unread(text, tokens, diagnostics);
        }
        var context = new GrammarContext(text, tokens, diagnostics, cancellation);
        var reader = new PartReader(context, diagnostics.ToSortedList(), titles);
        reader.Read(0, static _ => false);
        return FileOfParts.Make(text, reader.Parts, tokens, context.CutShort, diagnostics);
    }

    /// <summary>Parses a file of which nearly the same was parsed before, in the time that the difference takes; with the same result.</summary>
    /// <param name="text">The file.</param>
    /// <param name="before">What was parsed before; it stays as it is.</param>
    /// <param name="cancellation">Stops the parsing, at the latest behind the next declaration.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ParseResult Parse(SourceText text, ParseResult? before, CancellationToken cancellation = default) =>
        (before is null || Encoding.UTF8.GetByteCount(text.Content) > Limits.FileBytes ? null : Reparse.Of(before, text, cancellation)) ?? Parse(text, cancellation);

    private static ParseResult Unread(SourceText text, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics) =>
        new(new PolicyFile(null, null, [], new TextSpan(0, text.Content.Length)), tokens, diagnostics.ToSortedList());
}
