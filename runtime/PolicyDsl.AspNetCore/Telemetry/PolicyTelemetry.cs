using System.Diagnostics;
using System.Diagnostics.Metrics;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// What a service counts and traces about itself, for a host that listens. Whatever is said here is out of a policy or out of the program: nothing that an
/// applicant wrote, nothing that tells who it is, and only as many different values as there are policies and clauses.
/// </summary>
public static class PolicyTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "PolicyDsl";

    private const string PolicyTag = "policydsl.policy";
    private const string ClauseTag = "policydsl.clause";
    private const string OutcomeTag = "policydsl.outcome";
    private const string OperationTag = "policydsl.operation";
    private const string ReasonTag = "policydsl.reason";
    private const string StoredTag = "policydsl.stored";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>("policydsl.decisions", "{decision}", "Decisions on applications, by outcome.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("policydsl.refusals", "{refusal}", "What was asked and not done, by reason.");

    private static readonly Histogram<long> SettlementTime = Meter.CreateHistogram<long>(
        "policydsl.settlement.duration",
        "ms",
        "How long a year took to settle, its applications read with it.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000] }
    );

    private static readonly Histogram<long> SettlementSize = Meter.CreateHistogram<long>(
        "policydsl.settlement.applications",
        "{application}",
        "How many applications a year had.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] }
    );

    /// <summary>An application was decided.</summary>
    internal static void Decided(ClauseInfo clause, Outcome outcome)
    {
        if (Decisions.Enabled)
            Decisions.Add(1, new(PolicyTag, clause.Policy.Id), new(ClauseTag, clause.Id), new(OutcomeTag, ExplanationWriter.NameOf(outcome)));
    }

    /// <summary>A request was answered with a problem.</summary>
    /// <param name="route">What was asked; null: nothing that there is.</param>
    /// <param name="problem">Why not.</param>
    internal static void Refused(Route? route, ProblemType problem) =>
        Refusals.Add(1, new(OperationTag, route?.Name ?? "none"), new(ReasonTag, problem.Code));

    /// <summary>Begins to settle a year.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="isStored">Whether what is stored is settled, or what came with the request.</param>
    internal static SettlementWatch Settle(PolicyInfo policy, bool isStored)
    {
        TagList tags = new() { new(PolicyTag, policy.Id), new(StoredTag, isStored) };
        return new SettlementWatch(Source.StartActivity("settle", ActivityKind.Internal, default(ActivityContext), tags), tags, Stopwatch.GetTimestamp());
    }

    /// <summary>A settlement under way.</summary>
    internal readonly struct SettlementWatch(Activity? activity, TagList tags, long start) : IDisposable
    {
        /// <summary>It is done.</summary>
        /// <param name="applications">How many there were.</param>
        public void Complete(int applications)
        {
            SettlementTime.Record((long)Stopwatch.GetElapsedTime(start).TotalMilliseconds, tags);
            SettlementSize.Record(applications, tags);
            activity?.SetTag("policydsl.applications", applications);
        }

        /// <inheritdoc/>
        public void Dispose() => activity?.Dispose();
    }
}
