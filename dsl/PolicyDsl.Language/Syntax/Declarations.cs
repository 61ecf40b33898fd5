using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary>A declaration: KEYWORD apiName "title" [: type] [= expression] {, modifier} [{ members }].</summary>
/// <param name="Word">The word it begins with.</param>
/// <param name="Name">The apiName; null where the form has none.</param>
/// <param name="Title">What people read; null where the form has none.</param>
/// <param name="Modifiers">In the order written.</param>
/// <param name="Span">The whole.</param>
public abstract record Declaration(Keyword Word, NameNode? Name, StringNode? Title, IReadOnlyList<Modifier> Modifiers, TextSpan Span) : Node(Span);

/// <summary>选项.</summary>
public sealed record EnumNode(NameNode Name, StringNode Title, IReadOnlyList<EnumMemberNode> Members, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Enum, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>A member of 选项.</summary>
public sealed record EnumMemberNode(NameNode Name, StringNode Title, TextSpan Span) : Node(Span);

/// <summary>主体 { 填报 … }.</summary>
public sealed record ApplicantNode(IReadOnlyList<InputNode> Inputs, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Applicant, null, null, Modifiers, Span);

/// <summary>填报 or 评审项 (see <see cref="Declaration.Word"/>).</summary>
public sealed record InputNode(Keyword Word, NameNode Name, StringNode Title, TypeNode Type, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Word, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>术语.</summary>
public sealed record TermNode(NameNode Name, StringNode Title, ExpressionNode Value, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Term, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>参数. The type may be left out.</summary>
public sealed record ParameterNode(
    NameNode Name,
    StringNode Title,
    TypeNode? Type,
    IReadOnlyList<DatedValueNode> Values,
    IReadOnlyList<Modifier> Modifiers,
    TextSpan Span
) : Declaration(Keyword.Parameter, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>100万元 自 2024-07-11. Without 自 it holds from the beginning.</summary>
public sealed record DatedValueNode(ExpressionNode Value, ExpressionNode? From, TextSpan Span) : Node(Span);

/// <summary>对照表.</summary>
/// <param name="Keys">(level: StandardLevel, undertaker: Undertaker).</param>
/// <param name="Type">The cells' type.</param>
/// <param name="Header">The header row's names, the corner (what the rows are) first; empty where there is none.</param>
/// <param name="Rows">The rows.</param>
public sealed record TableNode(
    NameNode Name,
    StringNode Title,
    IReadOnlyList<TableKeyNode> Keys,
    TypeNode Type,
    IReadOnlyList<NameNode> Header,
    IReadOnlyList<TableRowNode> Rows,
    IReadOnlyList<Modifier> Modifiers,
    TextSpan Span
) : Declaration(Keyword.Table, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>A key of a table with its type.</summary>
public sealed record TableKeyNode(NameNode Name, TypeNode Type, TextSpan Span) : Node(Span);

/// <summary>A row: its label and its cells; a null cell is <c>-</c>, "no award".</summary>
public sealed record TableRowNode(NameNode Label, IReadOnlyList<TableCellNode> Cells, TextSpan Span) : Node(Span);

/// <summary>A cell.</summary>
public sealed record TableCellNode(ExpressionNode? Value, TextSpan Span) : Node(Span);

/// <summary>条件.</summary>
public sealed record ConditionNode(NameNode Name, StringNode Title, ExpressionNode Value, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Condition, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>须 a, b: takes shared conditions or yes/no inputs.</summary>
public sealed record RequireNode(IReadOnlyList<NameNode> Conditions, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Require, null, null, Modifiers, Span);

/// <summary>条款.</summary>
public sealed record ClauseNode(NameNode Name, StringNode Title, IReadOnlyList<Modifier> Modifiers, IReadOnlyList<Declaration> Members, TextSpan Span)
    : Declaration(Keyword.Clause, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>奖励, 补贴, 资助, 支持, 权益 (see <see cref="Declaration.Word"/>).</summary>
/// <param name="Amount">The expression after <c>=</c>; null for a ceiling or a benefit.</param>
/// <param name="AmountAtMost"><c>= x 的 不超过 30%</c>: the amount is a bound.</param>
public sealed record AwardNode(
    Keyword Word,
    NameNode Name,
    StringNode Title,
    ExpressionNode? Amount,
    bool AmountAtMost,
    IReadOnlyList<Modifier> Modifiers,
    TextSpan Span
) : Declaration(Word, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>参照 "…", "…" 全部.</summary>
public sealed record ReferenceNode(IReadOnlyList<StringNode> Documents, bool Entirely, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Refer, null, null, Modifiers, Span);

/// <summary>材料 name ["title"]: with a title a declaration, without one a shared material.</summary>
public sealed record MaterialNode(NameNode Name, StringNode? Title, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Material, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;
}

/// <summary>咨询 [name] ["title"]: a shared contact by name, or one written in place.</summary>
public sealed record ContactNode(NameNode? Name, StringNode? Title, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Contact, Name, Title, Modifiers, Span);

/// <summary>每 主体 每 项目 每 档次 每 input.</summary>
/// <param name="Word">主体 or 档次 where that word is written; null for a name (项目 is a name: the envelope's).</param>
/// <param name="Name">The name as written.</param>
public sealed record GroupKeyNode(Keyword? Word, NameNode Name, TextSpan Span) : Node(Span);

/// <summary>
/// 名额, 限额, 限次, 一次 in a clause or in 统筹, bare, or with name and title as a rule of its own; also 排除, 就高, 互斥, 不纳入, 预算, 入库.
/// </summary>
/// <param name="Word">The rule's word.</param>
/// <param name="Amount">名额 10, 限额 100万元, 限次 3, 预算 9000万元, 不纳入 … 低于 10万元.</param>
/// <param name="Inclusive">不纳入: 低于(含).</param>
/// <param name="EachYear">每年.</param>
/// <param name="Keys">每 ….</param>
/// <param name="Names">互斥 a、b.</param>
public sealed record RuleNode(
    Keyword Word,
    NameNode? Name,
    StringNode? Title,
    ExpressionNode? Amount,
    bool Inclusive,
    bool EachYear,
    IReadOnlyList<GroupKeyNode> Keys,
    IReadOnlyList<NameNode> Names,
    IReadOnlyList<Modifier> Modifiers,
    TextSpan Span
) : Declaration(Word, Name, Title, Modifiers, Span);

/// <summary>统筹 { … }.</summary>
public sealed record SettlementNode(IReadOnlyList<Declaration> Rules, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Settlement, null, null, Modifiers, Span);

/// <summary>评分.</summary>
public sealed record RubricNode(NameNode Name, StringNode Title, IReadOnlyList<RubricItemNode> Items, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Rubric, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>指标组 or 指标 (see <see cref="Declaration.Word"/>).</summary>
public sealed record RubricItemNode(
    Keyword Word,
    NameNode Name,
    StringNode Title,
    IReadOnlyList<RubricItemNode> Items,
    IReadOnlyList<Modifier> Modifiers,
    TextSpan Span
) : Declaration(Word, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}
