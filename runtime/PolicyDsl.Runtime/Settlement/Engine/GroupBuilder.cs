namespace PolicyDsl.Runtime;

/// <summary>Finds who shares keys. Groups in which the rule cannot bind, by far the most, are left out.</summary>
internal sealed class GroupBuilder
{
    private readonly Round round;
    private readonly Lane lane;
    private readonly KeyGroups groups;
    private readonly Dictionary<int, Int128> used = [];
    private readonly Dictionary<int, Comparison<int>> orders = [];

    private GroupBuilder(Round round, Lane lane)
    {
        this.round = round;
        this.lane = lane;
        groups = new KeyGroups(round);
    }

    public static Groups Build(Round round, Lane lane)
    {
        var builder = new GroupBuilder(round, lane);
        foreach (var rule in lane.RuleOf.Where(static rule => rule >= 0).Distinct())
            builder.Add(rule);
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

    private void Add(int rule)
    {
        var planned = round.Plan.Rules[rule];
        var columns = new KeyColumns(round.Table, KeysOf(planned), planned.Clauses);
        var applications = planned.Clauses.Count == 1 ? round.ByClause[planned.Clauses[0]] : Applications(rule);
        groups.Fill(columns, applications);
        CountLedger(rule, columns);
        if (planned.Kind == PlannedRuleKind.Limit)
            AddSingles(rule, applications);
        else if (planned.Kind == PlannedRuleKind.KeepHighest)
            ReviewEarlierYears(rule, applications);
    }

    // In the order in which they were taken: what is read one after the other stands so in memory.
    private int[] Applications(int rule)
    {
        var applications = new int[lane.RuleOf.Select((own, clause) => own == rule ? round.ByClause[clause].Length : 0).Sum()];
        var count = 0;
        for (var i = 0; i < round.Count; i++)
        {
            if (lane.RuleOf[round.Clause[i]] == rule && round.DropRule[i] == Round.NoRule)
                applications[count++] = i;
        }
        return applications;
    }

    private void CountLedger(int rule, KeyColumns columns)
    {
        foreach (var (row, clause) in round.Ledger.Rows)
        {
            if (lane.RuleOf[clause] != rule || !Counts(round.Plan.Rules[rule], row))
                continue;
            Use(columns, row, null);
            if (row.Name is { } person && columns.NamesApplicant)
                Use(columns, row, person);
        }
    }

    private void Use(KeyColumns columns, LedgerRow row, string? person)
    {
        var numbers = new int[columns.Count];
        if (!columns.TryRead(row, person, numbers) || groups.Find(numbers) is not (>= 0 and var group))
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
    private void AddSingles(int rule, int[] applications)
    {
        var most = MostOf(rule);
        foreach (var index in applications)
        {
            if (groups.Of[index] < 0 && SumOf(index) > most && groups.IsWhole(index, out _))
                groups.MakeGroup(index);
        }
    }

    // 含历年: what was granted before for the same keys.
    private void ReviewEarlierYears(int rule, int[] applications)
    {
        if (used.Count == 0)
            return;
        foreach (var index in applications)
        {
            if (groups.Of[index] >= 0 && used.ContainsKey(groups.Of[index]) && !round.Decided(index, rule, ReviewVerdict.Accept))
                round.PutToReview(index, rule);
        }
    }

    private Groups Keep()
    {
        var of = groups.Of;
        var members = Grouped();
        var (sizes, sums) = (new int[groups.Firsts.Count], new Int128[groups.Firsts.Count]);
        foreach (var index in members)
        {
            sizes[of[index]]++;
            sums[of[index]] += SumOf(index);
        }
        var numbers = new int[sizes.Length];
        var left = new List<Int128>();
        for (var group = 0; group < numbers.Length; group++)
        {
            var free = lane.GivesPlaces ? 1 : MostOf(RuleOf(group)) - used.GetValueOrDefault(group);
            var needed = lane.Kind == PlannedRuleKind.Limit ? sums[group] : sizes[group];
            numbers[group] = needed > free ? left.Count : -1;
            if (needed > free)
                left.Add(free);
        }
        return Arrange(members, numbers, sizes, left);
    }

    // How many applications, or how much money, a group may have.
    private Int128 MostOf(int rule) =>
        round.Plan.Rules[rule] switch
        {
            PlannedCount count => count.Count.At(round.NewYear) is { } most ? Yuan.ToFen(most) / 100 : Int128.MaxValue,
            PlannedLimit limit => limit.Amount.At(round.NewYear) is { } amount ? Yuan.ToFen(amount) : Int128.MaxValue,
            _ => 1,
        };

    private Int128 SumOf(int index) => round.Table.ReadsRanks && round.Cases[index].AtRank is not null ? long.MaxValue : Math.Max(round.Base[index], 0);

    private Groups Arrange(int[] members, int[] numbers, int[] sizes, List<Int128> left)
    {
        var of = groups.Of;
        var arranged = new Groups(of, new int[left.Count + 1], new int[left.Count], [.. left]);
        for (int group = 0, start = 0; group < numbers.Length; group++)
        {
            if (numbers[group] < 0)
                continue;
            arranged.Rules[numbers[group]] = RuleOf(group);
            arranged.Starts[numbers[group] + 1] = start += sizes[group];
        }
        var filled = arranged.Starts.AsSpan(0, left.Count).ToArray();
        arranged.Members = new int[arranged.Starts[left.Count]];
        foreach (var index in members)
        {
            of[index] = numbers[of[index]];
            if (of[index] >= 0)
                arranged.Members[filled[of[index]]++] = index;
        }
        for (var group = 0; group < left.Count; group++)
            Sort(arranged.Members.AsSpan(arranged.Starts[group], arranged.Starts[group + 1] - arranged.Starts[group]), arranged.Rules[group]);
        return arranged;
    }

    private int[] Grouped()
    {
        var grouped = new List<int>();
        for (var i = 0; i < groups.Of.Length; i++)
        {
            if (groups.Of[i] >= 0)
                grouped.Add(i);
        }
        return [.. grouped];
    }

    private int RuleOf(int group) => lane.RuleOf[round.Clause[groups.Firsts[group]]];

    private void Sort(Span<int> members, int rule)
    {
        if (members.Length < 2)
            return;
        if (!orders.TryGetValue(rule, out var order))
            orders[rule] = order = Order(rule);
        members.Sort(order);
    }

    private Comparison<int> Order(int rule)
    {
        if (round.Plan.Rules[rule] is not PlannedLimit { By: { } by })
            return round.CompareNatural;
        var order = new RankOrder(round, by, missingFirst: false, poolFirst: false);
        return (left, right) => order.Compare(left, right) is var byKey and not 0 ? byKey : round.CompareNatural(left, right);
    }
}
