using PolicyDsl.Syntax.Lexing;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>选项, 主体, 填报, 评审项, 术语, 参数, 条件 and types.</summary>
internal static class DefinitionRules
{
    private static readonly Parser<ExpressionNode> Expression = static input => Formulas.Expression(input);

    /// <summary>The word that leads a declaration; the level has chosen the rule by it.</summary>
    public static readonly Parser<Token> Lead = Rule.Token(static t => t.Kind == TokenKind.Word, Expected.Name);

    /// <summary>=, where a value follows.</summary>
    public static readonly Parser<Token?> EqualsSign = Rule.Needed('=', Lookahead.BeginsValue);

    private static readonly Parser<EnumMemberNode> EnumMember = (
        from name in Terminals.ApiName
        from title in Terminals.Title
        select (name, title)
    ).Spanned(static (m, span) => new EnumMemberNode(m.name, m.title, span));

    /// <summary>选项 ParkLevel "园区级别" { national "国家级", … }.</summary>
    public static readonly Parser<Declaration> Enum = (
        from lead in Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from before in ModifierRules.Modifiers
        from members in Rule.Block(EnumMember, Lookahead.IsNameWithTitle)
        from after in ModifierRules.Modifiers
        select (name, title, members, before, after)
    ).Spanned(static (e, span) => new EnumNode(e.name, e.title, e.members, [.. e.before, .. e.after], span));

    /// <summary>填报 and 评审项.</summary>
    public static readonly Parser<InputNode> InputField = (
        from lead in Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from colon in Rule.Needed(':', IsType)
        from type in (Parser<TypeNode>)TypeRule
        from modifiers in ModifierRules.Modifiers
        select (lead, name, title, type, modifiers)
    ).Spanned(static (i, span) => new InputNode(i.lead.Word!.Value, i.name, i.title, i.type, i.modifiers, span));

    /// <summary>填报 and 评审项, as declarations.</summary>
    public static readonly Parser<Declaration> Input = InputField;

    /// <summary>主体 { 填报 … }.</summary>
    public static readonly Parser<Declaration> Applicant = (
        from lead in Lead
        from before in ModifierRules.Modifiers
        from inputs in Members.Of(static () => Levels.Applicant)
        from after in ModifierRules.Modifiers
        select (inputs, before, after)
    ).Spanned(static (a, span) => new ApplicantNode([.. a.inputs.OfType<InputNode>()], [.. a.before, .. a.after], span));

    /// <summary>术语.</summary>
    public static readonly Parser<Declaration> Term = Valued(static (name, title, value, modifiers, span) => new TermNode(name, title, value, modifiers, span));

    /// <summary>条件.</summary>
    public static readonly Parser<Declaration> Condition = Valued(static (name, title, value, modifiers, span) => new ConditionNode(name, title, value, modifiers, span));

    private static readonly Parser<DatedValueNode> DatedValue = (
        from value in Expression
        from date in Rule.Behind(Keyword.From, Terminals.Date)
        select (value, date)
    ).Spanned(static (d, span) => new DatedValueNode(d.value, d.date, span));

    /// <summary>参数 cap "上限": 金额 = 100万元 自 2024-07-11, 150万元 自 2026-01-01.</summary>
    public static readonly Parser<Declaration> Parameter = (
        from lead in Lead
        from name in Terminals.ApiName
        from title in Terminals.Title
        from type in Rule.If(static at => at.Token.IsSymbol(':'), Rule.Symbol(':').Then(static _ => (Parser<TypeNode>)TypeRule))
        from sign in EqualsSign
        from values in Rule.Listed(DatedValue, Lookahead.BeginsValueAnywhere)
        from modifiers in ModifierRules.Modifiers
        select (name, title, type, values, modifiers)
    ).Spanned(static (p, span) => new ParameterNode(p.name, p.title, p.type, p.values, p.modifiers, span));

    /// <summary>A type, for tables too.</summary>
    public static readonly Parser<TypeNode> Type = TypeRule;

    private static readonly Parser<IReadOnlyList<InputNode>> ListFields = Rule.Block(
        Rule.Chosen(Expected.FieldEntry, static at => IsField(at) ? InputField : null),
        static at => IsField(at)
    );

    private delegate Declaration Build(
        NameNode name,
        StringNode title,
        ExpressionNode value,
        IReadOnlyList<Modifier> modifiers,
        Text.TextSpan span
    );

    private static Parser<Declaration> Valued(Build build) =>
        (
            from lead in Lead
            from name in Terminals.ApiName
            from title in Terminals.Title
            from sign in EqualsSign
            from value in Expression
            from modifiers in ModifierRules.Modifiers
            select (name, title, value, modifiers)
        ).Spanned((d, span) => build(d.name, d.title, d.value, d.modifiers, span));

    private static bool IsField(TokenInput at) => at.Token.Word is Keyword.Input or Keyword.ReviewInput;

    private static bool IsType(TokenInput at) =>
        !at.Token.StartsLine && (at.Token.Kind == TokenKind.Name || (at.Token.Word is { } word && word.Has(KeywordRole.Type)));

    private static IResult<TypeNode> TypeRule(IInput input)
    {
        var at = TokenInput.From(input);
        if (at.Token.Is(Keyword.List))
        {
            var fields = ListFields(at.Next);
            return fields.WasSuccessful
                ? Rule.Succeed(new TypeNode(Keyword.List, null, fields.Value, Rule.SpanBetween(at, fields.Remainder)), fields.Remainder)
                : Rule.Fail<TypeNode>(fields);
        }
        if (at.Token.Word is { } word && word.Has(KeywordRole.Type))
            return Rule.Succeed(new TypeNode(word, null, [], at.Token.Span), at.Next);
        if (at.Token.Kind == TokenKind.Name)
            return Rule.Succeed(new TypeNode(null, new NameNode(at.Token.Text, at.Token.Span), [], at.Token.Span), at.Next);
        return Rule.Fail<TypeNode>(at, Expected.Type);
    }
}
