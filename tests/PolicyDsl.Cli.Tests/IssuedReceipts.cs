using System.Security.Cryptography;
using PolicyDsl.Cli.Input;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Cli.Tests;

/// <summary>Receipts and a log, as a service would issue them on a policy.</summary>
internal sealed class IssuedReceipts(PolicyDefinition policy, ECDsa key)
{
    private static readonly DateTimeOffset Received = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);

    private readonly List<AuditEntry> log = [];

    /// <summary>The log so far, an entry a line.</summary>
    public string Log => string.Concat(log.Select(static entry => AuditChain.Line(entry) + "\n"));

    /// <summary>The policies of a folder.</summary>
    public static IReadOnlyList<PolicyDefinition> Policies(string folder) =>
        [.. LoadedPolicies.Load(folder, []).Policies.Select(static bound => new InterpretedPolicy(bound.Model!))];

    /// <summary>The receipt of an application, before any round.</summary>
    public Receipt Submit(string id, string clause, string body, string? review = null)
    {
        var definition = policy.Clause(clause)!;
        var (application, errors) = StoredInputs.Read(definition, body, review);
        Assert.Empty(errors);
        var explanation = definition.Explain(application);
        var decided = new DecidedApplication
        {
            Id = id,
            Version = 1,
            Year = 2025,
            ReceivedAt = Received,
            IsWithdrawn = false,
            Policy = policy.Info.Id,
            Revision = policy.Info.Revision,
            PolicyHash = policy.Info.Hash,
            Clause = clause,
            Body = body,
            Review = review,
            Decision = CanonicalJson.Of(ReceiptSamples.Json(writer => ExplanationWriter.WriteRecord(writer, explanation))),
        };
        return new Receipt { IssuedAt = ReceiptSamples.Now, Application = decided, Entry = Append("submit", id, decided.ContentHash()) };
    }

    /// <summary>The receipts after a round.</summary>
    public IReadOnlyList<Receipt> Settle(int year, IReadOnlyList<Receipt> receipts, IReadOnlyList<LedgerRow>? ledger = null)
    {
        var applications = receipts.Select(receipt => new RoundApplication(receipt.Application.Id, receipt.Application.Clause, Inputs(receipt.Application)));
        var results = SettlementRound.Settle(policy, year, applications, ledger).ToDictionary(static end => end.Id);
        var entry = Append("confirm", "r" + year, new string('0', 64));
        return [.. receipts.Select(receipt => receipt with { Round = Round(results[receipt.Application.Id], year, entry) })];
    }

    /// <summary>A receipt, signed.</summary>
    public SignedReceipt Sign(Receipt receipt) => SignedReceipt.Sign(receipt, key);

    private IApplication Inputs(DecidedApplication application) =>
        StoredInputs.Read(policy.Clause(application.Clause)!, application.Body, application.Review).Application;

    private ReceiptRound Round(ApplicationResult end, int year, ReceiptEntry entry) =>
        new()
        {
            Id = "r" + year,
            Year = year,
            Revision = policy.Info.Revision,
            PolicyHash = policy.Info.Hash,
            ConfirmedAt = Received.AddHours(1),
            Version = 1,
            Outcome = end.Outcome,
            Amount = end.Amount,
            Why = CanonicalJson.Of(ReceiptSamples.Json(writer => SettlementWriter.WriteWhy(writer, end))),
            Entry = entry,
        };

    private ReceiptEntry Append(string action, string target, string contentHash)
    {
        log.Add(AuditChain.Next(log.LastOrDefault(), Received.AddSeconds(log.Count), "someone", "officer", action, target, contentHash));
        return new ReceiptEntry(log[^1].Number, log[^1].Hash);
    }
}
