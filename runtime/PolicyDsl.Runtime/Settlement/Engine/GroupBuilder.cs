namespace PolicyDsl.Runtime;

/// <summary>Finds who shares keys. Groups in which the rule cannot bind, by far the most, are left out.</summary>
internal sealed class GroupBuilder
{
    private readonly Round round;
    private readonly Lane lane;
    private readonly KeyReader?[] readers;
    private readonly KeyTable table;

    private GroupBuilder(Round round, Lane lane)
    {
        this.round = round;
        this.lane = lane;
        readers = new KeyReader?[round.Plan.Rules.Count];
        foreach (var rule in lane.RuleOf.Where(static rule => rule >= 0))
            readers[rule] ??= new KeyReader(round.Plan, KeysOf(round.Plan.Rules[rule]));
        table = new KeyTable(round, lane, readers);
    }

    public static Groups Build(Round round, Lane lane)
    {
        var builder = new GroupBuilder(round, lane);
        var of = builder.table.Fill();
        var used = builder.UsedByLedger();
        if (lane.Kind == PlannedRuleKind.KeepHighest)
            builder.ReviewEarlierYears(of, used);
        return builder.Keep(of, used);
    }

    private static IReadOnlyList<PlannedKey> KeysOf(PlannedRule rule) =>
        rule switch
        {
            PlannedCount count => count.Keys,
            PlannedHighest highest => highest.Keys,
            PlannedLimit limit => limit.Keys,
            _ => [PlannedKey.Applicant],
        };

    private Int128[] UsedByLedger()
    {
        var used = new Int128[table.Count];
        foreach (var (row, clause) in round.Ledger.Rows)
        {
            var rule = lane.RuleOf[clause];
            if (rule < 0 || !Counts(round.Plan.Rules[rule], row))
                continue;
            var amount = lane.Kind == PlannedRuleKind.Limit ? Yuan.ToFen(row.Amount) : 1;
            Use(used, rule, row, null, amount);
            if (row.Name is { } person && readers[rule]!.NamesApplicant)
                Use(used, rule, row, person, amount);
        }
        return used;
    }

    private void Use(Int128[] used, int rule, LedgerRow row, string? person, Int128 amount)
    {
        var key = table.Find(rule, row, person);
        if (key >= 0)
            used[key] += amount;
    }

    private bool Counts(PlannedRule rule, LedgerRow row) =>
        rule switch
        {
            PlannedCount count => round.Ledger.Counts(row, count.EachYear),
            PlannedLimit limit => round.Ledger.Counts(row, limit.EachYear),
            PlannedHighest highest => highest.WithEarlierYears,
            _ => false,
        };

    // 含历年: what was granted before for the same keys.
    private void ReviewEarlierYears(int[] of, Int128[] used)
    {
        for (var i = 0; i < of.Length; i++)
        {
            var rule = lane.RuleOf[round.Clause[i]];
            if (of[i] >= 0 && used[of[i]] > 0 && !round.Decided(i, rule, ReviewVerdict.Accept))
                round.PutToReview(i, rule);
        }
    }

    private Groups Keep(int[] of, Int128[] used)
    {
        var (sizes, sums, rules) = (new int[used.Length], new Int128[used.Length], new int[used.Length]);
        for (var i = 0; i < of.Length; i++)
        {
            if (of[i] < 0)
                continue;
            sizes[of[i]]++;
            sums[of[i]] += round.Cases[i].AtRank is null ? Math.Max(round.Base[i], 0) : long.MaxValue;
            rules[of[i]] = lane.RuleOf[round.Clause[i]];
        }
        var numbers = new int[used.Length];
        var kept = 0;
        for (var group = 0; group < used.Length; group++)
            numbers[group] = CanBind(rules[group], sizes[group], sums[group], used[group]) ? kept++ : -1;
        return Arrange(of, numbers, sizes, rules, used, kept);
    }

    private bool CanBind(int rule, int size, Int128 sum, Int128 used) =>
        round.Plan.Rules[rule] switch
        {
            PlannedCount count => count.Count.At(round.NewYear) is { } most && size + used > Yuan.ToFen(most) / 100,
            PlannedLimit limit => limit.Amount.At(round.NewYear) is { } amount && sum + used > Yuan.ToFen(amount),
            _ => size > 1,
        };

    private Groups Arrange(int[] of, int[] numbers, int[] sizes, int[] rules, Int128[] used, int kept)
    {
        var groups = new Groups(of, new int[kept + 1], new int[Sum(numbers, sizes)], new int[kept], new Int128[kept]);
        var filled = new int[kept];
        for (int group = 0, start = 0; group < numbers.Length; group++)
        {
            if (numbers[group] < 0)
                continue;
            groups.Rules[numbers[group]] = rules[group];
            groups.Used[numbers[group]] = used[group];
            filled[numbers[group]] = start;
            groups.Starts[numbers[group] + 1] = start += sizes[group];
        }
        for (var i = 0; i < of.Length; i++)
        {
            of[i] = of[i] < 0 ? -1 : numbers[of[i]];
            if (of[i] >= 0)
                groups.Members[filled[of[i]]++] = i;
        }
        for (var group = 0; group < kept; group++)
            Sort(groups.Members.AsSpan(groups.Starts[group], groups.Starts[group + 1] - groups.Starts[group]), groups.Rules[group]);
        return groups;
    }

    private void Sort(Span<int> members, int rule)
    {
        if (round.Plan.Rules[rule] is PlannedLimit { By: { } by })
        {
            var order = new RankOrder(round, by, missingFirst: false, poolFirst: false);
            members.Sort((left, right) => order.Compare(left, right) is var byKey and not 0 ? byKey : round.CompareNatural(left, right));
        }
        else
        {
            members.Sort(round.CompareNatural);
        }
    }

    private static int Sum(int[] numbers, int[] sizes)
    {
        var sum = 0;
        for (var group = 0; group < numbers.Length; group++)
            sum += numbers[group] >= 0 ? sizes[group] : 0;
        return sum;
    }
}
