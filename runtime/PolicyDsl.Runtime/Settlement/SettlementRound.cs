namespace PolicyDsl.Runtime;

/// <summary>A round of one policy: makes cases of applications as they come, and settles them.</summary>
public sealed class SettlementRound
{
    private readonly PolicyDefinition policy;
    private readonly IReadOnlyList<LedgerRow> ledger;
    private readonly Dictionary<string, int> clauses = new(StringComparer.Ordinal);
    private readonly ILookup<string, LedgerRow> ledgerOf;
    private readonly CaseTable table;

    /// <summary>Begins a round.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year of the round.</param>
    /// <param name="ledger">Grants of earlier rounds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1 to 9999.</exception>
    public SettlementRound(PolicyDefinition policy, int year, IReadOnlyList<LedgerRow> ledger)
    {
        if (year is < 1 or > 9999)
            throw new ArgumentOutOfRangeException(nameof(year), year, "The year of a round is from 1 to 9999.");
        this.policy = policy;
        this.ledger = ledger;
        table = new CaseTable(policy.Plan);
        Year = year;
        ledgerOf = ledger.ToLookup(static row => row.CreditCode, StringComparer.Ordinal);
        for (var i = 0; i < policy.Clauses.Count; i++)
            clauses.Add(policy.Clauses[i].Info.Id, i);
    }

    /// <summary>The year of the round.</summary>
    public int Year { get; }

    /// <summary>Settles applications.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year of the round.</param>
    /// <param name="applications">The applications, those carried over in the pool among them.</param>
    /// <param name="ledger">Grants of earlier rounds.</param>
    /// <exception cref="ArgumentException">
    /// An application has no 申报日, a clause that the policy does not know, or another's id; or the year is not from 1 to 9999.
    /// </exception>
    public static SettlementResult Settle(
        PolicyDefinition policy,
        int year,
        IEnumerable<RoundApplication> applications,
        IReadOnlyList<LedgerRow>? ledger = null
    )
    {
        var round = new SettlementRound(policy, year, ledger ?? []);
        foreach (var application in applications)
            round.Add(application);
        return round.Settle();
    }

    /// <summary>Takes an application. What it needs of it is read now; the application itself is kept only where its reason may be asked for.</summary>
    /// <returns>What it comes to by itself.</returns>
    /// <exception cref="ArgumentException">It has no 申报日, or a clause that the policy does not know.</exception>
    public Assessment Add(RoundApplication application)
    {
        if (!clauses.TryGetValue(application.Clause, out var index))
            throw new ArgumentException($"The policy has no clause `{application.Clause}`.", nameof(application));
        if (application.Application.SubmittedOn is not { } day)
            throw new ArgumentException($"`{application.Id}` has no submittedOn.", nameof(application));
        var clause = policy.Clauses[index];
        var planned = policy.Plan.Clauses[index];
        var given = application.Application;
        var fields = new CaseFields(clause.Info, planned, given);
        clause.Describe(given, fields);
        var rows = Rows(planned, fields.CreditCode);
        var assessment = clause.Assess(given, rows, 0);
        // Nobody is paid more than any input can be: a person decides.
        if (assessment is { Outcome: Outcome.Eligible, Amount: > Money.Limit })
            assessment = assessment with { Outcome = Outcome.Review };
        var refused = RoundReasons.RefusedByReview(clause.Info, given, assessment);
        if (refused is not null)
            assessment = assessment with { Outcome = Outcome.Ineligible };
        table.Add(
            new SettlementCase
            {
                Id = application.Id,
                Clause = index,
                CreditCode = fields.CreditCode,
                PersonName = fields.PersonName,
                Project = fields.Project,
                SubmittedOn = day,
                Assessment = assessment,
                Why = assessment.Outcome == Outcome.Eligible ? null
                    : refused is not null ? () => refused
                    : RoundReasons.Ask(clause, given, assessment.Outcome),
                AtRank = planned.ReadsRank && refused is null ? AtRank(clause, given, rows) : null,
                Keys = fields.Keys,
                Orders = fields.Orders,
                Facts = fields.Facts,
                Decisions = given.Decisions is { Count: > 0 } decisions ? decisions : null,
                PooledSince = application.PooledSince,
            }
        );
        return assessment;
    }

    /// <summary>Settles what was taken.</summary>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">Two applications have one id.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public SettlementResult Settle(CancellationToken cancellation = default) => SettlementEngine.Settle(table, Year, ledger, cancellation);

    private static Func<int, Assessment> AtRank(ClauseDefinition clause, IApplication application, IReadOnlyList<LedgerRow>? rows) =>
        rank => clause.Assess(application, rows, rank);

    // 已获 and 补差 look at the ledger of the round.
    private IReadOnlyList<LedgerRow>? Rows(PlannedClause planned, string? creditCode) =>
        planned.Ledger switch
        {
            LedgerReading.None => null,
            LedgerReading.Applicant => creditCode is null ? [] : [.. ledgerOf[creditCode]],
            _ => ledger,
        };
}
