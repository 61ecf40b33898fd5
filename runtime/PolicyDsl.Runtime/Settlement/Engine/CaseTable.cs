namespace PolicyDsl.Runtime;

/// <summary>How an application comes into the round by itself.</summary>
internal enum CaseState : byte
{
    /// <summary>Nothing but the other applications can keep it from its grant.</summary>
    Certain,

    /// <summary>A person has to decide.</summary>
    Review,

    /// <summary>It is refused.</summary>
    Out,
}

/// <summary>
/// Applications as columns of plain numbers, filled as they come: what the rules compare are numbers of texts, amounts are fen. A round only reads it.
/// </summary>
internal sealed class CaseTable
{
    // What rules rank by is compared to the fourth decimal first.
    private const decimal OrderScale = 10_000m;
    private const decimal MostOrder = 900_000_000_000_000m;

    private readonly List<SettlementCase> cases = [];
    private readonly TextNumbers applicants = new();
    private readonly TextNumbers projects = new();
    private readonly TextNumbers texts = new();

    /// <summary>Begins without applications.</summary>
    public CaseTable(SettlementPlan plan)
    {
        Plan = plan;
        Keys = Columns<int>(plan.Clauses.Select(static clause => clause.Keys.Count));
        Orders = Columns<long>(plan.Clauses.Select(static clause => clause.Orders.Count));
        CountOf = new int[plan.Clauses.Count];
    }

    public SettlementPlan Plan { get; }

    public IReadOnlyList<SettlementCase> Cases => cases;

    public Column<int> Clause { get; } = new();

    /// <summary>申报日 as a day number.</summary>
    public Column<int> Day { get; } = new();

    /// <summary>The award in fen before any rule; −1: a benefit, or not known.</summary>
    public Column<long> Base { get; } = new();

    /// <summary>What 就高 compares, in fen: the award, else its ceiling, else the highest there can be.</summary>
    public Column<long> Value { get; } = new();

    public Column<CaseState> State { get; } = new();

    public Column<CaseFacts> Facts { get; } = new();

    public Column<bool> IsPooled { get; } = new();

    /// <summary>主体, by number.</summary>
    public Column<int> Applicant { get; } = new();

    /// <summary>项目, by number.</summary>
    public Column<int> Project { get; } = new();

    /// <summary>Each of <see cref="PlannedClause.Keys"/> by its place, by number.</summary>
    public Column<int>[] Keys { get; }

    /// <summary>Each of <see cref="PlannedClause.Orders"/> by its place; <see cref="long.MinValue"/>: missing.</summary>
    public Column<long>[] Orders { get; }

    /// <summary>By clause: how many applications.</summary>
    public int[] CountOf { get; }

    /// <summary>Whether some <see cref="Orders"/> are only almost exact.</summary>
    public bool HasRoundedOrders { get; private set; }

    /// <summary>Whether the authority decided anything.</summary>
    public bool HasDecisions { get; private set; }

    /// <summary>Whether some awards depend on a rank.</summary>
    public bool ReadsRanks { get; private set; }

    /// <summary>Takes an application.</summary>
    public void Add(SettlementCase taken)
    {
        cases.Add(taken);
        CountOf[taken.Clause]++;
        Clause.Add(taken.Clause);
        Day.Add(taken.SubmittedOn.DayNumber);
        var assessment = taken.AtRank is { } atRank ? atRank(1) : taken.Assessment;
        var (amount, value) = Amounts(assessment, taken.Id);
        Base.Add(amount);
        Value.Add(value);
        State.Add(StateOf(assessment));
        Facts.Add(taken.Facts);
        IsPooled.Add(taken.PooledSince is not null);
        Applicant.Add(applicants.Add(TextNumbers.Applicant(taken.CreditCode, taken.PersonName)));
        Project.Add(projects.Add(taken.Project));
        for (var place = 0; place < Keys.Length; place++)
            Keys[place].Add(place < taken.Keys.Count ? texts.Add(taken.Keys[place]) : TextNumbers.Missing);
        for (var place = 0; place < Orders.Length; place++)
            Orders[place].Add(place < taken.Orders.Count ? Order(taken.Orders[place]) : long.MinValue);
        HasDecisions |= taken.Decisions is { Count: > 0 };
        ReadsRanks |= taken.AtRank is not null;
    }

    /// <summary>The column of a key; null: the clause has no such key.</summary>
    public int[]? ColumnOf(PlannedKey key, int clause)
    {
        if (key.Kind == PlannedKeyKind.Applicant)
            return Applicant.Items;
        if (key.Kind == PlannedKeyKind.Project)
            return Project.Items;
        var place = IndexOf(Plan.Clauses[clause].Keys, key.Name);
        return place < 0 ? null : Keys[place].Items;
    }

    /// <summary>The place of what a rule ranks by among <see cref="Orders"/>; below 0: the clause has no such value.</summary>
    public int PlaceOf(PlannedOrder by, int clause) => IndexOf(Plan.Clauses[clause].Orders, by.Name);

    /// <summary>How many values a key has among all applications.</summary>
    public int CountOfNumbers(PlannedKey key) =>
        key.Kind switch
        {
            PlannedKeyKind.Applicant => applicants.Count,
            PlannedKeyKind.Project => projects.Count,
            _ => texts.Count,
        };

    /// <summary>The number of a ledger row's key, as applications have it; <see cref="TextNumbers.Missing"/>: none has it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The key.</param>
    /// <param name="person">Of an individual or a team: the name, else null.</param>
    public int NumberIn(LedgerRow row, PlannedKey key, string? person) =>
        key.Kind switch
        {
            PlannedKeyKind.Applicant => applicants.Find(TextNumbers.Applicant(row.CreditCode, person)),
            PlannedKeyKind.Project => projects.Find(row.Project),
            _ => texts.Find(row.Keys.GetValueOrDefault(key.Name)),
        };

    /// <summary>The award and what 就高 compares, in fen.</summary>
    public static (long Amount, long Value) Amounts(in Assessment assessment, string id)
    {
        var amount = FenOf(assessment.Amount, id);
        if (StateOf(assessment) != CaseState.Review)
            return (amount, amount);
        var value = amount >= 0 ? amount : FenOf(assessment.Ceiling, id);
        return (amount, value >= 0 ? value : long.MaxValue);
    }

    /// <summary>How an application comes into the round. Nobody is paid more than any input can be: such an amount goes to a person.</summary>
    public static CaseState StateOf(in Assessment assessment) =>
        assessment.Outcome switch
        {
            Outcome.Review or Outcome.Delegated => CaseState.Review,
            Outcome.Eligible => assessment.Amount > Money.Limit ? CaseState.Review : CaseState.Certain,
            _ => CaseState.Out,
        };

    // −1: there is none, nothing is left of it (a deduction or what was paid before is more), or it is above what can be paid.
    private static long FenOf(decimal? amount, string id)
    {
        if (amount is null or < 0m or > Money.Limit)
            return -1;
        return Fen.TryRead(amount, out var fen) ? fen : throw new ArgumentException($"The amount of `{id}` is no whole number of fen.");
    }

    private long Order(decimal? value)
    {
        if (value is not { } number)
            return long.MinValue;
        var scaled = Math.Clamp(number, -MostOrder, MostOrder) * OrderScale;
        var whole = decimal.Floor(scaled);
        HasRoundedOrders |= whole != scaled || Math.Abs(number) > MostOrder;
        return (long)whole;
    }

    private static Column<T>[] Columns<T>(IEnumerable<int> counts) =>
        [.. Enumerable.Range(0, counts.DefaultIfEmpty(0).Max()).Select(static _ => new Column<T>())];

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
