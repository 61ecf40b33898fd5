namespace PolicyDsl.Runtime;

/// <summary>How one applicant stands with every clause of a policy, and what to ask next.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Clauses">Its clauses, in the order written.</param>
/// <param name="Questions">What may still change an outcome or an amount; first what settles most clauses soonest. Empty: nothing the applicant says does.</param>
public sealed record MatchResult(PolicyInfo Policy, IReadOnlyList<ClauseMatch> Clauses, IReadOnlyList<MatchQuestion> Questions);

/// <summary>How an applicant stands with a clause.</summary>
public sealed record ClauseMatch
{
    /// <summary>The clause.</summary>
    public required ClauseInfo Clause { get; init; }

    /// <summary>What it comes to so far; incomplete as long as an answer may change it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The award in yuan; null unless eligible with money.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The most it can be, in yuan; null unless in review with a known bound.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>Where it is incomplete: the award in yuan, if it is known already what it would be; null otherwise.</summary>
    public decimal? Expected { get; init; }

    /// <summary>What refuses; null: nothing does, or one of several will.</summary>
    public DecisionReason? Reason { get; init; }

    /// <summary>JSON Pointers, into what is known of the applicant, of what could still change the outcome or the amount. What the authority enters is not among them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>A question to the applicant.</summary>
/// <param name="Pointer">Where the answer goes: a JSON Pointer into what is known of the applicant.</param>
/// <param name="Input">What is asked. Of a list's row, its field.</param>
/// <param name="Clauses">The clauses whose outcome or amount the answer may change, in the order written.</param>
public sealed record MatchQuestion(string Pointer, InputInfo Input, IReadOnlyList<ClauseInfo> Clauses);
