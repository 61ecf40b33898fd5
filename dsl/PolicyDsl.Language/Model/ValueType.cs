namespace PolicyDsl.Model;

/// <summary>What kind of value an input, term or expression has. Units are part of the kind: money does not mix with a rate, months not with days.</summary>
public enum TypeKind
{
    /// <summary>金额 money, in yuan.</summary>
    Money,

    /// <summary>数值 number: a decimal without unit.</summary>
    Number,

    /// <summary>整数 integer.</summary>
    Integer,

    /// <summary>比例 rate: a fraction, 0.6 for 60%.</summary>
    Rate,

    /// <summary>是否 bool.</summary>
    Bool,

    /// <summary>日期 date, without time.</summary>
    Date,

    /// <summary>时长 duration counted in calendar months (年, 个月).</summary>
    Months,

    /// <summary>时长 duration counted in days (日).</summary>
    Days,

    /// <summary>文本 text.</summary>
    Text,

    /// <summary>统一社会信用代码 creditCode: 18 characters, GB 32100 check digit.</summary>
    CreditCode,

    /// <summary>A member of an 选项 enum, whose apiName is <see cref="ValueType.Name"/>.</summary>
    Enum,

    /// <summary>列表 list of records.</summary>
    List,
}

/// <summary>The type of a value.</summary>
/// <param name="Kind">The kind, unit included.</param>
/// <param name="Name">The enum's apiName; null for every other kind.</param>
public sealed record ValueType(TypeKind Kind, string? Name = null)
{
    /// <summary>Yuan.</summary>
    public static readonly ValueType Money = new(TypeKind.Money);

    /// <summary>A number without unit.</summary>
    public static readonly ValueType Number = new(TypeKind.Number);

    /// <summary>A whole number.</summary>
    public static readonly ValueType Integer = new(TypeKind.Integer);

    /// <summary>A fraction.</summary>
    public static readonly ValueType Rate = new(TypeKind.Rate);

    /// <summary>Yes or no.</summary>
    public static readonly ValueType Bool = new(TypeKind.Bool);

    /// <summary>A day.</summary>
    public static readonly ValueType Date = new(TypeKind.Date);

    /// <summary>Calendar months.</summary>
    public static readonly ValueType Months = new(TypeKind.Months);

    /// <summary>Days.</summary>
    public static readonly ValueType Days = new(TypeKind.Days);

    /// <summary>Text.</summary>
    public static readonly ValueType Text = new(TypeKind.Text);

    /// <summary>A unified social credit code.</summary>
    public static readonly ValueType CreditCode = new(TypeKind.CreditCode);

    /// <summary>A list of records.</summary>
    public static readonly ValueType List = new(TypeKind.List);

    /// <summary>The members of the enum <paramref name="name"/>.</summary>
    public static ValueType Enum(string name) => new(TypeKind.Enum, name);

    /// <summary>Whether a decimal carries the value: money, numbers, rates and durations.</summary>
    public bool IsNumeric =>
        Kind is TypeKind.Money or TypeKind.Number or TypeKind.Integer or TypeKind.Rate or TypeKind.Months or TypeKind.Days;
}
