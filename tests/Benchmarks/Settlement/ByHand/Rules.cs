namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>The rules within one applicant, whose applications are few and stand in their natural order.</summary>
internal static class Rules
{
    /// <summary>一次 of the clauses that name 主体. Begins a pass.</summary>
    public static void Once(Span<Item> own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            ref var item = ref own[i];
            item.Aside = Aside.No;
            item.WaitsForReview = false;
            // The list of 行业大模型 is made once.
            item.HasDoubtfulPlace &= item.Clause == ClauseIndex.IndustryModel;
            item.IsRefused &= item.Clause == ClauseIndex.IndustryModel;
            item.Current = item.Base;
            if (item.Key < 0 || item.IsDropped || AcrossApplicants.IsAcross(item.Clause))
                continue;
            for (var j = 0; j < i; j++)
            {
                ref readonly var before = ref own[j];
                if (before.IsDropped || before.Key != item.Key || before.Clause != item.Clause)
                    continue;
                item.WaitsForReview = before.IsReview && (item.Aside == Aside.No || item.WaitsForReview);
                item.Aside = Aside.Once;
            }
        }
    }

    /// <summary>就高 among those that 一次 left and no 名额 refused.</summary>
    public static void Highest(Span<Item> own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            ref var item = ref own[i];
            if (item.IsDropped || item.Aside == Aside.Once)
                continue;
            item.Aside = item.IsRefused ? Aside.Quota : Aside.No;
            item.WaitsForReview = false;
            if (item.Project < 0 || item.IsRefused)
                continue;
            var highest = i;
            for (var j = 0; j < own.Length; j++)
            {
                ref readonly var other = ref own[j];
                if (other.Project != item.Project || j == highest || other.IsDropped || other.IsRefused || other.Aside == Aside.Once)
                    continue;
                if (other.Value > own[highest].Value || (other.Value == own[highest].Value && j < highest))
                    highest = j;
            }
            if (highest == i)
                continue;
            item.Aside = Aside.Highest;
            item.WaitsForReview = own[highest].IsInReview;
        }
    }

    /// <summary>不纳入. Whether it dropped somebody.</summary>
    public static bool Floor(Span<Item> own)
    {
        var dropped = false;
        foreach (ref var item in own)
        {
            if (item.IsSmall && item.Stands)
                item.IsDropped = dropped = true;
        }
        return dropped;
    }

    /// <summary>限额 of 标准研制. Whether it dropped somebody.</summary>
    public static bool Limit(Span<Item> own, long left)
    {
        var dropped = false;
        foreach (ref var item in own)
        {
            if (item.Clause != ClauseIndex.Standard || item.IsReview || !item.Stands)
                continue;
            item.Current = Math.Min(item.Base, Math.Max(left, 0));
            if (left <= 0)
                item.IsDropped = dropped = true;
            left -= item.Current;
        }
        return dropped;
    }
}
