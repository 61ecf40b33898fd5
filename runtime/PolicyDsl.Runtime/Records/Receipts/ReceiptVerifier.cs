namespace PolicyDsl.Runtime;

/// <summary>Checks a receipt from beginning to end, with nothing but keys and policies: who signed it, by which rules, and whether these rules give what it says.</summary>
public static class ReceiptVerifier
{
    /// <summary>Makes all checks.</summary>
    /// <param name="signed">The receipt.</param>
    /// <param name="keys">The keys that are trusted; null: none are known, and the signature stays unchecked.</param>
    /// <param name="policies">The policies at hand, in all their revisions.</param>
    /// <returns>The checks, in the order in which they are read.</returns>
    public static IReadOnlyList<RecordCheck> Verify(SignedReceipt signed, ReceiptKeySet? keys, IReadOnlyList<PolicyDefinition> policies)
    {
        var receipt = signed.Receipt;
        var application = receipt.Application;
        var checks = new List<RecordCheck> { Signature(signed, keys) };
        var policy = Find(policies, application.Policy, application.Revision, application.PolicyHash);
        checks.Add(Policy(policy, policies, application));
        checks.AddRange(policy?.Clause(application.Clause) is { } clause ? DecisionReplay.Checks(clause, application) : [DecisionReplay.NotMade()]);
        if (receipt.Round is not { } round)
        {
            checks.Add(new RecordCheck(CheckState.NotApplicable, ReceiptMessages.NoRound()));
            return checks;
        }
        var settling = Find(policies, application.Policy, round.Revision, round.PolicyHash);
        checks.AddRange(TrailCheck.Checks(settling, application, round));
        return checks;
    }

    /// <summary>What a receipt is about.</summary>
    public static Message Describe(SignedReceipt signed) => ReceiptMessages.Receipt(signed.Receipt);

    /// <summary>The check of a document that is no receipt.</summary>
    /// <param name="pointer">What <see cref="SignedReceipt.Read"/> tells.</param>
    public static RecordCheck NoReceipt(string pointer) => new(CheckState.Failed, ReceiptMessages.NoReceipt(pointer));

    private static RecordCheck Signature(SignedReceipt signed, ReceiptKeySet? keys)
    {
        var state = signed.Check(keys);
        var message = ReceiptMessages.Signature(state, signed.Kid);
        return state switch
        {
            SignatureState.Valid => new RecordCheck(CheckState.Passed, message),
            SignatureState.Unchecked => new RecordCheck(CheckState.Unchecked, message),
            _ => new RecordCheck(CheckState.Failed, message),
        };
    }

    private static PolicyDefinition? Find(IReadOnlyList<PolicyDefinition> policies, string id, int revision, string hash) =>
        policies.FirstOrDefault(policy => policy.Info.Id == id && policy.Info.Revision == revision && policy.Info.Hash == hash);

    private static RecordCheck Policy(PolicyDefinition? found, IReadOnlyList<PolicyDefinition> policies, DecidedApplication application)
    {
        if (found is not null)
            return RecordCheck.Of(found.Clause(application.Clause) is not null, ReceiptMessages.PolicyFits(application), ReceiptMessages.NoSuchClause(application));
        return new RecordCheck(
            CheckState.Failed,
            policies.Any(policy => policy.Info.Id == application.Policy) ? ReceiptMessages.OtherPolicyText(application) : ReceiptMessages.NoSuchPolicy(application)
        );
    }
}
