namespace PolicyDsl.Model;

/// <summary>术语: a derived value, never asked for.</summary>
public sealed record Term(string Name, string Title, Expression Value, Annotations Annotations);

/// <summary>参数: a value that changes on known days. Values are in order of their first day.</summary>
public sealed record Parameter(string Name, string Title, ValueType Type, EquatableArray<DatedValue> Values, Annotations Annotations);

/// <summary>A value from a day on; null: from the beginning.</summary>
public sealed record DatedValue(CalendarDate? From, Expression Value);

/// <summary>对照表: a value for each combination of its keys.</summary>
/// <param name="Name">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="Keys">One or two keys; the rows run over the first, the columns over the second.</param>
/// <param name="Type">The cells' type.</param>
/// <param name="Cells">Every combination once, rows in the order written.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Table(
    string Name,
    string Title,
    EquatableArray<TableKey> Keys,
    ValueType Type,
    EquatableArray<TableCell> Cells,
    Annotations Annotations
);

/// <summary>A key of a table: an enum or yes/no.</summary>
public sealed record TableKey(string Name, ValueType Type);

/// <summary>One cell. Keys are enum apiNames, or <c>true</c> and <c>false</c>; a null value is "no award" (<c>-</c>).</summary>
public sealed record TableCell(EquatableArray<string> Keys, Expression? Value);

/// <summary>条件: something that must hold.</summary>
/// <param name="Name">The apiName: the rule id of a refusal.</param>
/// <param name="Title">What people read.</param>
/// <param name="Value">A yes/no expression.</param>
/// <param name="Advisory">原则上: unmet gives a warning and a review, not a refusal.</param>
/// <param name="Annotations">Sources (those of 须 where it has any), notes, readings.</param>
public sealed record Condition(string Name, string Title, Expression Value, bool Advisory, Annotations Annotations);

/// <summary>材料: a paper to hand in.</summary>
/// <param name="Name">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="When">当: required only then; null: always.</param>
/// <param name="Optional">选填.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Material(string Name, string Title, Expression? When, bool Optional, Annotations Annotations);

/// <summary>咨询: whom to ask.</summary>
/// <param name="Name">The apiName; null where written in place.</param>
/// <param name="Title">The office.</param>
/// <param name="Phone">电话.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Contact(string? Name, string Title, string? Phone, Annotations Annotations);

/// <summary>参照: another document that this clause follows.</summary>
/// <param name="Documents">One or more strings, as written.</param>
/// <param name="Entirely">全部: everything is decided there.</param>
/// <param name="Annotations">Sources, notes, readings.</param>
public sealed record Reference(EquatableArray<string> Documents, bool Entirely, Annotations Annotations);

/// <summary>How the two digits of rounding are chosen.</summary>
public enum RoundingMode
{
    /// <summary>四舍五入: half away from zero.</summary>
    HalfUp,

    /// <summary>舍去: toward zero.</summary>
    Down,

    /// <summary>进一: away from zero.</summary>
    Up,

    /// <summary>四舍六入: half to the even neighbour.</summary>
    HalfEven,
}

/// <summary>精确到: the unit in yuan (0.01 for 分) and the mode.</summary>
public sealed record Rounding(decimal Unit, RoundingMode Mode)
{
    /// <summary>To the fen, half away from zero.</summary>
    public static readonly Rounding Default = new(0.01m, RoundingMode.HalfUp);
}
