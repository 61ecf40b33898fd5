using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Decisions as they are kept.</summary>
internal static class DecisionText
{
    /// <summary>A decision in canonical JSON. Its messages are in the language of the policies, whoever asks.</summary>
    public static string Of(Explanation explanation) =>
        CanonicalJson.Write(explanation, ExplanationWriter.WriteRecord);

    /// <summary>Why a decision cannot be kept: on the way to its amount there is one that is larger than any that is stored and signed exactly.</summary>
    public static IEnumerable<FieldMessage> Faults(Explanation explanation)
    {
        var amounts = explanation.Steps.Select(static step => step.Value).Append(explanation.Amount ?? 0m).Append(explanation.Ceiling ?? 0m);
        return amounts.Any(static amount => Math.Abs(amount) > Money.Limit) ? [new FieldMessage("", LedgerErrors.TooLarge)] : [];
    }
}
