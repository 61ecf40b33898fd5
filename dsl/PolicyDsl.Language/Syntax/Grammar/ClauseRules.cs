using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>条款 and what stands only in one: 须, awards, 参照, 材料, 咨询, 评分.</summary>
internal static class ClauseRules
{
    /// <summary>条款 name "title", 出处 "…" { … }.</summary>
    public static readonly Parser<Declaration> Clause = (
        from lead in DefinitionRules.Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from before in ModifierRules.Modifiers
        from members in Members.Of(static () => Levels.Clause)
        from after in ModifierRules.Modifiers
        select (name, title, members, before, after)
    ).Spanned(static (c, span) => new ClauseNode(c.name, c.title, [.. c.before, .. c.after], c.members, span));

    /// <summary>须 a, b.</summary>
    public static readonly Parser<Declaration> Require = (
        from lead in DefinitionRules.Lead
        from names in Terminals.Names
        from modifiers in ModifierRules.Modifiers
        select (names, modifiers)
    ).Spanned(static (r, span) => new RequireNode(r.names, r.modifiers, span));

    /// <summary>奖励, 补贴, 资助, 支持, 权益.</summary>
    public static readonly Parser<Declaration> Award = (
        from lead in DefinitionRules.Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from amount in Rule.If(static at => at.Token.IsSymbol('=') || Lookahead.BeginsValue(at), DefinitionRules.EqualsSign.Then(static _ => (Parser<Amount>)AmountRule))
        from modifiers in ModifierRules.Modifiers
        select (lead, name, title, amount, modifiers)
    ).Spanned(
        static (a, span) => new AwardNode(a.lead.Word!.Value, a.name, a.title, a.amount?.Value, a.amount?.IsAtMost ?? false, a.modifiers, span)
    );

    /// <summary>参照 "…", "…" 全部.</summary>
    public static readonly Parser<Declaration> Refer = (
        from lead in DefinitionRules.Lead
        from documents in Terminals.Texts
        from entirely in Rule.Flag(Keyword.Entirely)
        from modifiers in ModifierRules.Modifiers
        select (documents, entirely, modifiers)
    ).Spanned(static (r, span) => new ReferenceNode(r.documents, r.entirely, r.modifiers, span));

    /// <summary>材料 name ["title"].</summary>
    public static readonly Parser<Declaration> Material = (
        from lead in DefinitionRules.Lead
        from name in Terminals.ApiName
        from title in Rule.If(Lookahead.IsText, Terminals.Title)
        from modifiers in ModifierRules.Modifiers
        select (name, title, modifiers)
    ).Spanned(static (m, span) => new MaterialNode(m.name, m.title, m.modifiers, span));

    /// <summary>咨询 [name] ["title"].</summary>
    public static readonly Parser<Declaration> Contact = (
        from lead in DefinitionRules.Lead
        from name in Rule.If(static at => !Lookahead.IsText(at), Terminals.ApiName)
        from title in Rule.If(Lookahead.IsText, Terminals.Title)
        from modifiers in ModifierRules.Modifiers
        select (name, title, modifiers)
    ).Spanned(static (c, span) => new ContactNode(c.name, c.title, c.modifiers, span));

    /// <summary>评分 reviewScore "…", 范围 0 到 100 { 指标组 … }.</summary>
    public static readonly Parser<Declaration> Rubric = (
        from lead in DefinitionRules.Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from before in ModifierRules.Modifiers
        from items in (Parser<IReadOnlyList<RubricItemNode>>)RubricItems
        from after in ModifierRules.Modifiers
        select (name, title, items, before, after)
    ).Spanned(static (r, span) => new RubricNode(r.name, r.title, r.items, [.. r.before, .. r.after], span));

    private static readonly Parser<RubricItemNode> RubricItem = (
        from lead in Rule.Token(static t => t.Word is Keyword.Criterion or Keyword.CriterionGroup, Expected.CriterionEntry)
        from name in Terminals.ApiName
        from title in Terminals.Title
        from before in ModifierRules.Modifiers
        from items in Rule.If(at => HasItems(lead, at), (Parser<IReadOnlyList<RubricItemNode>>)RubricItems)
        from after in ModifierRules.Modifiers
        select (lead, name, title, items: items ?? [], before, after)
    ).Spanned(static (i, span) => new RubricItemNode(i.lead.Word!.Value, i.name, i.title, i.items, [.. i.before, .. i.after], span));

    private static readonly Parser<IReadOnlyList<RubricItemNode>> RubricBlock = Rule.Block(RubricItem, IsRubricItem);

    private static bool IsRubricItem(TokenInput at) => at.Token.Word is Keyword.Criterion or Keyword.CriterionGroup;

    /// <summary>Whether a group's items follow, though their brace may be missing: they stand deeper than it.</summary>
    private static bool HasItems(Token lead, TokenInput at) =>
        at.Token.IsSymbol('{') || (lead.Is(Keyword.CriterionGroup) && IsRubricItem(at) && at.Token.StartsLine && at.Token.Column > lead.Column);

    private static IResult<IReadOnlyList<RubricItemNode>> RubricItems(IInput input) => RubricBlock(input);

    /// <summary>An exact amount, or a bound: <c>x 的 不超过 30%</c>, in English <c>is at most 30% of x</c>.</summary>
    private static IResult<Amount> AmountRule(IInput input)
    {
        var at = TokenInput.From(input);
        var isAtMost = at.Token.Is(Keyword.NotExceeding);
        var atMost = at.Token.Span;
        if (isAtMost)
            at = at.Next;
        // An amount is no condition: a word that compares would be a modifier whose comma is missing.
        var value = at.Token.Is(Keyword.If) ? Formulas.If(at) : Formulas.Sum(at);
        if (!value.WasSuccessful)
            return Rule.Fail<Amount>(value);
        var behind = TokenInput.From(value.Remainder);
        if (isAtMost && value.Value is BinaryNode { Operator: BinaryOperator.Of } rated)
            behind.Context.BoundShare(rated.OperatorSpan, atMost);
        if (isAtMost || !behind.Token.Is(Keyword.Of))
            return Rule.Succeed(new Amount(value.Value, isAtMost), behind);
        var share = Formulas.Negative(behind.Skip(2));
        if (!share.WasSuccessful)
            return Rule.Fail<Amount>(share);
        var node = new BinaryNode(BinaryOperator.Of, value.Value, share.Value, behind.Token.Span, value.Value.Span.Union(share.Value.Span));
        var phrase = new SharePhrase(value.Value.Span, behind.Token.Span, share.Value.Span, Formulas.IsBare(value.Value)) { AtMost = behind.Next.Token.Span };
        behind.Context.Shares.Add(phrase);
        if (value.Value is BinaryNode { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum)
            ShareBrackets.CheckBound(behind.Context, sum, node);
        return Rule.Succeed(new Amount(node, true), share.Remainder);
    }

    private sealed record Amount(ExpressionNode Value, bool IsAtMost);
}
