using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>What a decision comes to. The first that applies, in this order.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public enum Outcome : byte
{
    /// <summary>未施行: outside 施行 and 失效, or a 参数 has no value yet.</summary>
    NotInForce,

    /// <summary>不符合: a condition is unmet or there is nothing to award, whatever else is missing.</summary>
    Ineligible,

    /// <summary>待补: an input is missing that could still change the outcome or the amount.</summary>
    Incomplete,

    /// <summary>另行规定: everything is decided by another document.</summary>
    Delegated,

    /// <summary>待评审: the authority has to decide or to enter something.</summary>
    Review,

    /// <summary>符合: the amount is due.</summary>
    Eligible,
}
