using PolicyDsl.Text;

namespace PolicyDsl.Syntax;

/// <summary>An expression as written.</summary>
public abstract record ExpressionNode(TextSpan Span) : Node(Span);

/// <summary>The unit after a number.</summary>
public enum LiteralUnit
{
    /// <summary>None, or a classifier (个 家 名 项 次).</summary>
    None,

    /// <summary>元 角 分 万元 亿元: <see cref="NumberNode.Value"/> is in yuan.</summary>
    Money,

    /// <summary>% ‰ ‱ 百分之 千分之 万分之: <see cref="NumberNode.Value"/> is a fraction.</summary>
    Rate,

    /// <summary>年: <see cref="NumberNode.Value"/> is in months.</summary>
    Years,

    /// <summary>个月: <see cref="NumberNode.Value"/> is in months.</summary>
    Months,

    /// <summary>日: <see cref="NumberNode.Value"/> is in days.</summary>
    Days,
}

/// <summary>A number with its unit, exact.</summary>
public sealed record NumberNode(decimal Value, LiteralUnit Unit, TextSpan Span) : ExpressionNode(Span);

/// <summary>A date that exists.</summary>
public sealed record DateNode(int Year, int Month, int Day, TextSpan Span) : ExpressionNode(Span);

/// <summary>A string.</summary>
public sealed record TextNode(string Value, TextSpan Span) : ExpressionNode(Span);

/// <summary>是 or 否.</summary>
public sealed record BoolNode(bool Value, TextSpan Span) : ExpressionNode(Span);

/// <summary>A name: input, term, parameter, enum member, condition (where a fix is due).</summary>
public sealed record NameExpression(string Text, TextSpan Span) : ExpressionNode(Span);

/// <summary>申报日 申报年度 上一年度 名次: a word that is a value.</summary>
public sealed record WordExpression(Keyword Word, TextSpan Span) : ExpressionNode(Span);

/// <summary>−x and 非 x.</summary>
public sealed record UnaryNode(UnaryOperator Operator, ExpressionNode Operand, TextSpan Span) : ExpressionNode(Span);

/// <summary>Operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary>−</summary>
    Negate,

    /// <summary>非</summary>
    Not,
}

/// <summary>Operators with two operands.</summary>
public enum BinaryOperator
{
    /// <summary>或</summary>
    Or,

    /// <summary>且</summary>
    And,

    /// <summary>= 为</summary>
    Equal,

    /// <summary>≠ 不为</summary>
    NotEqual,

    /// <summary>&lt; and its words.</summary>
    Less,

    /// <summary>≤ and its words.</summary>
    LessOrEqual,

    /// <summary>&gt; and its words.</summary>
    Greater,

    /// <summary>≥ and its words.</summary>
    GreaterOrEqual,

    /// <summary>+</summary>
    Add,

    /// <summary>−</summary>
    Subtract,

    /// <summary>×</summary>
    Multiply,

    /// <summary>÷</summary>
    Divide,

    /// <summary>X 的 10% (also 10% of X: sides as in the Chinese form).</summary>
    Of,
}

/// <summary>A operator B. (含) and (不含) have already decided a comparison.</summary>
/// <param name="OperatorSpan">The operator's token.</param>
public sealed record BinaryNode(BinaryOperator Operator, ExpressionNode Left, ExpressionNode Right, TextSpan OperatorSpan, TextSpan Span)
    : ExpressionNode(Span);

/// <summary>An expression in brackets: kept, since brackets decide whether 的 may stand beside + and −.</summary>
public sealed record BracketNode(ExpressionNode Inner, TextSpan Span) : ExpressionNode(Span);

/// <summary>x 属于 (a、b).</summary>
public sealed record MembershipNode(ExpressionNode Value, IReadOnlyList<ExpressionNode> Members, TextSpan Span) : ExpressionNode(Span);

/// <summary>x 属于 a 到 b.</summary>
public sealed record BetweenNode(ExpressionNode Value, ExpressionNode Low, ExpressionNode High, TextSpan Span) : ExpressionNode(Span);

/// <summary>x 属于 近 3年, 近 30日, 近 3个年度.</summary>
/// <param name="CalendarYears">个年度: <paramref name="Count"/> is then a bare number.</param>
public sealed record WithinLastNode(ExpressionNode Value, NumberNode Count, bool CalendarYears, TextSpan Span) : ExpressionNode(Span);

/// <summary>如果 c 则 a 否则 b.</summary>
public sealed record IfNode(ExpressionNode Condition, ExpressionNode Then, ExpressionNode Else, TextSpan Span) : ExpressionNode(Span);

/// <summary>选取 { cond: value … 其他: value }.</summary>
public sealed record ChoiceNode(IReadOnlyList<ChoiceRowNode> Rows, ExpressionNode? Otherwise, TextSpan Span) : ExpressionNode(Span);

/// <summary>cond: value.</summary>
public sealed record ChoiceRowNode(ExpressionNode Condition, ExpressionNode Value, TextSpan Span) : Node(Span);

/// <summary>以上 or 以下 after a threshold.</summary>
public enum ThresholdWord
{
    /// <summary>No word.</summary>
    None,

    /// <summary>以上</summary>
    AndAbove,

    /// <summary>以下</summary>
    AndBelow,
}

/// <summary>分档 x [首次突破 p] { … } and 累进 x { … }.</summary>
/// <param name="Word">分档 or 累进.</param>
/// <param name="Previous">首次突破 p.</param>
/// <param name="Otherwise">其他.</param>
public sealed record TiersNode(
    Keyword Word,
    ExpressionNode Value,
    ExpressionNode? Previous,
    IReadOnlyList<TierRowNode> Rows,
    ExpressionNode? Otherwise,
    TextSpan Span
) : ExpressionNode(Span);

/// <summary>3亿元 以上: 10万元.</summary>
/// <param name="Inclusive">What (含) or (不含) says; null where neither is written.</param>
public sealed record TierRowNode(ExpressionNode Threshold, ThresholdWord Word, bool? Inclusive, ExpressionNode Value, TextSpan Span) : Node(Span);

/// <summary>合计 d 属于 list (item), 计数, 较大值, 较小值.</summary>
public sealed record AggregateNode(Keyword Word, NameNode Variable, NameNode List, ExpressionNode? Item, TextSpan Span) : ExpressionNode(Span);

/// <summary>较小值(a、b), 较大值(a、b), 年度(date), and unknown functions (an error in binding).</summary>
/// <param name="Word">较小值, 较大值 or 年度; null for another name.</param>
/// <param name="Name">The function as written.</param>
public sealed record CallNode(Keyword? Word, NameNode Name, IReadOnlyList<ExpressionNode> Arguments, TextSpan Span) : ExpressionNode(Span);

/// <summary>table[a, b].</summary>
public sealed record IndexNode(NameNode Table, IReadOnlyList<ExpressionNode> Keys, TextSpan Span) : ExpressionNode(Span);

/// <summary>d.到账金额.</summary>
public sealed record MemberNode(NameNode Variable, NameNode Field, TextSpan Span) : ExpressionNode(Span);

/// <summary>已获 clause.award 每年 每 主体.</summary>
public sealed record AlreadyPaidNode(NameNode? Clause, NameNode? Award, bool EachYear, IReadOnlyList<GroupKeyNode> Keys, TextSpan Span)
    : ExpressionNode(Span);
