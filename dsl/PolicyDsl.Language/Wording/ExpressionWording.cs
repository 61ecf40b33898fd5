using PolicyDsl.Model;

namespace PolicyDsl.Wording;

/// <summary>
/// Writes an expression in canonical Chinese, with the titles of what it reads: <c>实际获得投资额 的 10%</c>. For people to read; a policy file may say the
/// same in other words.
/// </summary>
public sealed class ExpressionWording
{
    private readonly PolicyNames names;
    private readonly IReadOnlyList<(string Variable, InputReference List)> rows;

    /// <summary>Takes the policy whose titles are used.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="clause">The clause in which the expression stands; null: the settlement.</param>
    public ExpressionWording(PolicyModel policy, Clause? clause)
        : this(new PolicyNames(policy, clause), []) { }

    private ExpressionWording(PolicyNames names, IReadOnlyList<(string Variable, InputReference List)> rows)
    {
        this.names = names;
        this.rows = rows;
    }

    // Loosest first, as the language binds them.
    private enum Level
    {
        Choice,
        Or,
        And,
        Not,
        Comparison,
        Sum,
        Product,
        Sign,
        Single,
    }

    /// <summary>The expression in words.</summary>
    public string Of(Expression expression) => Write(expression).Text;

    private (string Text, Level Level) Write(Expression expression) =>
        expression switch
        {
            NumberLiteral literal => (LiteralWording.Of(literal.Value, literal.Type.Kind), Level.Single),
            BoolLiteral literal => (LiteralWording.Of(literal.Value), Level.Single),
            DateLiteral literal => (literal.Value.ToString(), Level.Single),
            TextLiteral literal => ($"“{literal.Value}”", Level.Single),
            EnumLiteral literal => (names.Member(literal), Level.Single),
            InputReference input => (names.Input(input.Scope, input.Name), Level.Single),
            RowReference row => ($"{row.Variable}.{names.RowField(ListOf(row), row.Field)}", Level.Single),
            TermReference term => (names.Term(term.Name), Level.Single),
            ParameterReference parameter => (names.Parameter(parameter.Name), Level.Single),
            TableLookup lookup => ($"{names.Table(lookup.Table)}[{List(lookup.Keys)}]", Level.Single),
            ApplicationYear year => (year.Offset == 0 ? "申报年度" : "上一年度", Level.Single),
            YearOf year => ($"年度({Of(year.Date)})", Level.Single),
            Rank => ("名次", Level.Single),
            _ => WriteOperation(expression),
        };

    private (string Text, Level Level) WriteOperation(Expression expression) =>
        expression switch
        {
            Negation negation => ("-" + Inside(negation.Operand, Level.Sign), Level.Sign),
            Not not => ("非 " + Inside(not.Operand, Level.Not), Level.Not),
            Arithmetic arithmetic => WriteArithmetic(arithmetic),
            DateShift shift => ($"{Inside(shift.Date, Level.Sum)} {(shift.Backwards ? "-" : "+")} {Inside(shift.Duration, Level.Product)}", Level.Sum),
            DateDifference difference => ($"{Inside(difference.Later, Level.Sum)} - {Inside(difference.Earlier, Level.Product)}", Level.Sum),
            Comparison comparison => (WriteComparison(comparison), Level.Comparison),
            RatioComparison ratio => (WriteRatio(ratio), Level.Comparison),
            All all => (string.Join(" 且 ", all.Operands.Select(o => Inside(o, Level.Not))), Level.And),
            Any any => (string.Join(" 或 ", any.Operands.Select(o => Inside(o, Level.And))), Level.Or),
            Membership membership => ($"{Inside(membership.Value, Level.Sum)} 属于 ({List(membership.Members)})", Level.Comparison),
            Between between => (
                $"{Inside(between.Value, Level.Sum)} 属于 {Inside(between.Low, Level.Sum)} 到 {Inside(between.High, Level.Sum)}",
                Level.Comparison
            ),
            WithinLast within => ($"{Inside(within.Date, Level.Sum)} 属于 近 {Window(within)}", Level.Comparison),
            _ => WriteSelection(expression),
        };

    private (string Text, Level Level) WriteSelection(Expression expression) =>
        expression switch
        {
            Choice { Rows: { Count: 1 } rows, Otherwise: { } otherwise } => (
                $"如果 {Of(rows[0].Condition)} 则 {Inside(rows[0].Value, Level.Or)} 否则 {Inside(otherwise, Level.Or)}",
                Level.Choice
            ),
            Choice choice => ($"选取 {Table(choice.Rows.Select(r => $"{Of(r.Condition)}: {Of(r.Value)}"), choice.Otherwise)}", Level.Single),
            Tiers tiers => (WriteTiers(tiers), Level.Single),
            Progressive progressive => (
                $"累进 {Inside(progressive.Value, Level.Sum)} "
                    + Table(progressive.Rows.Select(r => $"{Of(r.UpTo)} 以下: {Of(r.Rate)}"), progressive.Above),
                Level.Single
            ),
            Aggregate aggregate => (WriteAggregate(aggregate), Level.Single),
            Extreme extreme => ($"{Word(extreme.Kind)}({List(extreme.Operands)})", Level.Single),
            AlreadyPaid paid => (WriteAlreadyPaid(paid), Level.Single),
            _ => throw new InvalidOperationException($"No words for {expression.GetType().Name}."),
        };

