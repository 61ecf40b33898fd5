namespace PolicyDsl.Runtime;

/// <summary>Finds who shares keys. Groups in which the rule cannot bind, by far the most, are left out.</summary>
internal sealed class GroupBuilder
{
    private readonly Round round;
    private readonly Lane lane;
    private readonly KeyColumns?[] columns;
    private readonly KeyTable table;
    private readonly Dictionary<int, Int128> used = [];

    private GroupBuilder(Round round, Lane lane)
    {
        this.round = round;
        this.lane = lane;
        columns = new KeyColumns?[round.Plan.Rules.Count];
        foreach (var rule in lane.RuleOf.Where(static rule => rule >= 0))
            columns[rule] ??= new KeyColumns(round.Table, KeysOf(round.Plan.Rules[rule]), round.Plan.Rules[rule].Clauses);
        table = new KeyTable(round, lane, columns);
    }

    public static Groups Build(Round round, Lane lane)
    {
        var builder = new GroupBuilder(round, lane);
        builder.table.Fill();
        builder.CountLedger();
        if (lane.Kind == PlannedRuleKind.Limit)
            builder.AddSingles();
        else if (lane.Kind == PlannedRuleKind.KeepHighest)
            builder.ReviewEarlierYears();
        return builder.Keep();
    }

    private static IReadOnlyList<PlannedKey> KeysOf(PlannedRule rule) =>
        rule switch
        {
            PlannedCount count => count.Keys,
            PlannedHighest highest => highest.Keys,
            PlannedLimit limit => limit.Keys,
            _ => [PlannedKey.Applicant],
        };

    private void CountLedger()
    {
        foreach (var (row, clause) in round.Ledger.Rows)
        {
            var rule = lane.RuleOf[clause];
            if (rule < 0 || !Counts(round.Plan.Rules[rule], row))
                continue;
            Use(rule, row, null);
            if (row.Name is { } person && columns[rule]!.NamesApplicant)
                Use(rule, row, person);
        }
    }

    private void Use(int rule, LedgerRow row, string? person)
    {
        Span<int> numbers = stackalloc int[KeysOf(round.Plan.Rules[rule]).Count];
        if (!columns[rule]!.TryRead(row, person, numbers) || table.Find(rule, numbers) is not (>= 0 and var group))
            return;
        used[group] = used.GetValueOrDefault(group) + (lane.Kind == PlannedRuleKind.Limit ? Yuan.ToFen(row.Amount) : 1);
    }

    private bool Counts(PlannedRule rule, LedgerRow row) =>
        rule switch
        {
            PlannedCount count => round.Ledger.Counts(row, count.EachYear),
            PlannedLimit limit => round.Ledger.Counts(row, limit.EachYear),
            PlannedHighest highest => highest.WithEarlierYears,
            _ => false,
        };

    // An award may be above its limit all by itself.
    private void AddSingles()
    {
        for (var clause = 0; clause < round.ByClause.Length; clause++)
        {
            if (lane.RuleOf[clause] < 0 || columns[lane.RuleOf[clause]]!.Of(clause) is not { } keys)
                continue;
            var rule = lane.RuleOf[clause];
            foreach (var index in round.ByClause[clause])
            {
                if (table.GroupOf[index] < 0 && CanBind(rule, 1, SumOf(index), 0) && keys.All(column => column[index] != TextNumbers.Missing))
                    table.MakeGroup(index);
            }
        }
    }

    // 含历年: what was granted before for the same keys.
    private void ReviewEarlierYears()
    {
        if (used.Count == 0)
            return;
        for (var i = 0; i < round.Count; i++)
        {
            var rule = lane.RuleOf[round.Clause[i]];
            if (table.GroupOf[i] >= 0 && used.ContainsKey(table.GroupOf[i]) && !round.Decided(i, rule, ReviewVerdict.Accept))
                round.PutToReview(i, rule);
        }
    }

    private Groups Keep()
    {
        var of = table.GroupOf;
        var (sizes, sums) = (new int[table.Firsts.Count], new Int128[table.Firsts.Count]);
        foreach (var index in Grouped())
        {
            sizes[of[index]]++;
            sums[of[index]] += SumOf(index);
        }
        var numbers = new int[sizes.Length];
        var kept = 0;
        for (var group = 0; group < numbers.Length; group++)
            numbers[group] = CanBind(RuleOf(group), sizes[group], sums[group], used.GetValueOrDefault(group)) ? kept++ : -1;
        return Arrange(numbers, sizes, kept);
    }

    private Int128 SumOf(int index) => round.Cases[index].AtRank is null ? Math.Max(round.Base[index], 0) : long.MaxValue;

    private bool CanBind(int rule, int size, Int128 sum, Int128 spent) =>
        round.Plan.Rules[rule] switch
        {
            PlannedCount count => count.Count.At(round.NewYear) is { } most && size + spent > Yuan.ToFen(most) / 100,
            PlannedLimit limit => limit.Amount.At(round.NewYear) is { } amount && sum + spent > Yuan.ToFen(amount),
            _ => size > 1,
        };

    private Groups Arrange(int[] numbers, int[] sizes, int kept)
    {
        var of = table.GroupOf;
        var groups = new Groups(of, new int[kept + 1], new int[kept], new Int128[kept]);
        for (int group = 0, start = 0; group < numbers.Length; group++)
        {
            if (numbers[group] < 0)
                continue;
            groups.Rules[numbers[group]] = RuleOf(group);
            groups.Used[numbers[group]] = used.GetValueOrDefault(group);
            groups.Starts[numbers[group] + 1] = start += sizes[group];
        }
        var filled = groups.Starts.AsSpan(0, kept).ToArray();
        var rules = groups.Rules;
        groups.Members = new int[groups.Starts[kept]];
        foreach (var index in Grouped())
        {
            of[index] = numbers[of[index]];
            if (of[index] >= 0)
                groups.Members[filled[of[index]]++] = index;
        }
        for (var group = 0; group < kept; group++)
            Sort(groups.Members.AsSpan(groups.Starts[group], groups.Starts[group + 1] - groups.Starts[group]), rules[group]);
        return groups;
    }

    private IEnumerable<int> Grouped()
    {
        var of = table.GroupOf;
        for (var i = 0; i < of.Length; i++)
        {
            if (of[i] >= 0)
                yield return i;
        }
    }

    private int RuleOf(int group) => lane.RuleOf[round.Clause[table.Firsts[group]]];

    private void Sort(Span<int> members, int rule)
    {
        if (members.Length < 2)
            return;
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
}
