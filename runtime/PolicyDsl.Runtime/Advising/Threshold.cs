namespace PolicyDsl.Runtime;

/// <summary>Looks on a grid for the place from which on something holds. What it finds it has seen to hold, and one place less not to.</summary>
internal static class Threshold
{
    /// <summary>The least place that holds, where greater ones do too.</summary>
    /// <param name="below">A place that does not hold.</param>
    /// <param name="last">The greatest place.</param>
    /// <param name="holds">Whether a place does.</param>
    /// <returns>The place; null: none is found.</returns>
    public static decimal? Up(decimal below, decimal last, Func<decimal, bool> holds) => Find(below, last, holds);

    /// <summary>The greatest place that holds, where smaller ones do too.</summary>
    /// <param name="above">A place that does not hold.</param>
    /// <param name="first">The least place.</param>
    /// <param name="holds">Whether a place does.</param>
    /// <returns>The place; null: none is found.</returns>
    public static decimal? Down(decimal above, decimal first, Func<decimal, bool> holds) => Find(above, first, holds);

    private static decimal? Find(decimal unmet, decimal end, Func<decimal, bool> holds)
    {
        if (Reach(unmet, end, holds) is not { } met)
            return null;
        while (Math.Abs(met - unmet) > 1m)
        {
            var middle = decimal.Truncate((met + unmet) / 2m);
            if (holds(middle))
                met = middle;
            else
                unmet = middle;
        }
        return met;
    }

    // At the very end there may be a value that does not exist, as where it is divided by 0: then the one before it stands for the end.
    private static decimal? Reach(decimal unmet, decimal end, Func<decimal, bool> holds)
    {
        var direction = Math.Sign(end - unmet);
        if (direction == 0)
            return null;
        if (holds(end))
            return end;
        var before = end - direction;
        return before != unmet && holds(before) ? before : null;
    }
}
