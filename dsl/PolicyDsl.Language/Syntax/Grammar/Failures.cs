using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>Says what is wrong where a rule failed.</summary>
internal static class Failures
{
    /// <summary>Reports a failure: words run together before it, something missing at the end of a line, or something that cannot stand there.</summary>
    /// <param name="start">Where the declaration begins.</param>
    /// <param name="failed">Where the rule failed.</param>
    /// <param name="expectation">What it wanted.</param>
    public static void Report(TokenInput start, TokenInput failed, string expectation)
    {
        if (ForeignWords.Report(failed) || ReportDecimalComma(failed) || ReportSplit(start, failed))
            return;
        var context = failed.Context;
        var what = Expected.Argument(expectation);
        var isMissing = failed.Previous is not null && !Expected.BeginsRow(expectation) && (failed.AtEnd || failed.Token.StartsLine || failed.Token.IsSymbol('}'));
        context.Report(
            isMissing ? SyntaxErrors.Missing(context.Text, failed.Previous!.Span, what) : SyntaxErrors.Unexpected(context.Text, failed.Token.Span, what)
        );
    }

    /// <summary>Reports <c>1,5</c> where only one number can stand; false where the token before the last is something else.</summary>
    /// <param name="at">At the number behind the comma.</param>
    public static bool ReportDecimalComma(TokenInput at)
    {
        if (at is not { Token: { Kind: TokenKind.Number, TouchesPrevious: true }, Previous: { TouchesPrevious: true } comma } || comma.Text != ",")
            return false;
        var text = at.Context.Text;
        var start = comma.Span.Start;
        while (start > 0 && Characters.IsDigit(text.Content[start - 1]))
            start--;
        if (start == comma.Span.Start || (at.Next.Token.IsSymbol(',') && at.Next.Token.TouchesPrevious))
            return false;
        var span = TextSpan.FromBounds(start, at.Token.Span.End);
        at.Context.Report(SyntaxErrors.DecimalComma(text, span, text.Slice(TextSpan.FromBounds(start, comma.Span.Start)) + "." + at.Token.Text));
        return true;
    }

    /// <summary>Reports the first run between two places, both in, that is several known words run together; false where there is none.</summary>
    public static bool ReportSplit(TokenInput start, TokenInput failed)
    {
        for (var at = start; ; at = at.Next)
        {
            if (at.Token.Kind == TokenKind.Name && !at.Context.Names.Contains(at.Token.Text))
            {
                if (RunSplitter.Split(at.Token.Text, at.Context.Names.Contains) is { } split)
                {
                    at.Context.Report(SyntaxErrors.PutASpace(at.Context.Text, at.Token.Span, split));
                    return true;
                }
            }
            if (at.Position >= failed.Position)
                return false;
        }
    }
}
