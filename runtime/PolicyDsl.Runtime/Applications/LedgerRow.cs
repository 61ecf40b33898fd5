using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>A grant of an earlier round, or of this one: what 已获, 补差 and the settlement look at.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public sealed record LedgerRow
{
    /// <summary>The clause's apiName.</summary>
    public required string Clause { get; init; }

    /// <summary>The award's apiName; null where the clause has one.</summary>
    public string? Award { get; init; }

    /// <summary>统一社会信用代码 of the applicant; of an individual or team, the unit's.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Of an individual or team: the name.</summary>
    public string? Name { get; init; }

    /// <summary>项目.</summary>
    public string? Project { get; init; }

    /// <summary>The year of the round.</summary>
    public required int Year { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The keys of the clause's 一次 and 限次 by apiName, 档次 as <c>tier</c>, as canonical text.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>();
}
