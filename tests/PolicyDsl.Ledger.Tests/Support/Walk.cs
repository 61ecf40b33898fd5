using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>
/// Brings a round to its end as an authority does that sees no more than HTTP shows: it settles, reads what is left to it and by which rule, reviews, and
/// settles again, until the draft can be confirmed.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="policy">The revision that settles.</param>
/// <param name="choose">Whether to accept, for an application and a rule.</param>
internal sealed class Walk(ILedger ledger, PolicyDefinition policy, Func<string, string, bool> choose)
{
    /// <summary>More turns than any of these rounds needs.</summary>
    public const int MostTurns = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Walks until the round is confirmed.</summary>
    public async Task<StoredRound> ToTheEndAsync(int year)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var draft = await ledger.SettleAsync(policy, year);
            var answer = await ledger.ConfirmAsync(policy, year, draft.Id, Applying.Officer, Token);
            if (answer.Refusal == LedgerRefusal.None)
                return answer.Value!;
            Assert.Equal(LedgerRefusal.Unresolved, answer.Refusal);
            foreach (var result in (await ledger.ResultsByIdAsync(draft.Id)).Values.Where(static result => result.IsUnresolved))
                await DecideAsync(result);
        }
        var left = (await ledger.ResultsByIdAsync((await ledger.RoundsAsync(policy.Info.Id, year, Token))[^1].Id)).Values.Where(static result => result.IsUnresolved);
        Assert.Fail($"Still open: {string.Join("; ", left.Take(5).Select(static result => $"{result.Clause} {result.Why}"))}");
        return null!;
    }

    // What only the authority can enter is entered; on everything else it decides by the rule that is named. Of what it accepted in vain, it refuses the rest.
    private async Task DecideAsync(StoredResult result)
    {
        var rule = result.Rule();
        Assert.NotNull(rule);
        var stored = (await ledger.FindAsync(result.Application, Token))!;
        var review = stored.Review is null ? [] : JsonNode.Parse(stored.Review)!.AsObject();
        var accepts = choose(result.Application, rule);
        if (!accepts || !Enter(review, stored))
        {
            if (review["decisions"] is not JsonObject decisions)
                review["decisions"] = decisions = [];
            var refused = !accepts || (string?)decisions[rule]?["decision"] == "accept";
            decisions[rule] = new JsonObject { ["decision"] = refused ? "refuse" : "accept", ["reason"] = "R" };
        }
        var entry = await ledger.ReviewAsync(Applying.Entry(policy, stored, review), Token);
        Assert.Equal(LedgerRefusal.None, entry.Refusal);
    }

    private bool Enter(JsonObject review, StoredApplication stored)
    {
        using var decision = JsonDocument.Parse(stored.Decision);
        var entered = false;
        foreach (var pointer in decision.RootElement.GetProperty("missing").EnumerateArray().Select(static item => item.GetString()!))
        {
            var input = policy.Clause(stored.Clause)!.Info.Inputs.Single(input => input.Pointer == pointer);
            if (input.Place != InputPlace.Review || review.ContainsKey(input.Name))
                continue;
            review[input.Name] = input.Kind == InputKind.Bool ? true
                : input.Kind == InputKind.Money ? 150_000m
                : 80m;
            entered = true;
        }
        return entered;
    }
}
