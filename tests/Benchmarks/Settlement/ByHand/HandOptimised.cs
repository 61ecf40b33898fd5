using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>
/// The rules of this one policy, as somebody would write them who has nothing but speed in mind: the applications in one array, each applicant's side by
/// side, fen in long, no hashing and no sorting beyond a handful. Nearly all rules concern one applicant; those that reach across are run apart.
/// </summary>
internal sealed class HandOptimised
{
    private const int FloorInFen = 100_000 * 100;

    private readonly Columns columns;
    private readonly Item[] items;
    private readonly int[] starts;
    private readonly long[] left;

    private HandOptimised(Columns columns)
    {
        this.columns = columns;
        starts = new int[columns.ApplicantCount + 1];
        left = new long[columns.ApplicantCount];
        items = new Item[columns.Count];
    }

    public static Ends Settle(Columns columns)
    {
        var program = new HandOptimised(columns);
        program.Gather();
        var across = new AcrossApplicants(columns, program.items, program.starts);
        program.UseLedger(across);
        across.GiveModelPlaces();
        for (var applicant = 0; applicant < columns.ApplicantCount; applicant++)
        {
            if (!across.Reaches(applicant))
                program.SettleOne(applicant);
        }
        program.SettleTogether(across);
        return program.Ends();
    }

    // By counting: how many each applicant has, where its own begin, and there they go.
    private void Gather()
    {
        var (applicants, isOut) = (columns.Applicant, columns.IsOut);
        var ends = new int[columns.ApplicantCount + 1];
        for (var i = 0; i < isOut.Length; i++)
            ends[applicants[i] + 1] += isOut[i] ? 0 : 1;
        for (var k = 1; k < ends.Length; k++)
            ends[k] += ends[k - 1];
        ends.CopyTo(starts, 0);
        for (var i = 0; i < isOut.Length; i++)
        {
            if (isOut[i])
                continue;
            ref var item = ref items[ends[applicants[i]]++];
            item.Index = i;
            item.Clause = columns.Clause[i];
            item.Project = columns.Project[i];
            item.Key = columns.Key[i];
            item.Day = columns.Day[i];
            item.Value = columns.Value[i];
            item.Base = item.Current = columns.Base[i];
            item.IsReview = columns.IsReview[i];
            item.IsSmall = item.Base is >= 0 and < FloorInFen && !columns.IsExempt[i];
        }
        for (var applicant = 0; applicant < left.Length; applicant++)
        {
            Sort(Of(applicant));
            left[applicant] = 1_000_000 * 100;
        }
    }

    private Span<Item> Of(int applicant) => items.AsSpan(starts[applicant], starts[applicant + 1] - starts[applicant]);

    // The earlier first, then the smaller id.
    private void Sort(Span<Item> own)
    {
        for (var i = 1; i < own.Length; i++)
        {
            for (var j = i; j > 0 && ComesBefore(columns, own[j], own[j - 1]); j--)
                (own[j - 1], own[j]) = (own[j], own[j - 1]);
        }
    }

    public static bool ComesBefore(Columns columns, in Item left, in Item right) =>
        left.Day != right.Day ? left.Day < right.Day : string.CompareOrdinal(columns.Ids[left.Index], columns.Ids[right.Index]) < 0;

    private void UseLedger(AcrossApplicants across)
    {
        foreach (var paid in columns.Ledger)
        {
            across.Use(paid);
            if (paid.Applicant < 0)
                continue;
            if (paid is { Clause: ClauseIndex.Standard, Year: Population.Year })
                left[paid.Applicant] -= paid.Fen;
            if (paid.Key < 0)
                continue;
            foreach (ref var item in Of(paid.Applicant))
                item.IsDropped |= item.Clause == paid.Clause && item.Key == paid.Key && !AcrossApplicants.IsAcross(item.Clause);
        }
        for (var applicant = 0; applicant < left.Length; applicant++)
            Rules.Once(Of(applicant));
    }

    private void SettleOne(int applicant)
    {
        var own = Of(applicant);
        while (true)
        {
            Rules.Highest(own);
            if (!Rules.Floor(own) && !Rules.Limit(own, left[applicant]))
                return;
            Rules.Once(own);
        }
    }

    // In passes, each over those applicants only for whom something may have changed.
    private void SettleTogether(AcrossApplicants across)
    {
        across.MarkAll();
        while (true)
        {
            across.MarkNeighbours();
            foreach (var applicant in across.Changed)
                Rules.Once(Of(applicant));
            across.Once();
            across.Open();
            do
            {
                foreach (var applicant in across.Changed)
                    Rules.Highest(Of(applicant));
            } while (across.GivePlaces());
            if (!DropTogether(across))
                return;
        }
    }

    private bool DropTogether(AcrossApplicants across)
    {
        across.BeginDrops();
        foreach (var applicant in across.Applicants)
        {
            if (Rules.Floor(Of(applicant)))
                across.Mark(applicant);
        }
        if (across.Changed.Count > 0)
            return true;
        foreach (var applicant in across.Applicants)
        {
            if (Rules.Limit(Of(applicant), left[applicant]))
                across.Mark(applicant);
        }
        return across.Changed.Count > 0;
    }

    private Ends Ends()
    {
        var ends = new Ends(new RoundOutcome[columns.Count], new long[columns.Count]);
        Array.Fill(ends.Outcomes, RoundOutcome.Rejected);
        foreach (ref readonly var item in items.AsSpan(0, starts[^1]))
        {
            var outcome = End(item);
            ends.Outcomes[item.Index] = outcome;
            if (outcome == RoundOutcome.Granted && item.Current > 0)
                ends.Grants[item.Index] = item.Current;
        }
        return ends;
    }

    private static RoundOutcome End(in Item item)
    {
        if (item.IsDropped)
            return RoundOutcome.Rejected;
        if (item.Aside != Aside.No && !item.WaitsForReview)
        {
            var toPool = item is { Aside: Aside.Quota, Clause: ClauseIndex.AlgorithmPlatform or ClauseIndex.Dataset };
            return !toPool ? RoundOutcome.Rejected
                : item.IsReview ? RoundOutcome.Review
                : RoundOutcome.Pooled;
        }
        return item.IsInReview || item.Aside != Aside.No ? RoundOutcome.Review : RoundOutcome.Granted;
    }
}
