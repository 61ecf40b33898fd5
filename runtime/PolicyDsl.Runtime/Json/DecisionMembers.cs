using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>The names of what every decision has, as they stand in JSON: encoded once, not for each decision.</summary>
internal static class DecisionMembers
{
    public static readonly JsonEncodedText Policy = JsonEncodedText.Encode("policy");

    public static readonly JsonEncodedText Clause = JsonEncodedText.Encode("clause");

    public static readonly JsonEncodedText Outcome = JsonEncodedText.Encode("outcome");

    public static readonly JsonEncodedText Amount = JsonEncodedText.Encode("amount");

    public static readonly JsonEncodedText Ceiling = JsonEncodedText.Encode("ceiling");

    public static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");

    public static readonly JsonEncodedText Unmet = JsonEncodedText.Encode("unmet");

    public static readonly JsonEncodedText Unknown = JsonEncodedText.Encode("unknown");

    public static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");

    private static readonly JsonEncodedText[] Outcomes =
        [.. Enum.GetValues<Outcome>().Select(static outcome => JsonEncodedText.Encode(ExplanationWriter.NameOf(outcome)))];

    /// <summary>How an outcome is called.</summary>
    public static JsonEncodedText ValueOf(Outcome outcome) => Outcomes[(int)outcome];
}
