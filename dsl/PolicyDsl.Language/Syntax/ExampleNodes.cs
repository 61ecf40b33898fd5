using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary>已知 name "title" { facts }.</summary>
public sealed record GivenNode(NameNode Name, StringNode Title, IReadOnlyList<FactNode> Facts, IReadOnlyList<Modifier> Modifiers, TextSpan Span)
    : Declaration(Keyword.Given, Name, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Name"/>
    public new NameNode Name { get; } = Name;

    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>name = value.</summary>
/// <param name="Name">The input's name.</param>
/// <param name="Value">A literal or a member; null where rows are given.</param>
/// <param name="Rows">A list: { { a = 1, b = 2 } { … } }.</param>
public sealed record FactNode(NameNode Name, ExpressionNode? Value, IReadOnlyList<FactRowNode> Rows, TextSpan Span) : Node(Span);

/// <summary>A row of a list fact.</summary>
public sealed record FactRowNode(IReadOnlyList<FactNode> Fields, TextSpan Span) : Node(Span);

/// <summary>算例 "title" [条款 x | 统筹 2025] { … }.</summary>
/// <param name="Clause">条款 x; null inside its clause and for a settlement.</param>
/// <param name="SettlementYear">统筹 2025: a number.</param>
/// <param name="Body">Facts, 沿用, 台账, 申请, 入库 and 结果.</param>
public sealed record ExampleNode(
    StringNode Title,
    NameNode? Clause,
    ExpressionNode? SettlementYear,
    ExampleBody Body,
    IReadOnlyList<Modifier> Modifiers,
    TextSpan Span
) : Declaration(Keyword.Example, null, Title, Modifiers, Span)
{
    /// <inheritdoc cref="Declaration.Title"/>
    public new StringNode Title { get; } = Title;
}

/// <summary>The inside of an example or of one of its applications.</summary>
/// <param name="Uses">沿用 names.</param>
/// <param name="Facts">Facts, in the order written.</param>
/// <param name="Ledger">台账 rows.</param>
/// <param name="Applications">申请 and 入库.</param>
/// <param name="Results">结果.</param>
public sealed record ExampleBody(
    IReadOnlyList<NameNode> Uses,
    IReadOnlyList<FactNode> Facts,
    IReadOnlyList<LedgerRowNode> Ledger,
    IReadOnlyList<ApplicationNode> Applications,
    IReadOnlyList<ResultNode> Results
);

/// <summary>条款 standard, award x, 主体 甲, 年度 2025, 100万元, 项目 = "P", 标准编号 = "X".</summary>
public sealed record LedgerRowNode(
    NameNode Clause,
    NameNode? Award,
    NameNode? Applicant,
    ExpressionNode? Year,
    ExpressionNode? Amount,
    IReadOnlyList<FactNode> Facts,
    TextSpan Span
) : Node(Span);

/// <summary>申请 a 主体 甲 条款 financing { … }; 入库 c … .</summary>
public sealed record ApplicationNode(
    bool Pooled,
    NameNode Id,
    NameNode? Applicant,
    NameNode? Clause,
    ExampleBody Body,
    TextSpan Span
) : Node(Span);

/// <summary>结果 [id] OUTCOME [amount | rule, … | input, …].</summary>
/// <param name="Id">The application's id, in a settlement.</param>
/// <param name="Outcome">符合 … 落选. The parser reports another word there itself, and leaves the example out.</param>
/// <param name="OutcomeSpan">Where it stands.</param>
/// <param name="Amount">An amount.</param>
/// <param name="Names">Rule ids or inputs.</param>
public sealed record ResultNode(NameNode? Id, Keyword? Outcome, TextSpan OutcomeSpan, ExpressionNode? Amount, IReadOnlyList<NameNode> Names, TextSpan Span)
    : Node(Span);
