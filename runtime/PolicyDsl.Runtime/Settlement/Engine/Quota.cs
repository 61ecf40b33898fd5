namespace PolicyDsl.Runtime;

/// <summary>How an application stands with its 名额.</summary>
internal enum Place : byte
{
    /// <summary>Its clause has none that binds.</summary>
    None,

    /// <summary>It has a place.</summary>
    In,

    /// <summary>A person decides: a tie across the last place, or somebody in review is before it.</summary>
    Review,

    /// <summary>It has no place.</summary>
    Out,
}

/// <summary>名额 of a clause, where it can bind: its candidates in the order of their rank.</summary>
internal sealed class Quota
{
    private readonly Round round;

    // The candidates in the order of their rank; by place in it: which of equal rank they belong to, counted from 0.
    private readonly int[] ranked;
    private readonly int[] runs;

    // Places in that order of those that have not been refused in this pass.
    private readonly int[] open;
    private int openCount;

    // By place in that order: took part in a ranking that stays.
    private readonly bool[] remembered;

    private Quota(Round round, int rule, int[] ranked, int[] runs)
    {
        this.round = round;
        this.ranked = ranked;
        this.runs = runs;
        open = new int[ranked.Length];
        Rule = rule;
        Planned = (PlannedQuota)round.Plan.Rules[rule];
        remembered = new bool[ranked.Length];
        Free = FreePlaces(round, Planned) ?? ranked.Length;
        ReadsRank = round.Table.ReadsRanks && ranked.Any(index => round.Cases[index].AtRank is not null);
    }

    public int Rule { get; }

    public PlannedQuota Planned { get; }

    /// <summary>Places that the ledger has not taken; 0 or less: none.</summary>
    public long Free { get; }

    /// <summary>Whether awards depend on the rank.</summary>
    public bool ReadsRank { get; }

    public ReadOnlySpan<int> Candidates => ranked;

    /// <summary>How many of those that have not been refused a person has to decide on.</summary>
    public int CountInReview(Place[] places)
    {
        var count = 0;
        for (var k = 0; k < openCount; k++)
            count += places[ranked[open[k]]] == Place.Review ? 1 : 0;
        return count;
    }

    /// <summary>Who has no key to be ranked by is in review, unless the authority has let it in, or kept it out.</summary>
    public static void FindReviews(Round round, Lane lane)
    {
        for (var clause = 0; clause < round.ByClause.Length; clause++)
        {
            var rule = lane.RuleOf[clause];
            if (rule < 0 || round.Plan.Rules[rule] is not PlannedQuota { By: { } by })
                continue;
            var order = new RankOrder(round, by, missingFirst: true, poolFirst: false);
            foreach (var index in round.ByClause[clause])
            {
                if (order.IsMissing(index) && !round.Decided(index, rule, ReviewVerdict.Accept) && !round.Decided(index, rule, ReviewVerdict.Refuse))
                    round.PutToReview(index, rule);
            }
        }
    }

    /// <summary>The 名额 of a clause; null where there is room for all.</summary>
    public static Quota? Make(Round round, Lane lane, int clause)
    {
        var planned = (PlannedQuota)round.Plan.Rules[lane.RuleOf[clause]];
        var candidates = round.ByClause[clause];
        var needed = round.HasDecisions || (round.Table.ReadsRanks && candidates.Any(index => round.Cases[index].AtRank is not null));
        if (!needed && !(candidates.Length > FreePlaces(round, planned)))
            return null;
        var poolFirst = !planned.TiesAllIn && round.PoolOf[clause] >= 0 && ((PlannedPool)round.Plan.Rules[round.PoolOf[clause]]).First;
        return Arrange(round, lane.RuleOf[clause], [.. candidates], planned.By is { } by ? new RankOrder(round, by, missingFirst: true, poolFirst) : null);
    }

    /// <summary>不递补: who takes part now keeps its place in the ranking, even when it is dropped.</summary>
    public void Remember(bool[] takesPart)
    {
        if (!Planned.NoRefill)
            return;
        for (var k = 0; k < ranked.Length; k++)
            remembered[k] |= takesPart[ranked[k]];
    }

