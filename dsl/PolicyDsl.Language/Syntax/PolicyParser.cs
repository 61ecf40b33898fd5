using System.Text;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Grammar;
using PolicyDsl.Syntax.Lexing;
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
        var span = new TextSpan(0, text.Content.Length);
        var bytes = Encoding.UTF8.GetByteCount(text.Content);
        if (bytes > Limits.FileBytes)
        {
            diagnostics.Add(SyntaxErrors.FileTooLarge(text, bytes));
            return new ParseResult(new PolicyFile(null, null, [], span), [new Token(TokenKind.End, "", new TextSpan(span.End, 0))], diagnostics.ToSortedList());
        }
        var tokens = Lexer.Read(text, diagnostics, cancellation);
        IReadOnlyList<SharePhrase> shares = [];
        PolicyFile file;
        if (Limits.Check(text, tokens) is { } beyond)
        {
            diagnostics.Add(beyond);
            file = new PolicyFile(null, null, [], span);
        }
        else
        {
            var first = TokenInput.Of(tokens, text, diagnostics, cancellation);
            file = ReadFile(first, span);
            shares = first.Context.Shares;
        }
        return new ParseResult(file, tokens, diagnostics.ToSortedList()) { Shares = shares };
    }

    private static PolicyFile ReadFile(TokenInput at, TextSpan span)
    {
        var (line, behind) = ReadPolicyLine(at);
        var declarations = new List<Declaration>();
        while (true)
        {
            var (read, end) = Members.Read(Levels.Policy, behind, -1);
            declarations.AddRange(read);
            if (end.AtEnd)
                return new PolicyFile(line?.Id, line?.Header, declarations, span) { CutShort = at.Context.CutShort };
            end.Context.Report(SyntaxErrors.ExtraBracket(end.Context.Text, end.Token.Span));
            behind = end.Next;
        }
    }

    private static (PolicyLine? Line, TokenInput Behind) ReadPolicyLine(TokenInput at)
    {
        if (!at.Token.Is(Keyword.Policy))
        {
            at.Context.Report(SyntaxErrors.NoPolicy(at.Context.Text, at.Token.Span));
            // What stands there instead of a declaration is the line itself, misspelt.
            return (null, at.AtEnd || Lookahead.BeginsDeclaration(at) ? at : Recovery.SkipDeclaration(Levels.Policy, at, at.Next, -1));
        }
        at.Token.Row = RowKind.Declaration;
        var result = HeaderRules.PolicyLine(at);
        var behind = TokenInput.From(result.Remainder);
        if (result.WasSuccessful && Members.MayEndBefore(behind))
            return (result.Value, behind);
        Failures.Report(at, behind, result.WasSuccessful ? Expected.Comma : result.Message);
        return (result.WasSuccessful ? result.Value : null, Recovery.SkipDeclaration(Levels.Policy, at, behind, -1));
    }
}
