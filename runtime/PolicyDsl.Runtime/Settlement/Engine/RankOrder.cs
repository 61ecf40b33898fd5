namespace PolicyDsl.Runtime;

/// <summary>按 … 升序, 降序: compares applications of one or several clauses by what they rank by.</summary>
internal sealed class RankOrder
{
    private readonly Round round;
    private readonly bool descending;
    private readonly bool poolFirst;
    private readonly bool missingFirst;

    // By clause: the place of what it ranks by; below 0: the clause has no such value.
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
        this.missingFirst = missingFirst;
        descending = by.Descending;
        places = [.. Enumerable.Range(0, round.Plan.Clauses.Count).Select(clause => round.Table.PlaceOf(by, clause))];
    }

    /// <summary>Whether an application has nothing to be ranked by.</summary>
    public bool IsMissing(int index) => Of(index) == long.MinValue;

    /// <summary>Sorts, the highest rank first; equal ones in any order.</summary>
    public void Sort(int[] members)
    {
        var keys = new long[members.Length];
        for (var k = 0; k < members.Length; k++)
            keys[k] = SortKey(Of(members[k]));
        Array.Sort(keys, members);
        if (!poolFirst && !round.Table.HasRoundedOrders)
            return;
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++) { }
            if (end - start > 1)
                members.AsSpan(start, end - start).Sort(Compare);
        }
    }

    /// <summary>The higher rank first. 0: equal.</summary>
    public int Compare(int left, int right)
    {
        var byKey = SortKey(Of(left)).CompareTo(SortKey(Of(right)));
        if (byKey == 0 && round.Table.HasRoundedOrders && !IsMissing(left))
            byKey = Exact(left).CompareTo(Exact(right)) * (descending ? -1 : 1);
        // The pool wins ties on the key; who has no key is tied with nobody on it.
        return byKey != 0 || !poolFirst || IsMissing(left) ? byKey : NewOnes(left) - NewOnes(right);
    }

    private long Of(int index)
    {
        var place = places[round.Clause[index]];
        return place < 0 ? long.MinValue : round.Table.Orders[place].Items[index];
    }

    private long SortKey(long order)
    {
        if (order == long.MinValue)
            return missingFirst ? long.MinValue : long.MaxValue;
        return descending ? -order : order;
    }

    private decimal Exact(int index) => round.Cases[index].Orders[places[round.Clause[index]]]!.Value;

    private int NewOnes(int index) => round.Table.IsPooled.Items[index] ? 0 : 1;
}
