using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>
/// What (含), (不含), 以上 and 以下 say of one bound. They may stand behind the word, behind the bound, or behind 以上 and 以下, and must agree.
/// </summary>
internal sealed class BoundMarks(BinaryOperator written)
{
    private bool? inclusive;
    private bool disagrees;
    private Keyword? bound;

    /// <summary>The operator with what the marks decide.</summary>
    public BinaryOperator Operator =>
        (IsUp, inclusive ?? IsInclusive(written)) switch
        {
            (null, _) => written,
            (true, true) => BinaryOperator.GreaterOrEqual,
            (true, false) => BinaryOperator.Greater,
            (false, true) => BinaryOperator.LessOrEqual,
            (false, false) => BinaryOperator.Less,
        };

    private bool? IsUp =>
        written switch
        {
            BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => true,
            BinaryOperator.Less or BinaryOperator.LessOrEqual => false,
            _ => null,
        };

    /// <summary>Reads (含) or (不含), where one stands; gives the place behind.</summary>
    public TokenInput ReadInclusive(TokenInput at)
    {
        if (Lookahead.InclusiveMark(at) is not { } mark)
            return at;
        disagrees |= inclusive is { } before && before != mark;
        inclusive = mark;
        return at.Skip(3);
    }

    /// <summary>Reads 以上 or 以下, where one stands; gives the place behind.</summary>
    public TokenInput ReadBound(TokenInput at)
    {
        if (at.Token.Word is not (Keyword.AndAbove or Keyword.AndBelow))
            return at;
        bound = at.Token.Word;
        return at.Next;
    }

    /// <summary>Reports marks that contradict each other or the word.</summary>
    /// <param name="span">From the word to the last mark.</param>
    /// <param name="isBoundItself">以上 stands for the missing word, so it agrees.</param>
    public void Check(GrammarContext context, TextSpan span, bool isBoundItself)
    {
        if (inclusive is null && bound is null)
            return;
        if (IsUp is not { } up)
        {
            context.Report(SyntaxErrors.BoundOnEquality(context.Text, span));
            return;
        }
        var agreesWithBound = bound is null || isBoundItself || ((bound == Keyword.AndAbove) == up && (inclusive ?? IsInclusive(written)) == (inclusive ?? true));
        if (disagrees || !agreesWithBound)
            context.Report(SyntaxErrors.BoundsDisagree(context.Text, span));
    }

    private static bool IsInclusive(BinaryOperator comparison) => comparison is BinaryOperator.GreaterOrEqual or BinaryOperator.LessOrEqual;
}
