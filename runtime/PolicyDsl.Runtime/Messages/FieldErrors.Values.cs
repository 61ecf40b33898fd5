using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>What can be wrong with a value.</summary>
public static partial class FieldErrors
{
    /// <summary>A value of another JSON type than the input's.</summary>
    /// <param name="title">What people call the value.</param>
    /// <param name="expected">What it should be.</param>
    internal static Message WrongType(string title, Message expected) =>
        new("wrongType", $"「{title}」应为{expected.Zh}。", $"`{title}` must be {expected.En}.");

    /// <summary>Money as text that is no plain decimal.</summary>
    internal static Message NotPlainDecimal(string title) =>
        new(
            "notPlainDecimal",
            $"「{title}」应为普通十进制数，如 1234567.89：不写千分位、单位和空格。",
            $"`{title}` must be a plain decimal such as 1234567.89: no thousands separators, units or blanks."
        );

    /// <summary>More decimals than the kind of value has.</summary>
    internal static Message TooManyDecimals(string title, int most) =>
        new("tooManyDecimals", $"「{title}」最多 {most} 位小数，不会代为取整。", $"`{title}` has more than {most} decimals; it is not rounded for you.");

    /// <summary>No whole number.</summary>
    internal static Message NotInteger(string title) => new("notInteger", $"「{title}」应为整数。", $"`{title}` must be a whole number.");

    /// <summary>Beyond what is taken of any number.</summary>
    internal static Message OutOfRange(string title) =>
        new(
            "outOfRange",
            $"「{title}」超出可受理范围（±10,000,000,000,000）。",
            $"`{title}` is beyond what is accepted (±10,000,000,000,000)."
        );

    /// <summary>Outside 范围.</summary>
    /// <param name="title">What people call the value.</param>
    /// <param name="low">The least, in words; null: open.</param>
    /// <param name="high">The greatest, in words; null: open.</param>
    internal static Message OutsideRange(string title, Message? low, Message? high)
    {
        var (zh, en) = (low, high) switch
        {
            ({ }, { }) => ($"应在 {low.Zh} 至 {high.Zh} 之间", $"must be from {low.En} to {high.En}"),
            ({ }, null) => ($"不应小于 {low.Zh}", $"must be at least {low.En}"),
            _ => ($"不应大于 {high?.Zh}", $"must be at most {high?.En}"),
        };
        return new("outsideRange", $"「{title}」{zh}。", $"`{title}` {en}.");
    }

    /// <summary>No date as it is written here.</summary>
    internal static Message BadDate(string title) =>
        new(
            "badDate",
            $"「{title}」应为真实存在的日期，写作 YYYY-MM-DD，如 2025-03-01。",
            $"`{title}` must be a real date written YYYY-MM-DD, such as 2025-03-01."
        );

    /// <summary>No ISO 8601 duration in months.</summary>
    internal static Message BadMonths(string title) =>
        new(
            "badDuration",
            $"「{title}」应为以年、月计的时长，如 P2Y、P18M、P1Y6M。",
            $"`{title}` must be a duration in years and months, such as P2Y, P18M or P1Y6M."
        );

    /// <summary>No ISO 8601 duration in days.</summary>
    internal static Message BadDays(string title) =>
        new("badDuration", $"「{title}」应为以日计的时长，如 P30D。", $"`{title}` must be a duration in days, such as P30D.");

    /// <summary>None of the enum's members.</summary>
    internal static Message NotMember(string title, IReadOnlyList<MemberInfo> members)
    {
        var zh = string.Join("、", members.Select(static m => $"{m.Name}（{m.Title}）"));
        var en = string.Join(", ", members.Select(static m => $"{m.Name} ({m.Title})"));
        return new("notMember", $"「{title}」应为下列之一：{zh}。", $"`{title}` must be one of: {en}.");
    }

    /// <summary>A text that is too short or too long.</summary>
    internal static Message BadLength(string title, int least, int most) =>
        least > 0
            ? new("badLength", $"「{title}」应为 {least} 至 {most} 个字。", $"`{title}` must have from {least} to {most} characters.")
            : new("badLength", $"「{title}」最多 {most} 个字。", $"`{title}` must have at most {most} characters.");

    /// <summary>A text with a control character.</summary>
    internal static Message ControlCharacter(string title, char character)
    {
        var code = ((int)character).ToString("X4", CultureInfo.InvariantCulture);
        return new("controlCharacter", $"「{title}」含有控制字符 U+{code}，请删去。", $"`{title}` holds the control character U+{code}; remove it.");
    }

    /// <summary>A text that begins or ends with white space.</summary>
    internal static Message BlankAround(string title) =>
        new("blankAround", $"「{title}」前后不能有空格或换行，请删去。", $"`{title}` must not begin or end with white space; remove it.");

    /// <summary>A text that 匹配 does not allow.</summary>
    internal static Message PatternMismatch(string title, string pattern) =>
        new("patternMismatch", $"「{title}」的格式不对，应符合 `{pattern}`。", $"`{title}` must match `{pattern}`.");

    /// <summary>No 统一社会信用代码.</summary>
    internal static Message BadCreditCode(string title) =>
        new(
            "badCreditCode",
            $"「{title}」不是有效的统一社会信用代码：应为 18 位数字和大写字母，且校验码正确。",
            $"`{title}` is no valid unified social credit code: 18 digits and capital letters with a correct check character."
        );

    /// <summary>A list with too many rows.</summary>
    internal static Message TooManyRows(string title, int most) =>
        new("tooManyRows", $"「{title}」最多 {most} 行。", $"`{title}` must have at most {most} rows.");
}

/// <summary>What a value should be, in words that complete a sentence.</summary>
internal static class ExpectedWords
{
    public static readonly Message Object = new("object", "对象（{ … }）", "an object ({ … })");

    public static readonly Message Array = new("array", "列表（[ … ]）", "a list ([ … ])");

    public static readonly Message Money = new("money", "数字，单位为元，最多 2 位小数", "a number in yuan with at most 2 decimals");

    public static readonly Message Number = new("number", "数字", "a number");

    public static readonly Message Integer = new("integer", "整数", "a whole number");

    public static readonly Message Rate = new("rate", "小数形式的比例，如 60% 写作 0.6", "a fraction, such as 0.6 for 60%");

    public static readonly Message Bool = new("bool", "布尔值 true（是）或 false（否）", "true or false");

    public static readonly Message Months = new("months", "以月计的整数", "a whole number of months");

    public static readonly Message Days = new("days", "以日计的整数", "a whole number of days");

    public static readonly Message Text = new("text", "文本", "a text");

    /// <summary>What an input's value should be.</summary>
    public static Message Of(InputInfo input) =>
        input.Kind switch
        {
            InputKind.Money => Money,
            InputKind.Number => Number,
            InputKind.Integer => Integer,
            InputKind.Rate => Rate,
            InputKind.Bool => Bool,
            InputKind.Months when input.CountedDuration => Months,
            InputKind.Days when input.CountedDuration => Days,
            InputKind.List => Array,
            _ => Text,
        };
}
