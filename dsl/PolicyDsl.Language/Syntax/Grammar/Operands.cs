using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>What operators join: literals, names, calls, tables, brackets and the forms that begin with a word.</summary>
internal static class Operands
{
    /// <summary>Any operand.</summary>
    public static readonly Parser<ExpressionNode> Operand = Rule.Chosen(Expected.Value, static at => RuleFor(at));

    private static readonly Parser<ExpressionNode> Expression = static input => Formulas.Expression(input);

    private static readonly Parser<IReadOnlyList<ExpressionNode>> Expressions = Rule.Listed(Expression, static _ => true);

    private static readonly Parser<ExpressionNode> Number = Terminals.Number;

    private static readonly Parser<ExpressionNode> Date = Terminals.Date;

    private static readonly Parser<ExpressionNode> Bool = Rule.Token(static t => t.Is(Keyword.Yes) || t.Is(Keyword.No), Expected.Value)
        .Select(static t => new BoolNode(t.Is(Keyword.Yes), t.Span));

    private static readonly Parser<ExpressionNode> WordValue = Rule.Token(static t => t.Kind == TokenKind.Word, Expected.Value)
        .Select(static t => new WordExpression(t.Word!.Value, t.Span));

    private static readonly Parser<ExpressionNode> NameValue = Terminals.Name.Select(static n => new NameExpression(n.Text, n.Span));

    private static readonly Parser<ExpressionNode> Bracket = Rule.Bracketed('(', Expression).Spanned(static (inner, span) => new BracketNode(inner, span));

    /// <summary>name(a, b).</summary>
    private static readonly Parser<ExpressionNode> Call = (
        from word in Rule.Token(static t => t.CanBeName, Expected.Name)
        from arguments in Rule.Bracketed('(', Expressions)
        select (word, arguments)
    ).Spanned(
        static (c, span) => new CallNode(FunctionWord(c.word), new NameNode(c.word.Text, c.word.Span), c.arguments, span)
    );

    /// <summary>table[a, b].</summary>
    private static readonly Parser<ExpressionNode> Index = (
        from table in Terminals.Name
        from keys in Rule.Bracketed('[', Expressions)
        select (table, keys)
    ).Spanned(static (i, span) => new IndexNode(i.table, i.keys, span));

    /// <summary>d.到账金额.</summary>
    private static readonly Parser<ExpressionNode> Member = (
        from variable in Terminals.Name
        from dot in Rule.Symbol('.')
        from field in Terminals.Name
        select (variable, field)
    ).Spanned(static (m, span) => new MemberNode(m.variable, m.field, span));

    /// <summary>合计 d 属于 投资明细 (d.到账金额).</summary>
    private static readonly Parser<ExpressionNode> Aggregate = (
        from word in Rule.Token(static t => t.Kind == TokenKind.Word, Expected.Value)
        from variable in Terminals.Name
        from _ in Rule.Word(Keyword.In)
        from list in Terminals.Name
        from item in Rule.If(static at => at.Token.IsSymbol('(') && !at.Token.StartsLine, Rule.Bracketed('(', Expression))
        select (word, variable, list, item)
    ).Spanned(static (a, span) => new AggregateNode(a.word.Word!.Value, a.variable, a.list, a.item, span));

    private static readonly Parser<ExpressionNode> AlreadyPaid = (
        from _ in Rule.Word(Keyword.AlreadyPaid)
        from first in Rule.If(static at => at.Token.CanBeName && !at.Token.StartsLine && !IsPeriodOrKey(at.Token), Terminals.Name)
        from second in Rule.If(static at => at.Token.IsSymbol('.'), Rule.Symbol('.').Then(static _ => Terminals.Name))
        from keys in GroupKeys.PeriodAndKeys
        select (first, second, keys)
    ).Spanned(
        static (p, span) => new AlreadyPaidNode(p.second is null ? null : p.first, p.second ?? p.first, p.keys.EachYear, p.keys.Keys, span)
    );

    private static Parser<ExpressionNode>? RuleFor(TokenInput at) =>
        at.Token.Kind switch
        {
            TokenKind.Number => Number,
            TokenKind.Date => Date,
            TokenKind.String => Terminals.TextValue,
            TokenKind.Symbol when at.Token.IsSymbol('(') => Bracket,
            TokenKind.Name => RuleForName(at),
            TokenKind.Word => RuleForWord(at),
            _ => null,
        };

    private static Parser<ExpressionNode> RuleForName(TokenInput at)
    {
        var next = at.Next.Token;
        if (next.TouchesPrevious && next.IsSymbol('(') && Lookahead.InclusiveMark(at.Next) is null)
        {
            at.Token.IsName = true;
            next.OpensCall = true;
            return Call;
        }
        if (next.TouchesPrevious && next.IsSymbol('['))
            return Index;
        return next.IsSymbol('.') ? Member : NameValue;
    }

    private static Parser<ExpressionNode>? RuleForWord(TokenInput at)
    {
        switch (at.Token.Word!.Value)
        {
            case Keyword.Yes or Keyword.No:
                return Bool;
            case Keyword.SubmittedOn or Keyword.ApplicationYear or Keyword.PreviousYear or Keyword.Rank or Keyword.Tier:
                return WordValue;
            case Keyword.If:
                return Formulas.NestedIf;
            case Keyword.Choose:
                return TierRules.Choice;
            case Keyword.Tiers or Keyword.Progressive:
                return TierRules.Tiers;
            case Keyword.Sum or Keyword.Count:
                return Aggregate;
            case Keyword.Min or Keyword.Max when !at.Next.Token.IsSymbol('('):
                return Aggregate;
            case Keyword.Min or Keyword.Max or Keyword.Year:
                return TouchingCall(at);
            case Keyword.AlreadyPaid:
                return AlreadyPaid;
            default:
                return IsFreeName(at) ? RuleForName(at) : null;
        }
    }

    /// <summary>A call whose bracket stands apart is reported and read all the same.</summary>
    private static Parser<ExpressionNode>? TouchingCall(TokenInput at)
    {
        var bracket = at.Next.Token;
        if (!bracket.IsSymbol('('))
            return null;
        if (!bracket.TouchesPrevious)
            at.Context.Report(SyntaxErrors.CallMustTouch(at.Context.Text, at.Token.Span, bracket.Span, at.Token.Text));
        bracket.OpensCall = true;
        return Call;
    }

    /// <summary>
    /// Whether a word is a name here: it is not reserved in expressions, no declaration begins with it, and no value stands right behind it, as
    /// behind a modifier.
    /// </summary>
    private static bool IsFreeName(TokenInput at) =>
        at.Token.CanBeName
        && (!at.Token.Word!.Value.Has(KeywordRole.Expression | KeywordRole.Comparison) || at.Token.Is(Keyword.Otherwise))
        && !Lookahead.BeginsDeclaration(at)
        && (!Lookahead.BeginsValue(at.Next) || Lookahead.InclusiveMark(at.Next) is not null || IsTouching(at.Next));

    private static bool IsTouching(TokenInput at) => at.Token.TouchesPrevious && at.Token.IsSymbol('(');

    private static bool IsPeriodOrKey(Token token) => token.Is(Keyword.EachYear) || token.Is(Keyword.Per);

    private static Keyword? FunctionWord(Token token) => token.Word is Keyword.Min or Keyword.Max or Keyword.Year ? token.Word : null;
}
