using System.Buffers.Text;

namespace PolicyDsl.Runtime;

/// <summary>How a number as written turned out.</summary>
internal enum DecimalFault
{
    /// <summary>It is taken.</summary>
    None,

    /// <summary>It is not written as a number.</summary>
    Malformed,

    /// <summary>It has more decimals than allowed.</summary>
    TooManyDecimals,

    /// <summary>It lies beyond ±10^13.</summary>
    OutOfRange,
}

/// <summary>
/// Reads numbers from the characters themselves. A decimal's own parsing rounds silently what it cannot hold (1e-30, 40 digits); here such a number is
/// a fault.
/// </summary>
internal static class DecimalText
{
    // 10^13 has 14 digits, and at most 10 decimals follow: always within the 28 digits of a decimal.
    private const int MostIntegerDigits = 14;
    private const int EndlessExponent = 1_000_000;

    // So many digits are below 10^18, and as many fit into a long.
    private const int MostShortLength = 18;

    private static ReadOnlySpan<ulong> PowersOfTen => [1, 10, 100, 1_000, 10_000];

    /// <summary>Reads a JSON number.</summary>
    /// <param name="text">The token.</param>
    /// <param name="decimals">How many decimals may follow, at most 10.</param>
    /// <param name="value">The number, without trailing zeros.</param>
    public static DecimalFault Read(ReadOnlySpan<byte> text, int decimals, out decimal value) =>
        TryReadShort(text, decimals, out value) ? DecimalFault.None : ReadAny(text, decimals, out value);

    // What nearly all numbers are like: a few digits, perhaps with a point. What is not, or is at fault, is for the full way to say.
    private static bool TryReadShort(ReadOnlySpan<byte> text, int decimals, out decimal value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var rest = negative ? text[1..] : text;
        if (rest.Length is 0 or > MostShortLength || !TryReadDigits(rest, out var number, out var scale))
            return false;
        for (; scale > 0 && number % 10 == 0; scale--)
            number /= 10;
        // To 10^5 times the limit no 18 digits come.
        if (scale > decimals || (scale < PowersOfTen.Length && number > (ulong)Money.Limit * PowersOfTen[scale]))
            return false;
        value = new decimal((int)number, (int)(number >> 32), 0, negative && number != 0, (byte)scale);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out ulong number, out int scale)
    {
        number = 0;
        scale = 0;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
                number = (number * 10) + digit;
            else if (text[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }
        if (point >= 0)
            scale = text.Length - point - 1;
        return text.Length > 1 || point < 0;
    }

    private static DecimalFault ReadAny(ReadOnlySpan<byte> text, int decimals, out decimal value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var rest = negative ? text[1..] : text;
        var mark = rest.IndexOfAny((byte)'e', (byte)'E');
        var exponent = mark < 0 ? 0 : Exponent(rest[(mark + 1)..]);
        var mantissa = mark < 0 ? rest : rest[..mark];
        var point = mantissa.IndexOf((byte)'.');
        Span<byte> digits = mantissa.Length <= 256 ? stackalloc byte[mantissa.Length] : new byte[mantissa.Length];
        var count = 0;
        foreach (var character in mantissa)
        {
            if (character is >= (byte)'0' and <= (byte)'9')
                digits[count++] = (byte)(character - '0');
        }
        if (count == 0)
            return DecimalFault.Malformed;
        return Compose(digits[..count], exponent - (point < 0 ? 0 : mantissa.Length - point - 1), negative, decimals, out value);
    }

    /// <summary>Reads a plain decimal: an optional minus, digits, an optional point with digits. Nothing else, no exponent either.</summary>
    public static DecimalFault ReadPlain(string text, int decimals, out decimal value)
    {
        value = 0;
        if (!IsPlain(text))
            return DecimalFault.Malformed;
        Span<byte> bytes = text.Length <= 256 ? stackalloc byte[text.Length] : new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            bytes[i] = (byte)text[i];
        return Read(bytes, decimals, out value);
    }

    /// <summary>Whether a number is one that <see cref="Read"/> would give.</summary>
    public static DecimalFault Check(decimal value, int decimals)
    {
        if (Math.Abs(value) > Money.Limit)
            return DecimalFault.OutOfRange;
        return decimal.Round(value, decimals, MidpointRounding.ToZero) == value ? DecimalFault.None : DecimalFault.TooManyDecimals;
    }

    private static DecimalFault Compose(ReadOnlySpan<byte> digits, int exponent, bool negative, int decimals, out decimal value)
    {
        value = 0;
        digits = digits.TrimStart((byte)0);
        var trimmed = digits.TrimEnd((byte)0);
        exponent += digits.Length - trimmed.Length;
        if (trimmed.IsEmpty)
            return DecimalFault.None;
        if (trimmed.Length + exponent > MostIntegerDigits)
            return DecimalFault.OutOfRange;
        if (-exponent > decimals)
            return DecimalFault.TooManyDecimals;
        foreach (var digit in trimmed)
            value = (value * 10) + digit;
        for (var i = 0; i < exponent; i++)
            value *= 10;
        if (exponent < 0)
        {
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(value, bits);
            value = new decimal(bits[0], bits[1], bits[2], false, (byte)-exponent);
        }
        if (value > Money.Limit)
            return DecimalFault.OutOfRange;
        value = negative ? -value : value;
        return DecimalFault.None;
    }

    private static int Exponent(ReadOnlySpan<byte> text)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var digits = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        var size = Utf8Parser.TryParse(digits, out int parsed, out _) && parsed < EndlessExponent ? parsed : EndlessExponent;
        return negative ? -size : size;
    }

    private static bool IsPlain(string text)
    {
        var rest = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        return IsDigits(whole) && (point < 0 || IsDigits(rest[(point + 1)..]));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
