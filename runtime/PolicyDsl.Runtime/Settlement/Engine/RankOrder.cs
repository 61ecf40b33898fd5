namespace PolicyDsl.Runtime;

/// <summary>按 … 升序, 降序: compares applications of one or several clauses by what they rank by.</summary>
internal sealed class RankOrder
{
    private readonly Round round;
    private readonly bool descending;
    private readonly bool poolFirst;
    private readonly int missing;

    // By clause: the key's place among the clause's orders; below 0: the clause has no such key.
    private readonly int[] places;

    /// <summary>Makes it ready.</summary>
    /// <param name="round">The round.</param>
    /// <param name="by">The key.</param>
    /// <param name="missingFirst">Who lacks the key comes before all others, else after them.</param>
    /// <param name="poolFirst">Of equal keys, those from the pool come first.</param>
    public RankOrder(Round round, PlannedOrder by, bool missingFirst, bool poolFirst)
    {
        this.round = round;
        this.poolFirst = poolFirst;
        missing = missingFirst ? 1 : -1;
        descending = by.Descending;
        places = [.. round.Plan.Clauses.Select(clause => clause.Orders.ToList().IndexOf(by.Name))];
    }

    /// <summary>What an application ranks by; null: missing.</summary>
    public decimal? KeyOf(int index)
    {
        var place = places[round.Clause[index]];
        return place < 0 ? null : round.Cases[index].Orders[place];
    }

    /// <summary>The higher rank first. 0: equal.</summary>
    public int Compare(int left, int right)
    {
        var (leftKey, rightKey) = (KeyOf(left), KeyOf(right));
        if (leftKey is null || rightKey is null)
            return missing * ((leftKey is null ? 0 : 1) - (rightKey is null ? 0 : 1));
        var byKey = descending ? rightKey.Value.CompareTo(leftKey.Value) : leftKey.Value.CompareTo(rightKey.Value);
        return byKey != 0 || !poolFirst ? byKey : NewOnes(left) - NewOnes(right);
    }

    private int NewOnes(int index) => round.Cases[index].PooledSince is null ? 1 : 0;
}
