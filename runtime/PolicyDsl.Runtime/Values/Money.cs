namespace PolicyDsl.Runtime;

/// <summary>Rounding of awards, as 精确到 says.</summary>
public static class Money
{
    /// <summary>The greatest size of an amount that is taken: 10^13 yuan, exact to the fen in every client.</summary>
    public const decimal Limit = 10_000_000_000_000m;

    /// <summary>Rounds to a multiple of a unit.</summary>
    /// <param name="amount">Yuan.</param>
    /// <param name="unit">Yuan, above 0: 0.01 for 分, 10000 for 万元.</param>
    /// <param name="mode">How halves and rests are treated.</param>
    public static decimal Round(decimal amount, decimal unit, RoundingMode mode)
    {
        var direction = mode switch
        {
            RoundingMode.HalfUp => MidpointRounding.AwayFromZero,
            RoundingMode.HalfEven => MidpointRounding.ToEven,
            RoundingMode.Down => MidpointRounding.ToZero,
            _ => amount < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity,
        };
        // A unit that is a power of ten below one is rounded by digits: no division, nothing lost.
        return unit == 0.01m ? Math.Round(amount, 2, direction) : Math.Round(amount / unit, 0, direction) * unit;
    }
}
