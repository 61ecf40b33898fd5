namespace PolicyDsl.Runtime;

/// <summary>Looks on a grid for the place from which on something holds. What it finds it has seen to hold, and one place less not to.</summary>
internal static class Threshold
{
    /// <summary>The least place that holds, where greater ones do too.</summary>
    /// <param name="below">A place that does not hold.</param>
    /// <param name="last">The greatest place.</param>
    /// <param name="given">The place that was given, near which it is looked for first.</param>
    /// <param name="holds">Whether a place does.</param>
    /// <returns>The place; null: none is found.</returns>
    public static decimal? Up(decimal below, decimal last, decimal given, Func<decimal, bool> holds) => Find(below, last, given, holds);

    /// <summary>The greatest place that holds, where smaller ones do too.</summary>
    /// <param name="above">A place that does not hold.</param>
    /// <param name="first">The least place.</param>
    /// <param name="given">The place that was given, near which it is looked for first.</param>
    /// <param name="holds">Whether a place does.</param>
    /// <returns>The place; null: none is found.</returns>
    public static decimal? Down(decimal above, decimal first, decimal given, Func<decimal, bool> holds) => Find(above, first, given, holds);

    private static decimal? Find(decimal unmet, decimal end, decimal given, Func<decimal, bool> holds)
    {
        if (Reach(unmet, end, holds) is not { } met)
            return null;
        var search = new ThresholdSearch(unmet, met, holds);
        search.Near(given);
        return search.Finish();
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
