namespace PolicyDsl.Runtime;

/// <summary>A settlement in the making: the applications as arrays, one place each, and the rules made ready for them.</summary>
internal sealed class Round
{
    /// <summary>In place of a rule's index: no rule.</summary>
    public const int NoRule = -2;

    /// <summary>In place of a rule's index: the application's own evaluation.</summary>
    public const int Evaluation = -1;

    private readonly List<Change> changes = [];
    private string? twice;

    public Round(SettlementPlan plan, int year, SettlementCase[] cases, IReadOnlyList<LedgerRow> ledger)
    {
        Plan = plan;
        Year = year;
        NewYear = new DateOnly(year, 1, 1);
        Cases = cases;
        Ledger = new RoundLedger(plan, year, ledger);
        var count = cases.Length;
        (Clause, Day, ReviewRule, DropRule, DecidedBy) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        (Base, Value, Current) = (new long[count], new long[count], new long[count]);
        Outcome = new RoundOutcome[count];
        for (var i = 0; i < count; i++)
            Take(i);
        PoolOf = Lane.RulesByClause<PlannedPool>(plan);
        Lanes = Lane.Make(this);
    }

    public SettlementPlan Plan { get; }

    public int Year { get; }

    /// <summary>The day as of which the numbers of rules are read.</summary>
    public DateOnly NewYear { get; }

    public SettlementCase[] Cases { get; }

    public RoundLedger Ledger { get; }

    /// <summary>The rules that run in passes, in order.</summary>
    public Lane[] Lanes { get; }

    /// <summary>By clause: the index of its 入库; below 0: none.</summary>
    public int[] PoolOf { get; }

    /// <summary>Whether the authority decided anything.</summary>
    public bool HasDecisions { get; private set; }

    public int[] Clause { get; }

    /// <summary>申报日 as a day number.</summary>
    public int[] Day { get; }

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

    /// <summary>Whether nothing but the other applications can keep it from its grant.</summary>
    public bool IsCertain(int index) => ReviewRule[index] == NoRule;

    /// <summary>Whether the authority decided so on a rule.</summary>
    public bool Decided(int index, int rule, ReviewVerdict verdict) =>
        Cases[index].Decisions is { } decisions
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
        for (var i = 0; i < Cases.Length; i++)
        {
            if (Outcome[i] != RoundOutcome.Granted)
                continue;
            counts[Clause[i]]++;
            sums[Clause[i]] += Math.Max(Current[i], 0);
        }
        return [.. Plan.Clauses.Select((clause, i) => new ClauseTotal(clause.Id, counts[i], (decimal)sums[i] / 100m))];
    }

    /// <summary>Takes what an application came to.</summary>
    public void Assess(int index, in Assessment assessment)
    {
        Base[index] = FenOf(assessment.Amount, index);
        Value[index] = Base[index];
        if (!IsReview(assessment))
            return;
        if (Base[index] < 0)
            Value[index] = FenOf(assessment.Ceiling, index);
        if (Value[index] < 0)
            Value[index] = long.MaxValue;
    }

    // Nobody is paid more than any input can be: such an amount goes to a person.
    private static bool IsReview(in Assessment assessment) =>
        assessment.Outcome is Runtime.Outcome.Review or Runtime.Outcome.Delegated
        || (assessment.Outcome == Runtime.Outcome.Eligible && assessment.Amount > Money.Limit);

    private void Take(int index)
    {
        var taken = Cases[index];
        Clause[index] = taken.Clause;
        Day[index] = taken.SubmittedOn.DayNumber;
        HasDecisions |= taken.Decisions is { Count: > 0 };
        DropRule[index] = NoRule;
        ReviewRule[index] = NoRule;
        DecidedBy[index] = NoRule;
        var assessment = taken.AtRank is { } atRank ? atRank(1) : taken.Assessment;
        Assess(index, assessment);
        if (IsReview(assessment))
            ReviewRule[index] = Evaluation;
        else if (assessment.Outcome != Runtime.Outcome.Eligible)
            DropRule[index] = Evaluation;
    }

    // −1: there is none, or it is above what can be paid.
    private long FenOf(decimal? amount, int index)
    {
        if (amount is null or > Money.Limit)
            return -1;
        return Fen.TryRead(amount, out var fen) && fen >= 0
            ? fen
            : throw new ArgumentException($"The amount of `{Cases[index].Id}` is no whole number of fen from 0.");
    }
}

/// <summary>An amount was reduced.</summary>
/// <param name="Case">Whose.</param>
/// <param name="Number">Counts up in the order in which it happened.</param>
/// <param name="Rule">By what.</param>
/// <param name="After">Fen.</param>
internal readonly record struct Change(int Case, int Number, int Rule, long After);
