namespace PolicyDsl.Runtime;

/// <summary>What is always the same about a policy: header and clauses. Made by the generator, or from a model.</summary>
public sealed record PolicyInfo
{
    /// <summary>The id: <c>chengdu-ai-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>版本.</summary>
    public required int Revision { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of the model in canonical form, lower-case hex: tells which rules a decision was made by.</summary>
    public required string Hash { get; init; }

    /// <summary>文号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>落实.</summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>发文.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>印发.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>施行: the first day in force.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>失效: the first day no longer in force.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>精确到: the unit in yuan.</summary>
    public decimal RoundingUnit { get; init; } = 0.01m;

    /// <summary>How halves and rests are treated.</summary>
    public RoundingMode RoundingMode { get; init; }

    /// <summary>出处 of the header.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>说明 of the header.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>释义 of the header.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>The settlement's rules, in the order in which they run.</summary>
    public IReadOnlyList<SettlementRuleInfo> SettlementRules { get; init; } = [];
}

/// <summary>精确到: how an award is rounded.</summary>
public enum RoundingMode
{
    /// <summary>四舍五入: half away from zero.</summary>
    HalfUp,

    /// <summary>舍去: toward zero.</summary>
    Down,

    /// <summary>进一: away from zero.</summary>
    Up,

    /// <summary>四舍六入: half to even.</summary>
    HalfEven,
}

/// <summary>A rule of 统筹, for people to read.</summary>
/// <param name="Id">The rule id.</param>
/// <param name="Kind">once, quota, limit, times, exclude, keepHighest, exclusive, floor, budget or pool.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">The rule in words.</param>
/// <param name="Source">出处.</param>
public sealed record SettlementRuleInfo(string Id, string Kind, string? Title, string Words, IReadOnlyList<string> Source);
