using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>Comparisons: one operator between two sums, 属于, and (含), (不含), 以上, 以下 where documents write them.</summary>
internal static class Comparisons
{
    /// <summary>A comparison, or a sum alone.</summary>
    public static readonly Parser<ExpressionNode> Comparison = ComparisonRule;

    private static IResult<ExpressionNode> ComparisonRule(IInput input)
    {
        var left = Formulas.Sum(input);
        if (!left.WasSuccessful)
            return left;
        var at = TokenInput.From(left.Remainder);
        if (at.Token.Is(Keyword.In))
            return Memberships.Tail(left.Value, at);
        if (ComparisonWords.At(at) is not { } found)
            return left;
        var result = Tail(left.Value, found);
        return result.WasSuccessful && IsComparison(TokenInput.From(result.Remainder)) ? ReportChain(result) : result;
    }

    private static bool IsComparison(TokenInput at) => at.Token.Is(Keyword.In) || ComparisonWords.OperatorOf(at.Token) is not null;

    /// <summary>From the operator on.</summary>
    private static IResult<ExpressionNode> Tail(ExpressionNode left, FoundComparison found)
    {
        var marks = new BoundMarks(found.Operator);
        var at = marks.ReadInclusive(found.Behind);
        var right = Formulas.Sum(at);
        if (!right.WasSuccessful)
            return right;
        at = marks.ReadInclusive(TokenInput.From(right.Remainder));
        at = marks.ReadBound(at);
        at = marks.ReadInclusive(at);
        var operatorSpan = found.Span;
        marks.Check(at.Context, TextSpan.FromBounds(operatorSpan.Start, at.Previous!.Span.End), found.IsBoundItself);
        var node = new BinaryNode(marks.Operator, left, right.Value, operatorSpan, TextSpan.FromBounds(left.Span.Start, at.Previous!.Span.End));
        return Rule.Succeed<ExpressionNode>(node, at);
    }

    /// <summary>a &lt; b &lt; c: reported once; the rest of the chain is read and left.</summary>
    private static IResult<ExpressionNode> ReportChain(IResult<ExpressionNode> first)
    {
        var at = TokenInput.From(first.Remainder);
        var context = at.Context;
        var middle = ((first.Value as BinaryNode)?.Right ?? first.Value).Span;
        context.Report(SyntaxErrors.ChainedComparison(context.Text, at.Token.Span, context.Slice(middle)));
        IResult<ExpressionNode> rest = first;
        while (rest.WasSuccessful && IsComparison(TokenInput.From(rest.Remainder)))
        {
            at = TokenInput.From(rest.Remainder);
            rest = at.Token.Is(Keyword.In) ? Memberships.Tail(first.Value, at) : Tail(first.Value, ComparisonWords.At(at)!);
        }
        return rest.WasSuccessful ? Rule.Succeed(first.Value, rest.Remainder) : rest;
    }
}
