using System.Globalization;

namespace PolicyDsl.Syntax.Lexing;

/// <summary>Decimal numbers without rounding.</summary>
internal static class ExactDecimal
{
    private const int MostDigits = 28;

    /// <summary>The number whose digits are given, times ten to a power; null where it does not fit exactly.</summary>
    /// <param name="whole">The digits before the point.</param>
    /// <param name="part">The digits behind it.</param>
    /// <param name="power">From −4 to 8.</param>
    public static decimal? Of(string whole, string part, int power)
    {
        var digits = whole + part;
        var scale = part.Length - power;
        if (scale < 0)
        {
            digits += new string('0', -scale);
            scale = 0;
        }
        var length = digits.Length;
        while (scale > 0 && length > 0 && digits[length - 1] == '0')
        {
            length--;
            scale--;
        }
        digits = digits.Substring(0, length).TrimStart('0');
        if (digits.Length == 0)
            return 0;
        if (digits.Length > MostDigits || scale > MostDigits)
            return null;
        digits = digits.PadLeft(scale + 1, '0');
        var text = digits.Substring(0, digits.Length - scale) + "." + digits.Substring(digits.Length - scale);
        return decimal.Parse(scale == 0 ? digits : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
