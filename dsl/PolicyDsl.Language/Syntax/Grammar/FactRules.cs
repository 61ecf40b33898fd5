using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>name = value, and 已知.</summary>
internal static class FactRules
{
    /// <summary>A fact. Its left side is any word.</summary>
    public static readonly Parser<FactNode> Fact = Rule.Chosen(
        Expected.ExampleEntry,
        static at => !Lookahead.IsFact(at) ? null : at.Skip(2).Token.IsSymbol('{') ? ListFact : ValueFact
    );

    /// <summary>已知 name "title" { facts }.</summary>
    public static readonly Parser<Declaration> Given = (
        from lead in DefinitionRules.Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from before in ModifierRules.Modifiers
        from facts in Rule.Block(Fact, Lookahead.IsFact)
        from after in ModifierRules.Modifiers
        select (name, title, facts, before, after)
    ).Spanned(static (g, span) => new GivenNode(g.name, g.title, g.facts, [.. g.before, .. g.after], span));

    private static readonly Parser<FactNode> ValueFact = (
        from name in Terminals.Name
        from sign in Rule.Symbol('=')
        from value in (Parser<ExpressionNode>)ValueRule
        select (name, value)
    ).Spanned(static (f, span) => new FactNode(f.name, f.value, [], span));

    private static readonly Parser<FactRowNode> Row = Rule.Block(Fact, Lookahead.IsFact).Spanned(static (fields, span) => new FactRowNode(fields, span));

    private static readonly Parser<FactNode> ListFact = (
        from name in Terminals.Name
        from sign in Rule.Symbol('=')
        from rows in Rule.Block(Row)
        select (name, rows)
    ).Spanned(static (f, span) => new FactNode(f.name, null, f.rows, span));

    /// <summary>A literal or a member; a member may be called by any word.</summary>
    private static IResult<ExpressionNode> ValueRule(IInput input)
    {
        var at = TokenInput.From(input);
        var isMember = at.Token.CanBeName && !at.Token.StartsLine && at.Token.Word is not (Keyword.Yes or Keyword.No);
        if (!isMember)
            return Formulas.Negative(at);
        at.Token.IsName = true;
        return Rule.Succeed<ExpressionNode>(new NameExpression(at.Token.Text, at.Token.Span), at.Next);
    }
}
