using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Decisions as they are kept.</summary>
internal static class DecisionText
{
    /// <summary>A decision in canonical JSON. Its messages are in the language of the policies, whoever asks.</summary>
    public static string Of(Explanation explanation) =>
        CanonicalJson.Write(explanation, ExplanationWriter.WriteRecord);
}
