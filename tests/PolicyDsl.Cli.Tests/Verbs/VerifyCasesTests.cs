using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Cli.Tests.Verbs;

/// <summary>Whatever the engine decides about the official cases, its receipts hold.</summary>
public sealed class VerifyCasesTests
{
    [Fact]
    public void Every_receipt_of_the_official_rounds_holds()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var policies = IssuedReceipts.Policies(Path.Combine(Repository.Root, "policies", "chengdu-ai-2024"));
        var keys = ReceiptSamples.Keys(key);
        var outcomes = new Dictionary<RoundOutcome, int>();
        var starts = new Dictionary<CheckState, int>();
        foreach (var request in JsonNode.Parse(Repository.Read("tests/Cases/settle.json"))!.AsArray().Select(static test => test!["request"]!))
        {
            var issued = new IssuedReceipts(policies[0], key);
            foreach (var receipt in issued.Settle(request["year"]!.GetValue<int>(), Submit(issued, request), Ledger(request)))
            {
                var signed = issued.Sign(receipt);
                var checks = ReceiptVerifier.Verify(SignedReceipt.Read(ReceiptSamples.Json(signed.Write), out _)!, keys, policies);
                Assert.All(checks, static check => Assert.True(check.IsFine, check.Message.En));
                Assert.All(checks.SkipLast(1), static check => Assert.Equal(CheckState.Passed, check.State));
                outcomes[receipt.Round!.Outcome] = outcomes.GetValueOrDefault(receipt.Round.Outcome) + 1;
                starts[checks[^1].State] = starts.GetValueOrDefault(checks[^1].State) + 1;
            }
        }

        // All ends occur, and for most of them the beginning of the trail was made anew.
        Assert.Equal(Enum.GetValues<RoundOutcome>().Length, outcomes.Count);
        Assert.True(starts[CheckState.Passed] > starts.GetValueOrDefault(CheckState.NotApplicable));
    }

    private static List<Receipt> Submit(IssuedReceipts issued, JsonNode request)
    {
        JsonNode?[] all = [.. request["applications"]!.AsArray(), .. request["pool"]?.AsArray() ?? []];
        return
        [
            .. all.Select(one =>
            {
                var body = one!["application"]!.DeepClone().AsObject();
                body.TryAdd("submittedOn", "2025-03-01");
                return issued.Submit(one["id"]!.GetValue<string>(), one["clause"]!.GetValue<string>(), body.ToJsonString(), one["review"]?.ToJsonString());
            }),
        ];
    }

    private static IReadOnlyList<LedgerRow> Ledger(JsonNode request)
    {
        if (request["ledger"] is not { } ledger)
            return [];
        Assert.Empty(LedgerReader.Read(Encoding.UTF8.GetBytes(ledger.ToJsonString()), out var rows));
        return rows;
    }
}
