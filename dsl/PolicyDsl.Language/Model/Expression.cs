namespace PolicyDsl.Model;

/// <summary>
/// An expression, names resolved and units checked. Every back end (interpreter, generator, diff, forms) reads this tree and no other;
/// <c>docs/language.md</c> says what each node means. Values are three-valued: a missing input makes unknown, a division by zero makes void.
/// </summary>
/// <param name="Type">The type of its value.</param>
public abstract record Expression(ValueType Type);

/// <summary>Money in yuan, a number, an integer, a rate as a fraction, or a duration in its months or days.</summary>
public sealed record NumberLiteral(decimal Value, ValueType Type) : Expression(Type);

/// <summary>是 or 否.</summary>
public sealed record BoolLiteral(bool Value) : Expression(ValueType.Bool);

/// <summary>A day.</summary>
public sealed record DateLiteral(CalendarDate Value) : Expression(ValueType.Date);

/// <summary>A text.</summary>
public sealed record TextLiteral(string Value) : Expression(ValueType.Text);

/// <summary>A member of an enum, by its apiName.</summary>
public sealed record EnumLiteral(string Member, ValueType Type) : Expression(Type);

/// <summary>The value of an input: of the applicant, the clause, the authority's review or the envelope.</summary>
public sealed record InputReference(InputScope Scope, string Name, ValueType Type) : Expression(Type);

/// <summary>A field of the row that <see cref="Aggregate"/> is at.</summary>
public sealed record RowReference(string Variable, string Field, ValueType Type) : Expression(Type);

/// <summary>A 术语, by apiName. It is in the <see cref="Clause.Terms"/> of the clause that reads it (or in <see cref="Settlement.Terms"/>).</summary>
public sealed record TermReference(string Name, ValueType Type) : Expression(Type);

/// <summary>A dated 参数, as of the application's date.</summary>
public sealed record ParameterReference(string Name, ValueType Type) : Expression(Type);

/// <summary>A cell of a 对照表.</summary>
public sealed record TableLookup(string Table, EquatableArray<Expression> Keys, ValueType Type) : Expression(Type);

/// <summary>申报年度, or the year before it (上一年度), as an integer; of the application's date.</summary>
/// <param name="Offset">0 for 申报年度, −1 for 上一年度.</param>
public sealed record ApplicationYear(int Offset) : Expression(ValueType.Integer);

/// <summary>年度(date): the calendar year of a date.</summary>
public sealed record YearOf(Expression Date) : Expression(ValueType.Integer);

/// <summary>−x.</summary>
public sealed record Negation(Expression Operand) : Expression(Operand.Type);

/// <summary>非 x.</summary>
public sealed record Not(Expression Operand) : Expression(ValueType.Bool);

/// <summary>The four operations.</summary>
public enum ArithmeticOperator
{
    /// <summary>+</summary>
    Add,

    /// <summary>−</summary>
    Subtract,

    /// <summary>× and 的.</summary>
    Multiply,

    /// <summary>÷, to 28 digits; by zero: void.</summary>
    Divide,
}

/// <summary>Two numeric operands. Dates have <see cref="DateShift"/> and <see cref="DateDifference"/>.</summary>
public sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right, ValueType Type) : Expression(Type);

/// <summary>A date moved by a duration of months or days (negative: earlier). Months keep the day, or end at the month's last.</summary>
public sealed record DateShift(Expression Date, Expression Duration, bool Backwards) : Expression(ValueType.Date);

/// <summary>Days from <paramref name="Earlier"/> to <paramref name="Later"/>.</summary>
public sealed record DateDifference(Expression Later, Expression Earlier) : Expression(ValueType.Days);

/// <summary>How two values are compared.</summary>
public enum ComparisonOperator
{
    /// <summary>= 为</summary>
    Equal,

    /// <summary>≠ 不为</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>≤</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>≥</summary>
    GreaterOrEqual,
}

/// <summary>Two values of one type compared.</summary>
public sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression(ValueType.Bool);

/// <summary>
/// A ratio compared: <c>Numerator / Denominator OP Right</c>, exactly, without dividing; a zero denominator makes it void.
/// Formed where the left side is a division, also one behind a 术语 (a ratio on the right is turned round).
/// </summary>
public sealed record RatioComparison(ComparisonOperator Operator, Expression Numerator, Expression Denominator, Expression Right)
    : Expression(ValueType.Bool);

