using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>Submits and reviews as the routes do: the body is read, decided, and stored in canonical JSON.</summary>
internal static class Applying
{
    public static readonly Actor Applicant = new("applicant", "applicant");
    public static readonly Actor Reviewer = new("reviewer", "reviewer");
    public static readonly Actor Officer = new("officer", "officer");

    private static int keys;

    /// <summary>A submission of a body.</summary>
    public static Submission Submission(PolicyDefinition policy, string clause, JsonObject body, string? key = null, Actor? actor = null)
    {
        var definition = policy.Clause(clause)!;
        var canonical = CanonicalJson.Of(Encoding.UTF8.GetBytes(body.ToJsonString()));
        var application = Read(definition, canonical, null);
        var explanation = definition.Explain(application);
        return new Submission
        {
            Clause = definition,
            Application = application,
            Body = canonical,
            Decision = Decision(explanation),
            Outcome = explanation.Outcome,
            Amount = explanation.Amount,
            Key = key ?? $"key-{Interlocked.Increment(ref keys)}",
            KeyHash = CanonicalJson.Hash($"{clause}\n{canonical}"),
            Actor = actor ?? Applicant,
        };
    }

    /// <summary>Submits; it has to be taken.</summary>
    public static async Task<StoredApplication> SubmitAsync(this ILedger ledger, PolicyDefinition policy, string clause, JsonObject body)
    {
        var answer = await ledger.SubmitAsync(Submission(policy, clause, body), TestContext.Current.CancellationToken);
        Assert.Equal(LedgerRefusal.None, answer.Refusal);
        return answer.Value!.Application;
    }

    /// <summary>The authority's word on the current version; it has to be taken.</summary>
    public static async Task<StoredApplication> ReviewAsync(this ILedger ledger, PolicyDefinition policy, string id, JsonObject review)
    {
        var stored = await ledger.FindAsync(id, TestContext.Current.CancellationToken);
        var answer = await ledger.ReviewAsync(Entry(policy, stored!, review), TestContext.Current.CancellationToken);
        Assert.Equal(LedgerRefusal.None, answer.Refusal);
        return answer.Value!;
    }

    /// <summary>The authority's word on an application as it was seen.</summary>
    public static ReviewEntry Entry(PolicyDefinition policy, StoredApplication stored, JsonObject review)
    {
        var definition = policy.Clause(stored.Clause)!;
        var canonical = CanonicalJson.Of(Encoding.UTF8.GetBytes(review.ToJsonString()));
        var explanation = definition.Explain(Read(definition, stored.Body, canonical));
        return new ReviewEntry
        {
            Id = stored.Id,
            Version = stored.Version,
            Review = canonical,
            Decision = Decision(explanation),
            Outcome = explanation.Outcome,
            Amount = explanation.Amount,
            PolicyHash = policy.Info.Hash,
            Revision = policy.Info.Revision,
            Actor = Reviewer,
        };
    }

    /// <summary>Settles; a draft has to come of it.</summary>
    public static async Task<StoredRound> SettleAsync(this ILedger ledger, PolicyDefinition policy, int year)
    {
        var answer = await ledger.SettleAsync(policy, year, Officer, TestContext.Current.CancellationToken);
        Assert.Equal(LedgerRefusal.None, answer.Refusal);
        return answer.Value!;
    }

    /// <summary>Settles and confirms; both have to be done.</summary>
    public static async Task<StoredRound> CloseAsync(this ILedger ledger, PolicyDefinition policy, int year)
    {
        var draft = await ledger.SettleAsync(policy, year);
        var answer = await ledger.ConfirmAsync(policy, year, draft.Id, Officer, TestContext.Current.CancellationToken);
        Assert.Equal(LedgerRefusal.None, answer.Refusal);
        return answer.Value!;
    }

    /// <summary>The results of a round by application.</summary>
    public static async Task<Dictionary<string, StoredResult>> ResultsByIdAsync(this ILedger ledger, string round)
    {
        var results = new Dictionary<string, StoredResult>();
        await foreach (var result in ledger.ResultsAsync(round, TestContext.Current.CancellationToken))
            results.Add(result.Application, result);
        return results;
    }

    /// <summary>The rule by which a result ends; null: it was granted.</summary>
    public static string? Rule(this StoredResult result)
    {
        using var why = JsonDocument.Parse(result.Why);
        var reason = why.RootElement.GetProperty("reason");
        return reason.ValueKind == JsonValueKind.Null ? null : reason.GetProperty("rule").GetString();
    }

    private static IApplication Read(ClauseDefinition clause, string body, string? review)
    {
        var sink = clause.NewApplication();
        Assert.Empty(ApplicationReader.Read(clause.Info, Encoding.UTF8.GetBytes(body), sink));
        if (review is not null)
            Assert.Empty(ApplicationReader.ReadReview(clause.Info, Encoding.UTF8.GetBytes(review), sink));
        return sink.Complete();
    }

    private static string Decision(Explanation explanation)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            ExplanationWriter.WriteRecord(writer, explanation);
        return CanonicalJson.Of(buffer.WrittenMemory);
    }
}
