using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.CSharp;

/// <summary>Values as C# text, the same in every culture. Text of a policy gets into code here and in <see cref="CSharpComment"/>, nowhere else.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string.</summary>
    public static string Of(string value)
    {
        var literal = SymbolDisplay.FormatLiteral(value, quote: true);
        return literal.Any(CSharpComment.IsDeceptive)
            ? string.Concat(literal.Select(static c => CSharpComment.IsDeceptive(c) ? Escape(c) : c.ToString()))
            : literal;
    }

    /// <summary>A string, or null.</summary>
    public static string OrNull(string? value) => value is null ? "null" : Of(value);

    /// <summary>A yes/no.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A whole number.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A decimal, its digits in groups: <c>1_000_000m</c>.</summary>
    public static string Of(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        // 100.00 and 100 are equal models, so they must be equal text.
        if (text.IndexOf('.') >= 0)
            text = text.TrimEnd('0').TrimEnd('.');
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text.Substring(0, point);
        return Grouped(whole) + (point < 0 ? "" : text.Substring(point)) + "m";
    }

    /// <summary>A decimal, or null.</summary>
    public static string OrNull(decimal? value) => value is { } known ? Of(known) : "null";

    /// <summary>A date.</summary>
    public static string Of(CalendarDate value) => FormattableString.Invariant($"new DateOnly({value.Year}, {value.Month}, {value.Day})");

    /// <summary>A date, or null.</summary>
    public static string OrNull(CalendarDate? value) => value is { } known ? Of(known) : "null";

    /// <summary>A list of strings as a collection expression.</summary>
    public static string ListOf(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(Of)) + "]";

    private static string Escape(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);

    private static string Grouped(string whole)
    {
        var sign = whole.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        var digits = whole.Substring(sign.Length);
        var text = new StringBuilder(sign);
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0)
                text.Append('_');
            text.Append(digits[i]);
        }
        return text.ToString();
    }
}
