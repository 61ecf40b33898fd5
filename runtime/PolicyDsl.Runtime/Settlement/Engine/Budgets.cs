namespace PolicyDsl.Runtime;

/// <summary>预算: shares the money there is among those who were granted. Nobody moves up.</summary>
internal static class Budgets
{
    public static void Share(Round round)
    {
        for (var rule = 0; rule < round.Plan.Rules.Count; rule++)
        {
            if (round.Plan.Rules[rule] is not PlannedBudget budget || budget.Amount.At(round.NewYear) is not { } amount)
                continue;
            var left = Int128.Max(Yuan.ToFen(amount) - round.Ledger.YearTotal(budget.Clauses), 0);
            var (claims, total) = Claims(round, budget);
            if (total <= left)
                continue;
            if (budget.ProRata)
                ShareProRata(round, rule, claims, left, total);
            else
                ShareInOrder(round, rule, claims, left);
        }
    }

    private static (List<int> Claims, Int128 Total) Claims(Round round, PlannedBudget budget)
    {
        var covers = new bool[round.Plan.Clauses.Count];
        foreach (var clause in budget.Clauses)
            covers[clause] = true;
        var claims = new List<int>();
        Int128 total = 0;
        for (var i = 0; i < round.Count; i++)
        {
            if (round.Outcome[i] != RoundOutcome.Granted || round.Current[i] <= 0 || !covers[round.Clause[i]])
                continue;
            claims.Add(i);
            total += round.Current[i];
        }
        return (claims, total);
    }

    private static void ShareInOrder(Round round, int rule, List<int> claims, Int128 left)
    {
        claims.Sort((a, b) => PoolFirst(round, a) - PoolFirst(round, b) is var byPool and not 0 ? byPool : round.CompareNatural(a, b));
        foreach (var index in claims)
        {
            if (left <= 0)
                Lose(round, index, rule);
            else if (round.Current[index] > left)
                round.Reduce(index, rule, (long)left);
            left = Int128.Max(left - round.Current[index], 0);
        }
    }

    // One factor for all, each share cut to whole fen; the fens left over go to those who lost most by the cut.
    private static void ShareProRata(Round round, int rule, List<int> claims, Int128 left, Int128 total)
    {
        var shares = new List<(int Index, long Share, Int128 Remainder)>(claims.Count);
        var over = left;
        foreach (var index in claims)
        {
            var (share, remainder) = Int128.DivRem(round.Current[index] * left, total);
            shares.Add((index, (long)share, remainder));
            over -= share;
        }
        shares.Sort((a, b) => b.Remainder.CompareTo(a.Remainder) is var byRest and not 0 ? byRest : round.CompareNatural(a.Index, b.Index));
        foreach (var (index, share, _) in shares)
        {
            var paid = share + (over-- > 0 ? 1 : 0);
            if (paid > 0)
                round.Reduce(index, rule, paid);
            else
                Lose(round, index, rule);
        }
    }

    private static int PoolFirst(Round round, int index) =>
        round.Table.IsPooled.Items[index]
        && round.PoolOf[round.Clause[index]] is var pool and >= 0
        && ((PlannedPool)round.Plan.Rules[pool]).First
            ? 0
            : 1;

    private static void Lose(Round round, int index, int rule)
    {
        round.Outcome[index] = round.PoolOf[round.Clause[index]] >= 0 ? RoundOutcome.Pooled : RoundOutcome.Rejected;
        round.DecidedBy[index] = rule;
    }
}
