namespace PolicyDsl.Runtime;

/// <summary>A key that a ledger row must agree with.</summary>
/// <param name="Name">The name in <see cref="LedgerRow.Keys"/>, or <see cref="CreditCode"/>, <see cref="ApplicantName"/>, <see cref="Project"/>.</param>
/// <param name="Content">The application's value as canonical text.</param>
public readonly record struct PaymentKey(string Name, Value<string> Content)
{
    /// <summary>The applicant's credit code.</summary>
    public const string CreditCode = "creditCode";

    /// <summary>The name of an individual or team.</summary>
    public const string ApplicantName = "name";

    /// <summary>项目.</summary>
    public const string Project = "project";

    /// <summary>Whether the key counts: the name does for an individual or a team only.</summary>
    public Truth Applies { get; init; } = Truth.Yes;

    /// <summary>The keys of 主体 that an individual or a team has besides the unit's credit code.</summary>
    /// <param name="isPerson">Whether the applicant is one.</param>
    /// <param name="name">The name.</param>
    public static PaymentKey OfPerson(Truth isPerson, Value<string> name) => new(ApplicantName, name) { Applies = isPerson };

    /// <summary>Whether a row agrees with it. Without 项目 an application is a project of its own, which no row can be.</summary>
    internal Truth AgreesWith(LedgerRow row)
    {
        if (Applies.IsNotMet)
            return Truth.Yes;
        if (In(row) is not { } held || (Name == Project && !Content.IsKnown))
            return !Applies;
        return !Applies | Content.Is(held);
    }

    private string? In(LedgerRow row) =>
        Name switch
        {
            CreditCode => row.CreditCode,
            ApplicantName => row.Name,
            Project => row.Project,
            _ => row.Keys.GetValueOrDefault(Name),
        };
}

/// <summary>已获: sums over the ledger that came with an application.</summary>
public static class Payments
{
    /// <summary>
    /// What was paid for a clause (and award). Without a ledger 0, of which the explanation warns; a key that is missing makes it missing once there
    /// are rows that it could decide on.
    /// </summary>
    /// <param name="ledger">The rows; null: none given.</param>
    /// <param name="clause">The clause's apiName.</param>
    /// <param name="award">The award's apiName; null: all of the clause.</param>
    /// <param name="year">Only rows of this year; null: all.</param>
    /// <param name="keys">What rows must agree with.</param>
    public static Num Paid(IReadOnlyList<LedgerRow>? ledger, string clause, string? award, Num? year, params ReadOnlySpan<PaymentKey> keys)
    {
        Num sum = 0m;
        for (var i = 0; i < (ledger?.Count ?? 0); i++)
        {
            var row = ledger![i];
            if (row.Clause != clause || (award is not null && row.Award is not null && row.Award != award))
                continue;
            var counts = year is { } wanted ? wanted.Is(row.Year) : Truth.Yes;
            foreach (var key in keys)
                counts &= key.AgreesWith(row);
            sum += Num.If(counts, row.Amount, 0m);
        }
        return sum;
    }
}
