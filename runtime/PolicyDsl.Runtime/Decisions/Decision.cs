using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>A decision without its explanation: a value, made without allocating.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Amount">The award in yuan, rounded as 精确到 says; null unless eligible with money.</param>
/// <param name="Ceiling">The most it can be, in yuan; null unless in review with a known bound.</param>
/// <param name="Unmet">The conditions that are not met (原则上 included).</param>
/// <param name="Unknown">The conditions that nobody can tell yet.</param>
[JsonConverter(typeof(PolicyTypeConverter))]
public readonly record struct Decision(Outcome Outcome, decimal? Amount, decimal? Ceiling, ConditionSet Unmet, ConditionSet Unknown);
