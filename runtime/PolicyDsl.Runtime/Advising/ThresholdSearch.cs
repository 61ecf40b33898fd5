namespace PolicyDsl.Runtime;

/// <summary>
/// Narrows a stretch of a grid, of which one end holds and the other does not, down to two neighbours. What policies name are round numbers of about the
/// size of what was given; these are tried first, so that ten questions do where halving all money there is takes fifty.
/// </summary>
/// <param name="unmet">A place that does not hold.</param>
/// <param name="met">A place that does.</param>
/// <param name="holds">Whether a place does.</param>
internal sealed class ThresholdSearch(decimal unmet, decimal met, Func<decimal, bool> holds)
{
    private decimal unmet = unmet;
    private decimal met = met;

    // The place that held when a neighbour was last asked; of the end of the grid nobody expects that it is the first.
    private decimal tried = met;

    private bool AreNeighbours => Math.Abs(met - unmet) <= 1m;

    /// <summary>Looks for the powers of ten between which it lies, from the one next to a place on.</summary>
    public void Near(decimal given)
    {
        var power = 1m;
        // Beside nothing, whatever has half as many digits as there may be.
        while (given > 0m ? power < given : power * power < Math.Abs(met - unmet))
            power *= 10m;
        // Once it lies above one and below the next, there is nothing more to learn.
        var isAbove = true;
        for (var isFirst = true; IsBetween(power); isFirst = false)
        {
            var wasMet = Ask(power);
            var isHigh = wasMet == met > unmet;
            if (!isFirst && isHigh != isAbove)
                return;
            isAbove = isHigh;
            power = isHigh ? decimal.Truncate(power / 10m) : power * 10m;
        }
    }

    /// <summary>Finds the place that holds next to one that does not.</summary>
    public decimal Finish()
    {
        for (var step = Step(); !AreNeighbours; step /= 10m)
        {
            // A round place that holds is likely to be the first one.
            if (met != tried)
                Ask(met - Math.Sign(met - unmet));
            tried = met;
            Halve(step);
        }
        return met;
    }

    private bool IsBetween(decimal place) => place > Math.Min(met, unmet) && place < Math.Max(met, unmet);

    // The greatest power of ten of which there may be several multiples in between.
    private decimal Step()
    {
        var step = 1m;
        while (step * 10m < Math.Abs(met - unmet))
            step *= 10m;
        return step;
    }

    // Until there is no multiple of the step in between any more.
    private void Halve(decimal step)
    {
        while (true)
        {
            var low = decimal.Floor(Math.Min(met, unmet) / step) + 1m;
            var high = decimal.Ceiling(Math.Max(met, unmet) / step) - 1m;
            if (low > high)
                return;
            Ask(decimal.Floor((low + high) / 2m) * step);
        }
    }

    private bool Ask(decimal place)
    {
        var isMet = holds(place);
        if (isMet)
            met = place;
        else
            unmet = place;
        return isMet;
    }
}
