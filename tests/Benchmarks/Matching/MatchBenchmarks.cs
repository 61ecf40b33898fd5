using System.Text;
using BenchmarkDotNet.Attributes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Matching;

/// <summary>
/// How an applicant stands with all clauses, and what to ask next, beside deciding each clause once of the same body: what it costs to look ahead at what
/// answers may change.
/// </summary>
[MemoryDiagnoser]
public class MatchBenchmarks
{
    private const string Half =
        """{"applicant":{"kind":"enterprise","sme":true,"aiBusiness":true,"registered":true,"goodCredit":true,"majorAccident":false,"seriousViolation":false,"inChengdu":true},"aiFramework":true,"certifiedFirstVersion":true,"industrySpecific":true,"ownIp":true,"patented":true,"firstPurchase":true,"capable":true,"mainRevenue":100000000,"aiRevenue":70000000}""";

    private static readonly PolicyDefinition policy = ChengduAi2024Policy.Definition;
    private static readonly DateOnly day = new(2025, 3, 1);

    private byte[] body = [];

    /// <summary>How much the applicant has answered.</summary>
    public enum Answered
    {
        /// <summary>Nothing: every clause waits.</summary>
        Nothing,

        /// <summary>The profile, and of most clauses some: as it stands when the questions have got to numbers.</summary>
        Half,
    }

    /// <summary>How much the applicant has answered.</summary>
    [ParamsAllValues]
    public Answered Applicant { get; set; }

    /// <summary>Makes the body, and sees that both come to the same where deciding comes to something.</summary>
    [GlobalSetup]
    public void Setup()
    {
        body = Encoding.UTF8.GetBytes(Applicant == Answered.Half ? Half : "{}");
        var known = Read();
        var clauses = PolicyMatch.Of(known).Clauses;
        if (!clauses.Any(static clause => clause.Outcome == Outcome.Incomplete))
            throw new InvalidOperationException("Nothing is left to ask.");
        for (var i = 0; i < clauses.Count; i++)
        {
            var decision = policy.Clauses[i].Evaluate(known.Applications[i]);
            if (decision.Outcome != Outcome.Incomplete && (decision.Outcome, decision.Amount) != (clauses[i].Outcome, clauses[i].Amount))
                throw new InvalidOperationException("The contestants of this benchmark do not agree.");
        }
    }

    /// <summary>Reads the body and decides each clause, as the generated evaluators do.</summary>
    [Benchmark(Baseline = true)]
    public decimal DecideEach()
    {
        var known = Read();
        var sum = 0m;
        for (var i = 0; i < policy.Clauses.Count; i++)
            sum += policy.Clauses[i].Evaluate(known.Applications[i]).Amount ?? 0m;
        return sum;
    }

    /// <summary>Reads the body and matches.</summary>
    [Benchmark]
    public MatchResult Match() => PolicyMatch.Of(Read());

    private KnownApplicant Read()
    {
        var known = KnownApplicantReader.Read(policy, body, day, out var errors);
        return errors.Count == 0 ? known : throw new InvalidOperationException(errors[0].Pointer);
    }
}
