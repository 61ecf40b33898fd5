using System.Collections;
using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>How an application ends in a round.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public enum RoundOutcome : byte
{
    /// <summary>获批.</summary>
    Granted,

    /// <summary>在库.</summary>
    Pooled,

    /// <summary>落选.</summary>
    Rejected,

    /// <summary>待评审.</summary>
    Review,
}

/// <summary>The results of a round, one for each application, in the order in which they were given.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public sealed class SettlementResult : IReadOnlyList<ApplicationResult>
{
    private readonly Round round;

    internal SettlementResult(Round round)
    {
        this.round = round;
        ByClause = round.Totals();
        Amount = ByClause.Sum(static total => total.Amount);
    }

    /// <summary>The year of the round.</summary>
    public int Year => round.Year;

    /// <inheritdoc/>
    public int Count => round.Count;

    /// <inheritdoc/>
    public ApplicationResult this[int index] => new(round, index);

    /// <summary>What was granted, by clause, in the order of the plan.</summary>
    public IReadOnlyList<ClauseTotal> ByClause { get; }

    /// <summary>What was granted in all, in yuan.</summary>
    public decimal Amount { get; }

    /// <summary>The results in the order of their ids (ordinal), which no order of the input changes.</summary>
    public IEnumerable<ApplicationResult> InOrder()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (left, right) => string.CompareOrdinal(round.Cases[left].Id, round.Cases[right].Id));
        return order.Select(index => this[index]);
    }

    /// <summary>What was granted, as rows of the ledger of later rounds. A grant to nobody known by a credit code is none that a later round could count.</summary>
    /// <param name="policy">The policy that was settled.</param>
    public IReadOnlyList<LedgerRow> ToLedger(PolicyDefinition policy) =>
        [.. this.Where(static end => end is { Outcome: RoundOutcome.Granted, Case.CreditCode: not null }).Select(end => Row(policy.Clauses[end.Case.Clause].Info, end))];

    private LedgerRow Row(ClauseInfo clause, ApplicationResult end)
    {
        var keys = round.Plan.Clauses[end.Case.Clause].Keys.Zip(end.Case.Keys).Where(static key => key.Second is not null);
        return new LedgerRow
        {
            Clause = clause.Id,
            Award = end.Case.Assessment.Award is { } award ? clause.Awards[award].Id : null,
            CreditCode = end.Case.CreditCode!,
            Name = end.Case.PersonName,
            Project = end.Case.Project,
            Year = Year,
            Amount = end.Amount,
            Keys = keys.ToDictionary(static key => key.First, static key => key.Second!, StringComparer.Ordinal),
        };
    }

    /// <inheritdoc/>
    public IEnumerator<ApplicationResult> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What was granted for a clause.</summary>
/// <param name="Clause">The apiName.</param>
/// <param name="Count">How many applications.</param>
/// <param name="Amount">Yuan.</param>
public sealed record ClauseTotal(string Clause, int Count, decimal Amount);

/// <summary>The result of one application. Reason and trail are put together when they are read.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public readonly struct ApplicationResult
{
    private readonly Round round;
    private readonly int index;

    internal ApplicationResult(Round round, int index)
    {
        this.round = round;
        this.index = index;
    }

    /// <summary>The application.</summary>
    public SettlementCase Case => round.Cases[index];

    /// <summary>Its id.</summary>
    public string Id => Case.Id;

    /// <summary>How it ends.</summary>
    public RoundOutcome Outcome => round.Outcome[index];

    /// <summary>The grant in yuan; 0 unless granted, and for a benefit.</summary>
    public decimal Amount => Outcome == RoundOutcome.Granted ? Fen.ToYuan(Math.Max(round.Current[index], 0)) : 0m;

    /// <summary>The rule that it ends by; null where it is granted.</summary>
    public DecisionReason? Reason => Trails.Reason(round, index);

    /// <summary>The way to its end, rule by rule.</summary>
    public IReadOnlyList<TrailStep> Trail => Trails.Build(round, index);

    /// <summary>The application and how it ends.</summary>
    public override string ToString() => round is null ? "" : $"{Id} {Outcome} {CanonicalText.Of(Amount)}";
}

/// <summary>What a rule did to an application.</summary>
public enum TrailEffect : byte
{
    /// <summary>It goes on.</summary>
    Passed,

    /// <summary>The amount was reduced.</summary>
    Reduced,

    /// <summary>To the pool.</summary>
    Pooled,

    /// <summary>Out.</summary>
    Rejected,

    /// <summary>A person decides.</summary>
    Review,
}

/// <summary>A step of the way to an application's end.</summary>
/// <param name="Step">The kind of the rule; null: its own evaluation.</param>
/// <param name="Effect">What it did.</param>
/// <param name="Rule">The rule id; null: its own evaluation, without anything against it.</param>
/// <param name="Title">What people read.</param>
/// <param name="Source">出处.</param>
/// <param name="Before">Yuan before it; null: there was no amount.</param>
/// <param name="After">Yuan after it; null: there is no amount.</param>
public sealed record TrailStep(
    PlannedRuleKind? Step,
    TrailEffect Effect,
    string? Rule,
    string Title,
    IReadOnlyList<string> Source,
    decimal? Before,
    decimal? After
);
