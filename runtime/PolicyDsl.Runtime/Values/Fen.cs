using System.Runtime.CompilerServices;

namespace PolicyDsl.Runtime;

/// <summary>
/// Money as whole fen in a long: several times faster than decimal, and equal to it wherever nothing overflows and only the last step rounds.
/// Generated code uses it where the generator has proven both; everything else is decided in decimals.
/// </summary>
public static class Fen
{
    /// <summary>The greatest size that is read: 10^13 yuan, the limit of every input.</summary>
    public const long Limit = 1_000_000_000_000_000;

    /// <summary>Reads an amount. False where it is missing, has more than two decimals or is beyond the limit.</summary>
    /// <param name="yuan">The amount in yuan.</param>
    /// <param name="fen">The same in fen.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(decimal? yuan, out long fen)
    {
        fen = 0;
        if (yuan is not { } amount)
            return false;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var digits = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        if (bits[2] != 0 || scale > 2 || digits > (ulong)Limit)
            return false;
        var size = (long)digits * (scale == 2 ? 1 : scale == 1 ? 10 : 100);
        if (size > Limit)
            return false;
        fen = bits[3] < 0 ? -size : size;
        return true;
    }

    /// <summary>numerator ÷ denominator to the nearest whole fen, half away from zero.</summary>
    /// <param name="numerator">Any number that leaves room for half the denominator.</param>
    /// <param name="denominator">Above 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long RoundHalfUp(long numerator, long denominator) =>
        (numerator >= 0 ? numerator + (denominator / 2) : numerator - (denominator / 2)) / denominator;

    /// <summary>The decision of a clause of which everything is known.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="inForce">Whether 施行 and 失效 allow it.</param>
    /// <param name="unmet">A bit for each condition that does not hold.</param>
    /// <param name="refused">Whether there is nothing to award, or too little.</param>
    /// <param name="amount">The award in fen, rounded.</param>
    public static Decision Decide(ClauseInfo clause, bool inForce, ulong unmet, bool refused, long amount)
    {
        var outcome = !inForce ? Outcome.NotInForce
            : unmet != 0 || refused ? Outcome.Ineligible
            : Outcome.Eligible;
        return new Decision(
            outcome,
            outcome == Outcome.Eligible ? ToYuan(amount) : null,
            null,
            new ConditionSet(clause, unmet),
            new ConditionSet(clause, 0)
        );
    }

    /// <summary>Fen as yuan, with two decimals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal ToYuan(long fen)
    {
        var size = (ulong)Math.Abs(fen);
        return new decimal((int)size, (int)(size >> 32), 0, fen < 0, 2);
    }
}
