using System.Numerics;
using PolicyDsl.Generator.CSharp;

namespace PolicyDsl.Generator.Fen;

/// <summary>
/// Money as a whole number in a long: tenths, hundredths, … of a fen, so that rates of it are whole, too. The generator knows how large it can get, and
/// gives up where a long might not hold it: what it writes cannot overflow.
/// </summary>
/// <param name="Code">The C#.</param>
/// <param name="Digits">How many digits of a fen it carries: 1 for tenths.</param>
/// <param name="Bound">The greatest size it can have.</param>
internal sealed record FenMoney(Code Code, int Digits, BigInteger Bound)
{
    // Room for the half that rounding adds.
    private static readonly BigInteger room = BigInteger.Pow(2, 62);

    /// <summary>Whether C# sees a constant: two of them are not compared, or it would call one of the branches unreachable.</summary>
    public bool IsConstant { get; init; }

    /// <summary>An amount that is read: up to 10^13 yuan.</summary>
    public static FenMoney Read(string local) => new(local, 0, BigInteger.Pow(10, 15));

    /// <summary>A constant in yuan; null: it is no whole number of fen.</summary>
    public static FenMoney? Constant(decimal yuan)
    {
        if (Math.Abs(yuan) > 10_000_000_000_000m || yuan * 100m != decimal.Truncate(yuan * 100m))
            return null;
        var fen = (long)(yuan * 100m);
        return new FenMoney(Literal(fen), 0, BigInteger.Abs(fen)) { IsConstant = true };
    }

    /// <summary>A sum or difference.</summary>
    public static FenMoney? Add(FenMoney left, string @operator, FenMoney right) =>
        Align(left, right) is var (a, b)
            ? Fitting(Code.Binary(a.Code, @operator, b.Code, Precedence.Additive), a.Digits, a.Bound + b.Bound, a.IsConstant && b.IsConstant)
            : null;

    /// <summary>The smaller or the greater of two.</summary>
    public static FenMoney? Choose(string method, FenMoney left, FenMoney right) =>
        Align(left, right) is var (a, b) ? Fitting(Code.Call(method, a.Code, b.Code), a.Digits, BigInteger.Max(a.Bound, b.Bound)) : null;

    /// <summary>A comparison.</summary>
    public static Code? Compare(FenMoney left, string @operator, FenMoney right) =>
        !(left.IsConstant && right.IsConstant) && Align(left, right) is var (a, b) ? Code.Binary(a.Code, @operator, b.Code, Precedence.Relational) : (Code?)null;

    /// <summary>A part of it: 10% of fen are tenths of a fen.</summary>
    /// <param name="factor">A constant.</param>
    public FenMoney? Times(decimal factor)
    {
        var (whole, digits) = Whole(factor);
        if (digits > 6)
            return null;
        var code = whole == 1 ? Code : Code.Binary(Code, "*", Literal(whole), Precedence.Multiplicative);
        return Fitting(code, Digits + digits, Bound * BigInteger.Abs(whole), IsConstant);
    }

    /// <summary>Given a name: the same size, written shorter.</summary>
    public FenMoney Named(string local) => this with { Code = local, IsConstant = false };

    /// <summary>A constant as a whole number and the digits behind its point.</summary>
    public static (long Whole, int Digits) Whole(decimal value)
    {
        var digits = 0;
        while (value != decimal.Truncate(value) && digits <= 12)
        {
            value *= 10m;
            digits++;
        }
        return digits > 12 || Math.Abs(value) > int.MaxValue ? (0, int.MaxValue) : ((long)value, digits);
    }

    /// <summary>A whole number, its digits in groups.</summary>
    public static Code Literal(long value)
    {
        var text = CSharpLiteral.Of((decimal)value);
        return new Code(text.Substring(0, text.Length - 1) + "L", value < 0 ? Precedence.Unary : Precedence.Primary);
    }

    private static (FenMoney Left, FenMoney Right)? Align(FenMoney left, FenMoney right)
    {
        var digits = Math.Max(left.Digits, right.Digits);
        return left.With(digits) is { } a && right.With(digits) is { } b ? (a, b) : null;
    }

    private FenMoney? With(int digits)
    {
        if (digits == Digits)
            return this;
        var factor = (long)Math.Pow(10, digits - Digits);
        return Fitting(Code.Binary(Code, "*", Literal(factor), Precedence.Multiplicative), digits, Bound * factor, IsConstant);
    }

    private static FenMoney? Fitting(Code code, int digits, BigInteger bound, bool isConstant = false) =>
        bound < room ? new FenMoney(code, digits, bound) { IsConstant = isConstant } : null;
}
