using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>
/// <c>甲 + 乙 的 10%</c> reads in two ways, so it is an error that shows both bracketings: a + or − may not stand bare left of 的, nor right of
/// of.
/// </summary>
internal static class ShareBrackets
{
    /// <summary>Checks the terms of one sum.</summary>
    public static void Check(GrammarContext context, IReadOnlyList<ExpressionNode> terms)
    {
        var whole = terms[0].Span.Union(terms[terms.Count - 1].Span);
        for (var i = 0; i < terms.Count; i++)
        {
            if (FindShare(terms[i]) is not { } share)
                continue;
            var isChinese = share.Left.Span.Start < share.Right.Span.Start;
            if (isChinese ? i == 0 : i == terms.Count - 1)
                continue;
            var (outer, inner) = isChinese ? ChineseReadings(context, whole, terms[i], share) : EnglishReadings(context, whole, terms[i], share);
            context.Report(SyntaxErrors.BracketsBesideOf(context.Text, whole, outer, inner));
            return;
        }
    }

    /// <summary>Checks the sum left of <c>的 不超过 30%</c>.</summary>
    public static void CheckBound(GrammarContext context, BinaryNode sum, BinaryNode whole)
    {
        var term = TextSpan.FromBounds(sum.Right.Span.Start, whole.Span.End);
        var outer = $"({context.Slice(sum.Span)}){Between(context, sum.Span.End, whole.Span.End)}";
        var inner = $"{Between(context, whole.Span.Start, term.Start)}({context.Slice(term)})";
        context.Report(SyntaxErrors.BracketsBesideOf(context.Text, whole.Span, outer, inner));
    }

    private static (string Outer, string Inner) ChineseReadings(GrammarContext context, TextSpan whole, ExpressionNode term, BinaryNode share) =>
        (
            $"({Between(context, whole.Start, share.Left.Span.End)}){Between(context, share.Left.Span.End, whole.End)}",
            $"{Between(context, whole.Start, term.Span.Start)}({Between(context, term.Span.Start, term.Span.End)}){Between(context, term.Span.End, whole.End)}"
        );

    private static (string Outer, string Inner) EnglishReadings(GrammarContext context, TextSpan whole, ExpressionNode term, BinaryNode share) =>
        (
            $"{Between(context, whole.Start, share.Left.Span.Start)}({Between(context, share.Left.Span.Start, whole.End)})",
            $"{Between(context, whole.Start, term.Span.Start)}({Between(context, term.Span.Start, term.Span.End)}){Between(context, term.Span.End, whole.End)}"
        );

    private static string Between(GrammarContext context, int start, int end) => context.Slice(TextSpan.FromBounds(start, end));

    /// <summary>The 的 or of that a product has outside brackets.</summary>
    private static BinaryNode? FindShare(ExpressionNode term)
    {
        var node = term;
        while (node is BinaryNode { Operator: BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Of } product)
        {
            if (product.Operator == BinaryOperator.Of)
                return product;
            node = product.Left;
        }
        return null;
    }
}
