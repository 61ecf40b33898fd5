namespace PolicyDsl.Model;

/// <summary>A fact of an example: an input and its value.</summary>
/// <param name="Scope">Where the input stands.</param>
/// <param name="Name">The input's apiName.</param>
/// <param name="Value">A literal; null where the fact is a list.</param>
/// <param name="Rows">The rows of a list, each with its fields.</param>
public sealed record Fact(InputScope Scope, string Name, Expression? Value, EquatableArray<FactRow> Rows);

/// <summary>A row of a list fact.</summary>
public sealed record FactRow(EquatableArray<Fact> Fields);

/// <summary>算例 of one clause.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Clause">The clause's apiName.</param>
/// <param name="Facts">已知 and its own facts merged; a later fact replaced an earlier.</param>
/// <param name="Ledger">台账 rows.</param>
/// <param name="Expected">结果.</param>
public sealed record Example(
    string Title,
    string Clause,
    EquatableArray<Fact> Facts,
    EquatableArray<LedgerFact> Ledger,
    Expectation Expected
);

/// <summary>结果 of one application.</summary>
/// <param name="Outcome">The outcome's English word: eligible, ineligible, incomplete, review, delegated, notInForce, granted, pooled, rejected.</param>
/// <param name="Amount">Amount (eligible, granted) or ceiling (review), in yuan; null: not looked at.</param>
/// <param name="Rules">Rule ids that must be among the reasons; empty: not looked at.</param>
/// <param name="Missing">JSON Pointers of missing inputs; empty: not looked at.</param>
public sealed record Expectation(string Outcome, decimal? Amount, EquatableArray<string> Rules, EquatableArray<string> Missing);

/// <summary>A row of 台账.</summary>
/// <param name="Clause">The clause's apiName.</param>
/// <param name="Award">The award's apiName; null where the clause has one.</param>
/// <param name="CreditCode">The applicant's credit code.</param>
/// <param name="Year">The round's year.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Project">项目.</param>
/// <param name="Keys">Values of the clause's keys, by ledger name, as text.</param>
public sealed record LedgerFact(
    string Clause,
    string? Award,
    string CreditCode,
    int Year,
    decimal Amount,
    string? Project,
    EquatableArray<KeyFact> Keys
)
{
    /// <summary>The applicant's name, which counts where the applicant is an individual or a team.</summary>
    public string? ApplicantName { get; init; }
}

/// <summary>A key's value in a ledger row, as canonical text.</summary>
public sealed record KeyFact(string Name, string Value);

/// <summary>An application of a settlement example.</summary>
/// <param name="Id">Its id within the example.</param>
/// <param name="Clause">The clause's apiName.</param>
/// <param name="Facts">All facts, the applicant's made-up identity among them.</param>
/// <param name="Pooled">入库: carried over from an earlier year.</param>
public sealed record ApplicationFact(string Id, string Clause, EquatableArray<Fact> Facts, bool Pooled);

/// <summary>算例 … 统筹.</summary>
public sealed record SettlementExample(
    string Title,
    int Year,
    EquatableArray<LedgerFact> Ledger,
    EquatableArray<ApplicationFact> Applications,
    EquatableArray<ExpectedResult> Expected
);

/// <summary>The expected end of one application.</summary>
public sealed record ExpectedResult(string Id, Expectation Expected);