    private (string Text, Level Level) WriteArithmetic(Arithmetic arithmetic)
    {
        var (left, right) = (arithmetic.Left, arithmetic.Right);
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => ($"{Inside(left, Level.Sum)} + {Inside(right, Level.Product)}", Level.Sum),
            ArithmeticOperator.Subtract => ($"{Inside(left, Level.Sum)} - {Inside(right, Level.Product)}", Level.Sum),
            ArithmeticOperator.Divide => ($"{Inside(left, Level.Product)} / {Inside(right, Level.Sign)}", Level.Product),
            _ when right.Type.Kind == TypeKind.Rate => ($"{Inside(left, Level.Product)} 的 {Inside(right, Level.Sign)}", Level.Product),
            _ when left.Type.Kind == TypeKind.Rate => ($"{Inside(right, Level.Product)} 的 {Inside(left, Level.Sign)}", Level.Product),
            _ => ($"{Inside(left, Level.Product)} × {Inside(right, Level.Sign)}", Level.Product),
        };
    }

    private string WriteComparison(Comparison comparison)
    {
        var word = comparison.Left.Type.Kind == TypeKind.Date ? DateWord(comparison.Operator) : Word(comparison.Operator);
        return $"{Inside(comparison.Left, Level.Sum)} {word} {Inside(comparison.Right, Level.Sum)}";
    }

    private string WriteRatio(RatioComparison ratio) =>
        $"{Inside(ratio.Numerator, Level.Product)} / {Inside(ratio.Denominator, Level.Sign)} {Word(ratio.Operator)} {Inside(ratio.Right, Level.Sum)}";

    private string WriteTiers(Tiers tiers)
    {
        var previous = tiers.Previous is null ? "" : $"首次突破 {Inside(tiers.Previous, Level.Sum)} ";
        var lines = tiers.Rows.Select(r => $"{Of(r.Threshold)} {(r.Exclusive ? "以上(不含)" : "以上")}: {Of(r.Value)}");
        return $"分档 {Inside(tiers.Value, Level.Sum)} {previous}{Table(lines, tiers.Otherwise)}";
    }

    private string WriteAggregate(Aggregate aggregate)
    {
        var inner = new ExpressionWording(names, [.. rows, (aggregate.Variable, aggregate.List)]);
        var item = aggregate.Item is null ? "" : $" ({inner.Of(aggregate.Item)})";
        return $"{Word(aggregate.Kind)} {aggregate.Variable} 属于 {Of(aggregate.List)}{item}";
    }

    private InputReference ListOf(RowReference row) => rows.Last(r => r.Variable == row.Variable).List;

    private string WriteAlreadyPaid(AlreadyPaid paid)
    {
        var eachYear = paid.EachYear ? " 每年" : "";
        return $"已获 {names.Award(paid.Clause, paid.Award)}{eachYear}{string.Concat(paid.Keys.Select(key => " 每 " + names.Key(key)))}";
    }

    private static string Window(WithinLast within) =>
        within.Unit switch
        {
            WindowUnit.Months => LiteralWording.Of(within.Count, TypeKind.Months),
            WindowUnit.Days => LiteralWording.Of(within.Count, TypeKind.Days),
            _ => LiteralWording.Plain(within.Count) + "个年度",
        };

    private string Table(IEnumerable<string> lines, Expression? otherwise)
    {
        var all = otherwise is null ? lines : lines.Concat(["其他: " + Of(otherwise)]);
        return $"{{ {string.Join(", ", all)} }}";
    }

    private string Inside(Expression expression, Level least)
    {
        var (text, level) = Write(expression);
        return level < least ? $"({text})" : text;
    }

    private string List(IEnumerable<Expression> expressions) => string.Join("、", expressions.Select(Of));

    private static string Word(AggregateKind kind) =>
        kind switch
        {
            AggregateKind.Sum => "合计",
            AggregateKind.Count => "计数",
            AggregateKind.Minimum => "较小值",
            _ => "较大值",
        };

    private static string Word(ComparisonOperator comparison) =>
        comparison switch
        {
            ComparisonOperator.Equal => "为",
            ComparisonOperator.NotEqual => "不为",
            ComparisonOperator.Less => "低于",
            ComparisonOperator.LessOrEqual => "不超过",
            ComparisonOperator.Greater => "超过",
            _ => "不低于",
        };

    private static string DateWord(ComparisonOperator comparison) =>
        comparison switch
        {
            ComparisonOperator.Less => "早于",
            ComparisonOperator.LessOrEqual => "不晚于",
            ComparisonOperator.Greater => "晚于",
            ComparisonOperator.GreaterOrEqual => "不早于",
            _ => Word(comparison),
        };
}
