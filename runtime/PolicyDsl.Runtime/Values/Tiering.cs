namespace PolicyDsl.Runtime;

/// <summary>
/// 分档, below its lowest row. A row holds where its threshold is reached (and, with 首次突破, was not before); the highest that holds counts. What the tiers
/// look at may be void: then no row holds, and the whole is void for the same reason, with 其他 or without.
/// </summary>
public static class Tiering
{
    /// <summary>No row is reached, and there is no 其他.</summary>
    /// <param name="reads">What the tiers look at: the value, and what it was before.</param>
    public static Num None(params ReadOnlySpan<Num> reads) => Otherwise(Num.Void(VoidReason.NoTier), reads);

    /// <summary>其他.</summary>
    /// <param name="otherwise">The value of the row.</param>
    /// <param name="reads">What the tiers look at: the value, and what it was before.</param>
    public static Num Otherwise(Num otherwise, params ReadOnlySpan<Num> reads)
    {
        foreach (var read in reads)
        {
            if (read.IsVoid)
                return read;
        }
        return otherwise;
    }
}