    /// <summary>Begins a pass.</summary>
    /// <param name="takesPart">Who may be ranked in it, besides those who are remembered.</param>
    public void Open(bool[] takesPart)
    {
        openCount = 0;
        for (var k = 0; k < ranked.Length; k++)
        {
            if (Ranks(k, takesPart))
                open[openCount++] = k;
        }
    }

    /// <summary>Gives out the places. Who gets none is refused for the rest of the pass.</summary>
    /// <param name="takesPart">Who is ranked, besides those who are remembered.</param>
    /// <param name="places">By application: takes how each stands.</param>
    /// <param name="refused">Takes who gets no place.</param>
    public void GivePlaces(bool[] takesPart, Place[] places, List<int> refused)
    {
        var (before, certainBefore) = (0L, 0L);
        var kept = 0;
        for (int start = 0, end; start < openCount; start = end)
        {
            for (end = start + 1; end < openCount && runs[open[end]] == runs[open[start]]; end++) { }
            var (size, certain, accepted) = Weigh(start, end, takesPart);
            for (var k = start; k < end; k++)
            {
                var index = ranked[open[k]];
                places[index] = Ranks(open[k], takesPart) ? PlaceOf(index, Free - before, Free - certainBefore, size, accepted) : Place.None;
                if (places[index] == Place.Out)
                    refused.Add(index);
                else
                    open[kept++] = open[k];
            }
            before += size;
            certainBefore += certain;
        }
        openCount = kept;
    }

    /// <summary>By competition rank, from 1: everybody who is ranked.</summary>
    /// <param name="takesPart">Who is ranked, besides those who are remembered.</param>
    /// <param name="visit">Takes an application and its rank.</param>
    public void Ranks(bool[] takesPart, Action<int, int> visit)
    {
        var (before, run, size) = (0, -1, 0);
        for (var k = 0; k < ranked.Length; k++)
        {
            if (!Ranks(k, takesPart))
                continue;
            if (runs[k] != run)
                (before, run, size) = (before + size, runs[k], 0);
            size++;
            visit(ranked[k], before + 1);
        }
    }

    // Of one run: how many there are, how many of them nothing but others can keep out, how many the authority let in.
    private (int Size, int Certain, int Accepted) Weigh(int start, int end, bool[] takesPart)
    {
        var (size, certain, accepted) = (0, 0, 0);
        for (var k = start; k < end; k++)
        {
            if (!Ranks(open[k], takesPart))
                continue;
            var index = ranked[open[k]];
            size++;
            // A place of 不递补 stays taken when its holder is dropped.
            certain += round.IsCertain(index) || round.DropRule[index] != Round.NoRule ? 1 : 0;
            accepted += Accepted(index) ? 1 : 0;
        }
        return (size, certain, accepted);
    }

    private Place PlaceOf(int index, long left, long leftWithoutReviews, int size, int accepted)
    {
        if (left <= 0)
            return leftWithoutReviews > 0 ? Place.Review : Place.Out;
        if (size <= left || Planned.TiesAllIn)
            return Place.In;
        if (accepted > left)
            return Place.Review;
        if (Accepted(index))
            return Place.In;
        return accepted == left ? Place.Out : Place.Review;
    }

    private bool Accepted(int index) => round.Decided(index, Rule, ReviewVerdict.Accept);

    private bool Ranks(int k, bool[] takesPart) => remembered[k] || takesPart[ranked[k]];

    private static long? FreePlaces(Round round, PlannedQuota planned) =>
        planned.Count.At(round.NewYear) is { } count
            ? (long)Math.Floor(Math.Clamp(count, 0m, int.MaxValue)) - round.Ledger.Count(planned.Clauses[0], planned.EachYear)
            : null;

    private static Quota Arrange(Round round, int rule, int[] ranked, RankOrder? order)
    {
        order?.Sort(ranked);
        var runs = new int[ranked.Length];
        for (var k = 1; k < ranked.Length; k++)
            runs[k] = runs[k - 1] + (order is null || order.Compare(ranked[k - 1], ranked[k]) == 0 ? 0 : 1);
        return new Quota(round, rule, ranked, runs);
    }
}
