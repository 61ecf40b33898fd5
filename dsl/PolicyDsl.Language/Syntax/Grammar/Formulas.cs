using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>The ladder of expressions, from the closest binding to the loosest (docs/language.md §7). Each rung loops over its operators.</summary>
internal static class Formulas
{
    /// <summary>−x.</summary>
    public static readonly Parser<ExpressionNode> Negative = NegativeRule;

    /// <summary>* / 的 and, with its sides swapped, English of.</summary>
    public static readonly Parser<ExpressionNode> Product = Chain(Negative, ProductOperator, JoinProduct);

    /// <summary>+ −, with no bare 的 beside them.</summary>
    public static readonly Parser<ExpressionNode> Sum = SumRule;

    /// <summary>One comparison, or a sum alone.</summary>
    public static readonly Parser<ExpressionNode> Comparison = Comparisons.Comparison;

    /// <summary>非 x.</summary>
    public static readonly Parser<ExpressionNode> Negation = NegationRule;

    /// <summary>a 且 b.</summary>
    public static readonly Parser<ExpressionNode> Conjunction = Chain(Negation, static at => at.Token.Is(Keyword.And) ? BinaryOperator.And : null, Join);

    /// <summary>a 或 b.</summary>
    public static readonly Parser<ExpressionNode> Disjunction = Chain(Conjunction, static at => at.Token.Is(Keyword.Or) ? BinaryOperator.Or : null, Join);

    /// <summary>如果 c 则 a 否则 b.</summary>
    public static readonly Parser<ExpressionNode> If = (
        from word in Rule.Word(Keyword.If)
        from condition in Disjunction
        from then in Rule.Word(Keyword.Then)
        from whenTrue in (Parser<ExpressionNode>)Expression
        from otherwise in Rule.Word(Keyword.Else)
        from whenFalse in (Parser<ExpressionNode>)Expression
        select (condition, whenTrue, whenFalse)
    ).Spanned(static (i, span) => new IfNode(i.condition, i.whenTrue, i.whenFalse, span));

    /// <summary>如果 inside a larger expression, where it needs brackets: reported, with the fix.</summary>
    public static readonly Parser<ExpressionNode> NestedIf = NestedIfRule;

    /// <summary>Any expression.</summary>
    public static IResult<ExpressionNode> Expression(IInput input) => TokenInput.From(input).Token.Is(Keyword.If) ? If(input) : Disjunction(input);

    /// <summary>Operands with operators of one rung between, joined from the left.</summary>
    private static Parser<ExpressionNode> Chain(
        Parser<ExpressionNode> operand,
        Func<TokenInput, BinaryOperator?> find,
        Func<BinaryOperator, TokenInput, ExpressionNode, ExpressionNode, ExpressionNode> join
    ) =>
        input =>
        {
            var left = operand(input);
            while (left.WasSuccessful)
            {
                var at = TokenInput.From(left.Remainder);
                if (find(at) is not { } found)
                    return left;
                var right = operand(at.Next);
                if (!right.WasSuccessful)
                    return right;
                left = Rule.Succeed(join(found, at, left.Value, right.Value), right.Remainder);
            }
            return left;
        };

    private static BinaryOperator? ProductOperator(TokenInput at)
    {
        if (at.Token.IsSymbol('*'))
            return BinaryOperator.Multiply;
        if (at.Token.IsSymbol('/'))
            return BinaryOperator.Divide;
        // x 的 不超过 30% ends an award's amount.
        return at.Token.Is(Keyword.Of) && !at.Next.Token.Is(Keyword.NotExceeding) ? BinaryOperator.Of : null;
    }

    private static ExpressionNode JoinProduct(BinaryOperator found, TokenInput at, ExpressionNode left, ExpressionNode right)
    {
        if (found != BinaryOperator.Of)
            return Join(found, at, left, right);
        at.Context.Shares.Add(new SharePhrase(left.Span, at.Token.Span, right.Span, IsBare(left)));
        return IsEnglishOf(at.Token) ? new BinaryNode(found, right, left, at.Token.Span, left.Span.Union(right.Span)) : Join(found, at, left, right);
    }

    /// <summary>Whether a value may stand on either side of 的 and of without brackets of its own.</summary>
    public static bool IsBare(ExpressionNode value) => value is not (BinaryNode or IfNode);

    /// <summary><c>10% of X</c> names the rate first, <c>X 的 10%</c> the base.</summary>
    private static bool IsEnglishOf(Token token) => token.Text == Keywords.En(Keyword.Of);

    private static ExpressionNode Join(BinaryOperator found, TokenInput at, ExpressionNode left, ExpressionNode right) =>
        new BinaryNode(found, left, right, at.Token.Span, left.Span.Union(right.Span));

    private static IResult<ExpressionNode> SumRule(IInput input)
    {
        var left = Product(input);
        List<ExpressionNode>? terms = null;
        while (left.WasSuccessful)
        {
            var at = TokenInput.From(left.Remainder);
            // A row that begins a line with - is a row of its own only behind a comma.
            var found = at.Token.IsSymbol('+') ? BinaryOperator.Add : at.Token.IsSymbol('-') ? BinaryOperator.Subtract : (BinaryOperator?)null;
            if (found is null)
            {
                if (terms is not null)
                    ShareBrackets.Check(at.Context, terms);
                return left;
            }
            var right = Product(at.Next);
            if (!right.WasSuccessful)
                return right;
            (terms ??= [left.Value]).Add(right.Value);
            left = Rule.Succeed(Join(found.Value, at, left.Value, right.Value), right.Remainder);
        }
        return left;
    }

    private static IResult<ExpressionNode> NegativeRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (!at.Token.IsSymbol('-'))
            return Operands.Operand(at);
        return Prefixed(at, static at => at.Token.IsSymbol('-'), Operands.Operand, UnaryOperator.Negate);
    }

    private static IResult<ExpressionNode> NegationRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (!at.Token.Is(Keyword.Not))
            return Comparison(at);
        return Prefixed(at, static at => at.Token.Is(Keyword.Not), Comparison, UnaryOperator.Not);
    }

    /// <summary>An operator before its operand, as often as it stands there.</summary>
    private static IResult<ExpressionNode> Prefixed(TokenInput at, Func<TokenInput, bool> isPrefix, Parser<ExpressionNode> operand, UnaryOperator prefix)
    {
        var starts = new List<Token>();
        for (; isPrefix(at); at = at.Next)
        {
            starts.Add(at.Token);
            at.Token.IsPrefix = at.Token.Kind == TokenKind.Symbol;
        }
        var result = operand(at);
        if (!result.WasSuccessful)
            return result;
        var node = result.Value;
        for (var i = starts.Count - 1; i >= 0; i--)
            node = new UnaryNode(prefix, node, starts[i].Span.Union(node.Span));
        return Rule.Succeed(node, result.Remainder);
    }

    private static IResult<ExpressionNode> NestedIfRule(IInput input)
    {
        var result = If(input);
        if (!result.WasSuccessful)
            return result;
        var context = TokenInput.From(input).Context;
        context.Report(SyntaxErrors.IfNeedsBrackets(context.Text, result.Value.Span));
        return result;
    }
}
