using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.Tests.Rounds;

/// <summary>The rounds that were worked out by hand, submitted, reviewed, settled and confirmed; and rounds over two years.</summary>
public sealed class CaseTests
{
    private static readonly PolicyDefinition Chengdu = Policies.Chengdu;
    private static readonly JsonArray All = JsonNode.Parse(Repository.Read("tests/Cases/settle.json"))!.AsArray();

    /// <summary>Every case without grants of the round's own year, which no store has before the round.</summary>
    public static TheoryData<Provider, string> Stored =>
        new(
            from entry in All
            where entry["request"]!["ledger"] is not JsonArray { Count: > 0 }
            from provider in new[] { Provider.Sqlite, Provider.PostgreSql }
            select (provider, (string)entry["name"]!)
        );

    public static TheoryData<Provider> Providers => Store.Providers;

    [Theory, MemberData(nameof(Stored))]
    public async Task A_stored_round_comes_out_as_expected(Provider provider, string name)
    {
        await using var store = await Store.OpenAsync(provider);
        var ids = await SubmitAsync(store.Ledger, Case(name));

        var draft = await store.Ledger.SettleAsync(Chengdu, 2025);

        await CheckAsync(store.Ledger, draft, Case(name), ids);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Places_of_the_policys_life_that_the_year_before_gave_are_taken(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        for (var i = 0; i < 7; i++)
            await store.Ledger.SubmitAsync(Chengdu, "industryModel", ChengduBodies.Of("industryModel", 500 + i, $"旧{i}", "2024-08-01"));
        Assert.Equal(7_000_000m, (await store.Ledger.CloseAsync(Chengdu, 2024)).Amount);
        var entry = Case("seven places already in the ledger");
        var ids = await SubmitAsync(store.Ledger, entry);

        var draft = await store.Ledger.SettleAsync(Chengdu, 2025);

        await CheckAsync(store.Ledger, draft, entry, ids);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_granted_once_is_refused_the_next_year_by_its_key_and_a_yearly_limit_begins_anew(Provider provider)
    {
        await using var store = await Store.OpenAsync(provider);
        await SubmitAsync("standard", 1, "S", "2024-08-01", "standardNo", "GB 1");
        await SubmitAsync("standard", 1, "S2", "2024-08-01", "standardNo", "GB 2");
        await SubmitAsync("scaleUp", 2, "G", "2024-08-01");
        var first = await store.Ledger.CloseAsync(Chengdu, 2024);
        Assert.True(first.ByClause.Sum(static total => total.Count) == 3, string.Join(", ", (await store.Ledger.ResultsByIdAsync(first.Id)).Values.Select(static result => result.Why)));

        var repeated = await SubmitAsync("standard", 1, "S", "2025-08-01", "standardNo", "GB 1");
        var next = await SubmitAsync("standard", 1, "S3", "2025-08-01", "standardNo", "GB 3");
        var sameTier = await SubmitAsync("scaleUp", 2, "G", "2025-08-01");
        var draft = await store.Ledger.SettleAsync(Chengdu, 2025);
        var results = await store.Ledger.ResultsByIdAsync(draft.Id);

        Assert.Equal((RoundOutcome.Rejected, "once"), (results[repeated].Outcome, results[repeated].Rule()));
        Assert.Equal(RoundOutcome.Granted, results[next].Outcome);
        Assert.Equal((RoundOutcome.Rejected, "once"), (results[sameTier].Outcome, results[sameTier].Rule()));
        var tier = Assert.Single(await store.Ledger.GrantsOfAsync(Chengdu.Info.Id, Samples.Code(2), null, TestContext.Current.CancellationToken)).Keys;
        Assert.Equal(["tier"], tier.Keys);

        async Task<string> SubmitAsync(string clause, int applicant, string project, string day, string? key = null, string? value = null)
        {
            var body = ChengduBodies.Of(clause, applicant, project, day);
            if (key is not null)
                body[key] = value;
            return (await store.Ledger.SubmitAsync(Chengdu, clause, body)).Id;
        }
    }

    private static JsonObject Case(string name) => All.Single(entry => (string)entry!["name"]! == name)!.AsObject();

    private static async Task<Dictionary<string, string>> SubmitAsync(ILedger ledger, JsonObject entry)
    {
        var ids = new Dictionary<string, string>();
        var applications = entry["request"]!["applications"]!.AsArray().OrderBy(static application => (string)application!["id"]!, StringComparer.Ordinal);
        foreach (var application in applications)
        {
            var body = application!["application"]!.DeepClone().AsObject();
            var review = application["review"] ?? body["review"];
            body.Remove("review");
            var stored = await ledger.SubmitAsync(Chengdu, (string)application["clause"]!, body);
            if (review is not null)
                await ledger.ReviewAsync(Chengdu, stored.Id, review.DeepClone().AsObject());
            ids.Add((string)application["id"]!, stored.Id);
        }
        return ids;
    }

    private static async Task CheckAsync(ILedger ledger, StoredRound draft, JsonObject entry, Dictionary<string, string> ids)
    {
        var results = await ledger.ResultsByIdAsync(draft.Id);
        Assert.Equal(ids.Count, results.Count);
        foreach (var (id, expected) in entry["expect"]!.AsObject())
        {
            var end = results[ids[id]];
            Assert.Equal((id, (string?)expected!["outcome"]), (id, SettlementWriter.NameOf(end.Outcome)));
            Assert.Equal((id, (decimal?)expected["amount"] ?? 0m), (id, end.Amount));
            Assert.Equal((id, (string?)expected["rule"]), (id, end.Rule()));
        }
    }
}
