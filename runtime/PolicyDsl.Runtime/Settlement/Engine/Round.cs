namespace PolicyDsl.Runtime;

/// <summary>A settlement in the making: the applications, what became of each so far, and the rules made ready for them.</summary>
internal sealed class Round
{
    /// <summary>In place of a rule's index: no rule.</summary>
    public const int NoRule = -2;

    /// <summary>In place of a rule's index: the application's own evaluation.</summary>
    public const int Evaluation = -1;

    private readonly CaseTable table;
    private readonly List<Change> changes = [];
    private string? twice;

    public Round(CaseTable table, int year, IReadOnlyList<LedgerRow> ledger)
    {
        this.table = table;
        Year = year;
        NewYear = new DateOnly(year, 1, 1);
        Ledger = new RoundLedger(Plan, year, ledger);
        Count = table.Cases.Count;
        (ReviewRule, DropRule, DecidedBy) = (new int[Count], new int[Count], new int[Count]);
        Current = new long[Count];
        Outcome = new RoundOutcome[Count];
        // Ranks change what an award comes to, and the table stays as it is.
        Base = table.ReadsRanks ? [.. table.Base.Items] : table.Base.Items;
        Value = table.ReadsRanks ? [.. table.Value.Items] : table.Value.Items;
        for (var i = 0; i < Count; i++)
        {
            DropRule[i] = State[i] == CaseState.Out ? Evaluation : NoRule;
            ReviewRule[i] = State[i] == CaseState.Review ? Evaluation : NoRule;
        }
        ByClause = Applying();
        PoolOf = Lane.RulesByClause<PlannedPool>(Plan);
        Floors = new Floors(this);
        Lanes = Lane.Make(this);
    }

    public SettlementPlan Plan => table.Plan;

    /// <summary>The applications as columns.</summary>
    public CaseTable Table => table;

    public int Year { get; }

    /// <summary>The day as of which the numbers of rules are read.</summary>
    public DateOnly NewYear { get; }

    /// <summary>How many applications there are.</summary>
    public int Count { get; }

    public IReadOnlyList<SettlementCase> Cases => table.Cases;

    public RoundLedger Ledger { get; }

    /// <summary>The rules that run in passes, in order.</summary>
    public Lane[] Lanes { get; }

    /// <summary>不纳入.</summary>
    public Floors Floors { get; }

    /// <summary>By clause: the applications that were not refused by themselves.</summary>
    public int[][] ByClause { get; }

    /// <summary>By clause: the index of its 入库; below 0: none.</summary>
    public int[] PoolOf { get; }

    /// <summary>Whether the authority decided anything.</summary>
    public bool HasDecisions => table.HasDecisions;

    public int[] Clause => table.Clause.Items;

    /// <summary>申报日 as a day number.</summary>
    public int[] Day => table.Day.Items;

    /// <summary>The award in fen before any rule; −1: a benefit, or not known.</summary>
    public long[] Base { get; }

    /// <summary>What 就高 compares, in fen: the award, else its ceiling, else the highest there can be.</summary>
    public long[] Value { get; }

    /// <summary>The award in fen after the rules so far.</summary>
    public long[] Current { get; }

    /// <summary>What puts it to review whatever the others do; <see cref="NoRule"/>: nothing.</summary>
    public int[] ReviewRule { get; }

    /// <summary>What dropped it for good; <see cref="NoRule"/>: nothing.</summary>
    public int[] DropRule { get; }

    public RoundOutcome[] Outcome { get; }

    /// <summary>The rule that it ends by.</summary>
    public int[] DecidedBy { get; }

    /// <summary>Reductions of amounts, once sorted by case, then in the order in which they happened.</summary>
    public List<Change> Changes => changes;

    private CaseState[] State => table.State.Items;

    /// <summary>Whether nothing but the other applications can keep it from its grant.</summary>
    public bool IsCertain(int index) => ReviewRule[index] == NoRule;

    /// <summary>Whether the authority decided so on a rule.</summary>
    public bool Decided(int index, int rule, ReviewVerdict verdict) =>
        HasDecisions
        && Cases[index].Decisions is { } decisions
        && decisions.TryGetValue(Plan.Rules[rule].Id, out var decision)
        && decision.Decision == verdict;

    /// <summary>Puts an application to review, unless something else did before.</summary>
    public void PutToReview(int index, int rule)
    {
        if (ReviewRule[index] == NoRule)
            ReviewRule[index] = rule;
    }

    /// <summary>The earlier day of application first, then the smaller id.</summary>
    public int CompareNatural(int left, int right)
    {
        var byDay = Day[left].CompareTo(Day[right]);
        if (byDay != 0 || left == right)
            return byDay;
        var byId = string.CompareOrdinal(Cases[left].Id, Cases[right].Id);
        if (byId == 0)
            twice = Cases[left].Id;
        return byId;
    }

    /// <summary>Refuses a round in which two applications that had to be compared have one id: nobody could say which comes first.</summary>
    public void CheckIds()
    {
        if (twice is not null)
            throw new ArgumentException($"Two applications have the id `{twice}`.");
    }

    /// <summary>Reduces an award.</summary>
    public void Reduce(int index, int rule, long after)
    {
        Current[index] = after;
        changes.Add(new Change(index, changes.Count, rule, after));
    }

    public void SortChanges() => changes.Sort(static (left, right) => (left.Case, left.Number).CompareTo((right.Case, right.Number)));

    /// <summary>What was granted, by clause.</summary>
    public IReadOnlyList<ClauseTotal> Totals()
    {
        var counts = new int[Plan.Clauses.Count];
        var sums = new Int128[counts.Length];
        for (var i = 0; i < Count; i++)
        {
            if (Outcome[i] != RoundOutcome.Granted)
                continue;
            counts[Clause[i]]++;
            sums[Clause[i]] += Math.Max(Current[i], 0);
        }
        return [.. Plan.Clauses.Select((clause, i) => new ClauseTotal(clause.Id, counts[i], (decimal)sums[i] / 100m))];
    }

    /// <summary>Takes what an application comes to at its rank.</summary>
    public void Assess(int index, in Assessment assessment)
    {
        (Base[index], Value[index]) = CaseTable.Amounts(assessment, Cases[index].Id);
        Current[index] = Base[index];
    }

    private int[][] Applying()
    {
        var clauses = table.CountOf.Select(static count => new int[count]).ToArray();
        var filled = new int[clauses.Length];
        for (var i = 0; i < Count; i++)
        {
            if (State[i] != CaseState.Out)
                clauses[Clause[i]][filled[Clause[i]]++] = i;
        }
        for (var clause = 0; clause < clauses.Length; clause++)
            Array.Resize(ref clauses[clause], filled[clause]);
        return clauses;
    }
}

/// <summary>An amount was reduced.</summary>
/// <param name="Case">Whose.</param>
/// <param name="Number">Counts up in the order in which it happened.</param>
/// <param name="Rule">By what.</param>
/// <param name="After">Fen.</param>
internal readonly record struct Change(int Case, int Number, int Rule, long After);
