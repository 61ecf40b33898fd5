using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>The whole of a decision: what it comes to, and everything it rests on.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public sealed record Explanation
{
    /// <summary>The clause that was applied for.</summary>
    public required ClauseInfo Clause { get; init; }

    /// <summary>Outcome, amount, ceiling, conditions.</summary>
    public required Decision Decision { get; init; }

    /// <summary>What it comes to.</summary>
    public Outcome Outcome => Decision.Outcome;

    /// <summary>The award in yuan; null unless eligible with money.</summary>
    public decimal? Amount => Decision.Amount;

    /// <summary>The most it can be, in yuan; null unless in review with a known bound.</summary>
    public decimal? Ceiling => Decision.Ceiling;

    /// <summary>发给, where not the applicant.</summary>
    public string? Payee { get; init; }

    /// <summary>权益: what is given besides or instead of money.</summary>
    public string? Benefit { get; init; }

    /// <summary>分期: the parts of the amount; empty where it is paid at once.</summary>
    public IReadOnlyList<Instalment> Instalments { get; init; } = [];

    /// <summary>What refuses; null unless ineligible or not in force.</summary>
    public DecisionReason? Reason { get; init; }

    /// <summary>Every condition, in the order written.</summary>
    public IReadOnlyList<ConditionResult> Conditions { get; init; } = [];

    /// <summary>The way to the amount.</summary>
    public IReadOnlyList<AwardStep> Steps { get; init; } = [];

    /// <summary>The first award that applies; null: none does, or nobody can tell.</summary>
    internal AwardInfo? Award { get; init; }

    /// <summary>JSON Pointers of the inputs that could still change the outcome or the amount.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The papers that these answers require.</summary>
    public IReadOnlyList<MaterialInfo> Materials { get; init; } = [];

    /// <summary>What the reader should know.</summary>
    public IReadOnlyList<FieldMessage> Warnings { get; init; } = [];

    /// <summary>The readings used.</summary>
    public IReadOnlyList<ReadingInfo> Readings { get; init; } = [];

    /// <summary>Other documents that it follows.</summary>
    public IReadOnlyList<ReferenceInfo> References { get; init; } = [];

    /// <summary>The period of each dated parameter that was read.</summary>
    public IReadOnlyList<ParameterPeriod> Periods { get; init; } = [];

    /// <summary>What it would take: found when it is asked for, and no part of the decision. Null where nobody can be asked again.</summary>
    public Advice? Advice { get; init; }

    /// <summary>What is wrong with the input itself; where there is any, the rest is not to be relied on.</summary>
    public IReadOnlyList<FieldMessage> InputErrors { get; init; } = [];
}

/// <summary>A part of the amount.</summary>
/// <param name="Event">When it is paid.</param>
/// <param name="Share">A fraction of the whole.</param>
/// <param name="Amount">Yuan.</param>
public sealed record Instalment(string Event, decimal Share, decimal Amount);

/// <summary>What refuses.</summary>
/// <param name="Rule">The apiName of the condition, award or settlement rule, or <c>period</c>.</param>
/// <param name="Title">What people read.</param>
/// <param name="Source">出处.</param>
public sealed record DecisionReason(string Rule, string Title, IReadOnlyList<string> Source);

/// <summary>How a condition was judged.</summary>
public enum ConditionState
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not hold.</summary>
    Unmet,

    /// <summary>Inputs are missing to tell.</summary>
    Unknown,
}

/// <summary>A condition, judged.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Result">How it was judged.</param>
/// <param name="Reads">The values that it read, by their path with dots; a missing one is null.</param>
public sealed record ConditionResult(ConditionInfo Condition, ConditionState Result, IReadOnlyList<KeyValuePair<string, object?>> Reads);

/// <summary>A step of the way to the amount.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Title">The step in words.</param>
/// <param name="Value">Yuan, after it.</param>
/// <param name="Source">出处.</param>
public sealed record AwardStep(StepKind Kind, string Title, decimal Value, IReadOnlyList<string> Source);

/// <summary>The period of a dated parameter that was read.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="From">The first day of the value; null: from the beginning.</param>
/// <param name="Until">The last day of the value; null: open.</param>
/// <param name="Value">The value in words.</param>
public sealed record ParameterPeriod(ParameterInfo Parameter, DateOnly? From, DateOnly? Until, string Value);
