using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>选取, 分档, 累进.</summary>
internal static class TierRules
{
    /// <summary>选取 { cond: value … 其他: value }.</summary>
    public static readonly Parser<ExpressionNode> Choice = static input => ChoiceRule!(input);

    /// <summary>分档 x [首次突破 p] { … }, 累进 x { … }.</summary>
    public static readonly Parser<ExpressionNode> Tiers = static input => TiersRule!(input);

    private static readonly Parser<ExpressionNode> Expression = static input => Formulas.Expression(input);

    private static readonly Parser<ExpressionNode> Sum = static input => Formulas.Sum(input);

    private static readonly Parser<Row> OtherwiseRow =
        from word in Rule.Word(Keyword.Otherwise)
        from colon in Rule.Symbol(':')
        from value in Expression
        select new Row(null, null, value);

    private static readonly Parser<Row> ChoiceRow = Rule.Chosen(
        Expected.Value,
        static at => IsOtherwise(at) ? OtherwiseRow : ConditionRow
    );

    private static readonly Parser<Row> ConditionRow = (
        from condition in Expression
        from colon in Rule.Symbol(':')
        from value in Expression
        select (condition, value)
    ).Spanned(static (r, span) => new Row(new ChoiceRowNode(r.condition, r.value, span), null, null));

    private static readonly Parser<Row> TierRow = Rule.Chosen(Expected.Value, static at => IsOtherwise(at) ? OtherwiseRow : ThresholdRow);

    private static readonly Parser<Row> ThresholdRow = (
        from threshold in Sum
        from bound in (Parser<Bound>)BoundRule
        from colon in Rule.Symbol(':')
        from value in Expression
        select (threshold, bound, value)
    ).Spanned(static (r, span) => new Row(null, new TierRowNode(r.threshold, r.bound.Word, r.bound.Inclusive, r.value, span), null));

    private static readonly Parser<ExpressionNode> ChoiceRule = (
        from word in Rule.Word(Keyword.Choose)
        from rows in Rule.Block(ChoiceRow)
        select rows
    ).Spanned(static (rows, span) => new ChoiceNode([.. rows.Where(static r => r.Choice is not null).Select(static r => r.Choice!)], OtherwiseOf(rows), span));

    private static readonly Parser<ExpressionNode> TiersRule = (
        from word in Rule.Token(static t => t.Kind == TokenKind.Word, Expected.Value)
        from value in Sum
        from previous in Rule.Behind(Keyword.NewlyAbove, Sum)
        from rows in Rule.Block(TierRow)
        select (word, value, previous, rows)
    ).Spanned(
        static (t, span) =>
            new TiersNode(
                t.word.Word!.Value,
                t.value,
                t.previous,
                [.. t.rows.Where(static r => r.Tier is not null).Select(static r => r.Tier!)],
                OtherwiseOf(t.rows),
                span
            )
    );

    /// <summary>(含), 以上 or 以下, (含): each may be missing.</summary>
    private static IResult<Bound> BoundRule(IInput input)
    {
        var at = TokenInput.From(input);
        var inclusive = Lookahead.InclusiveMark(at);
        if (inclusive is not null)
            at = at.Skip(3);
        var word = at.Token.Word switch
        {
            Keyword.AndAbove => ThresholdWord.AndAbove,
            Keyword.AndBelow => ThresholdWord.AndBelow,
            _ => ThresholdWord.None,
        };
        if (word != ThresholdWord.None)
            at = at.Next;
        if (Lookahead.InclusiveMark(at) is { } second)
        {
            if (inclusive is { } first && first != second)
                at.Context.Report(Diagnostics.SyntaxErrors.BoundsDisagree(at.Context.Text, Rule.SpanBetween(input, at.Skip(3))));
            inclusive = second;
            at = at.Skip(3);
        }
        return Rule.Succeed(new Bound(word, inclusive), at);
    }

    private static bool IsOtherwise(TokenInput at) => at.Token.Is(Keyword.Otherwise) && at.Next.Token.IsSymbol(':');

    private static ExpressionNode? OtherwiseOf(IReadOnlyList<Row> rows) => rows.FirstOrDefault(static r => r.Otherwise is not null)?.Otherwise;

    /// <summary>One of the three.</summary>
    private sealed record Row(ChoiceRowNode? Choice, TierRowNode? Tier, ExpressionNode? Otherwise);

    private sealed record Bound(ThresholdWord Word, bool? Inclusive);
}
