using System.Globalization;
using PolicyDsl.Model;

namespace PolicyDsl.Wording;

/// <summary>Writes values as an official document does: 250万元, 60%, 3年.</summary>
public static class LiteralWording
{
    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;
    private const int MostDecimals = 6;

    /// <summary>A number of a type.</summary>
    public static string Of(decimal value, TypeKind kind) =>
        kind switch
        {
            TypeKind.Money => Money(value),
            TypeKind.Rate => Plain(value * 100) + "%",
            TypeKind.Months => Months(value),
            TypeKind.Days => Plain(value) + "日",
            _ => Plain(value),
        };

    /// <summary>Money in the greatest unit in which it stays short: 3亿元, 2500.01万元, 12.5元.</summary>
    public static string Money(decimal yuan)
    {
        var size = Math.Abs(yuan);
        if (size >= Yi && IsShort(yuan / Yi))
            return Plain(yuan / Yi) + "亿元";
        return size >= Wan && IsShort(yuan / Wan) ? Plain(yuan / Wan) + "万元" : Plain(yuan) + "元";
    }

    /// <summary>是 or 否.</summary>
    public static string Of(bool value) => value ? "是" : "否";

    /// <summary>A number without trailing zeros.</summary>
    public static string Plain(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    private static string Months(decimal months) => months != 0 && months % 12 == 0 ? Plain(months / 12) + "年" : Plain(months) + "个月";

    private static bool IsShort(decimal value) => decimal.Round(value, MostDecimals) == value;
}