/// <summary>且: all of them. Two or more operands.</summary>
public sealed record All(EquatableArray<Expression> Operands) : Expression(ValueType.Bool);

/// <summary>或: any of them. Two or more operands.</summary>
public sealed record Any(EquatableArray<Expression> Operands) : Expression(ValueType.Bool);

/// <summary>x 属于 (a、b).</summary>
public sealed record Membership(Expression Value, EquatableArray<Expression> Members) : Expression(ValueType.Bool);

/// <summary>x 属于 a 到 b, both ends in.</summary>
public sealed record Between(Expression Value, Expression Low, Expression High) : Expression(ValueType.Bool);

/// <summary>What 近 counts.</summary>
public enum WindowUnit
{
    /// <summary>Months back from 申报日, which is in; its counterpart is not. 近 3年 is 36 of them.</summary>
    Months,

    /// <summary>Days back from 申报日, which is in; its counterpart is not.</summary>
    Days,

    /// <summary>个年度: whole calendar years before 申报年度.</summary>
    CalendarYears,
}

/// <summary>date 属于 近 3年.</summary>
public sealed record WithinLast(Expression Date, int Count, WindowUnit Unit) : Expression(ValueType.Bool);

/// <summary>A condition and the value it leads to.</summary>
public sealed record ChoiceRow(Expression Condition, Expression Value);

/// <summary>
/// 如果…则…否则 and 选取: the value of the first row whose condition holds (a void condition does not hold). Without <paramref name="Otherwise"/>
/// the checker has proven it complete.
/// </summary>
public sealed record Choice(EquatableArray<ChoiceRow> Rows, Expression? Otherwise, ValueType Type) : Expression(Type);

/// <summary>A threshold of 分档 and the value from there on.</summary>
/// <param name="Threshold">Where the row begins.</param>
/// <param name="Exclusive">以上(不含): the threshold itself is below the row.</param>
/// <param name="Value">The row's value.</param>
public sealed record TierRow(Expression Threshold, bool Exclusive, Expression Value);

/// <summary>
/// 分档: the value of the highest row that <paramref name="Value"/> reaches; with <paramref name="Previous"/> (首次突破) only a row whose
/// threshold lies above it counts. Below the lowest: <paramref name="Otherwise"/>, or no award. Rows are in ascending order.
/// </summary>
public sealed record Tiers(Expression Value, Expression? Previous, EquatableArray<TierRow> Rows, Expression? Otherwise, ValueType Type)
    : Expression(Type);

/// <summary>A slice of 累进: the rate up to and with the bound.</summary>
public sealed record SliceRow(Expression UpTo, Expression Rate);

/// <summary>累进: each rate on its own slice, the last on what is above (null: nothing). Rows are in ascending order.</summary>
public sealed record Progressive(Expression Value, EquatableArray<SliceRow> Rows, Expression? Above, ValueType Type) : Expression(Type);

/// <summary>How <see cref="Aggregate"/> and <see cref="Extreme"/> combine.</summary>
public enum AggregateKind
{
    /// <summary>合计</summary>
    Sum,

    /// <summary>计数: rows for which the item holds (a condition), or all rows where it is null.</summary>
    Count,

    /// <summary>较小值</summary>
    Minimum,

    /// <summary>较大值</summary>
    Maximum,
}

/// <summary>合计 x 属于 list (item) and its like. An empty list: sum and count 0; minimum and maximum are void.</summary>
public sealed record Aggregate(AggregateKind Kind, string Variable, InputReference List, Expression? Item, ValueType Type) : Expression(Type);

/// <summary>较小值(a、b) and 较大值(a、b).</summary>
public sealed record Extreme(AggregateKind Kind, EquatableArray<Expression> Operands, ValueType Type) : Expression(Type);

/// <summary>已获: what the ledger says was paid for a clause (and award), 0 with a warning where no ledger is given.</summary>
/// <param name="Clause">The clause's apiName.</param>
/// <param name="Award">The award's apiName, null for all of the clause.</param>
/// <param name="EachYear">Only rows of 申报年度.</param>
/// <param name="Keys">Rows that agree with the application on all of these.</param>
public sealed record AlreadyPaid(string Clause, string? Award, bool EachYear, EquatableArray<GroupKey> Keys) : Expression(ValueType.Money);

/// <summary>名次: the application's place in its 名额, known only in a round.</summary>
public sealed record Rank() : Expression(ValueType.Integer);
