using System.Text.Json.Serialization;

namespace PolicyDsl.Runtime;

/// <summary>How the authority decided on a rule that needed a person.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public enum ReviewVerdict
{
    /// <summary>The rule does not stand in the way.</summary>
    Accept,

    /// <summary>The rule stands in the way.</summary>
    Refuse,
}

/// <summary>The authority's decision on a rule, with its reason.</summary>
[JsonConverter(typeof(PolicyTypeConverter))]
public sealed record ReviewDecision(ReviewVerdict Decision, string Reason);
