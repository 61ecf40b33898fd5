using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>How a round ended, application by application, in the order in which they were given: what every contestant has to agree on.</summary>
/// <param name="Outcomes">How each ended.</param>
/// <param name="Grants">What each got, in fen; 0 unless granted.</param>
internal sealed record Ends(RoundOutcome[] Outcomes, long[] Grants)
{
    public static Ends Of(SettlementResult result)
    {
        var ends = new Ends(new RoundOutcome[result.Count], new long[result.Count]);
        for (var i = 0; i < result.Count; i++)
            (ends.Outcomes[i], ends.Grants[i]) = (result[i].Outcome, (long)(result[i].Amount * 100m));
        return ends;
    }

    /// <summary>Null, or in what the other differs first.</summary>
    public string? DifferenceTo(Ends other)
    {
        for (var i = 0; i < Outcomes.Length; i++)
        {
            if (Outcomes[i] != other.Outcomes[i] || Grants[i] != other.Grants[i])
                return $"application {i}: {Outcomes[i]} {Grants[i]} fen here, {other.Outcomes[i]} {other.Grants[i]} fen there";
        }
        return null;
    }
}
