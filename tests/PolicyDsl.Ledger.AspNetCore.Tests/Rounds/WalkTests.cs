using System.Net;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Rounds;

/// <summary>The round of 2025 for Chengdu, from the first application to the results, and what is settled anew afterwards.</summary>
public sealed class WalkTests
{
    private const string Round = "/policies/chengdu-ai-2024/rounds/2025";

    [Fact]
    public async Task A_round_is_walked_from_applications_to_results()
    {
        await using var service = await StoredService.StartAsync();
        var ids = await SubmitAllAsync(service);

        // Two of them need a person: an amount to be recognized, and money that the city has given already.
        var first = await service.PostAsync(Round + "/settle");
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(2, (int?)first.Json["unresolved"]);
        var refused = await service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{first.Id}}" }""");
        Golden.Matches("Unresolved", Masked.Of(refused.Indented, Names(ids)));

        var recognized = await service.ReviewAsync(ids["benchmark"], """{ "recognizedAmount": 650000 }""");
        var decided = await service.ReviewAsync(ids["funded"], """{ "decisions": { "otherFunding": { "decision": "refuse", "reason": "市级资金已覆盖同一项目" } } }""");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (recognized.Status, decided.Status));
        Assert.Equal(650000, (int?)recognized.Json["amount"]);

        var stale = await service.PostAsync(Round + "/confirm", null, $"If-Match: \"{first.Id}\"");
        Assert.Equal((HttpStatusCode.Conflict, "basis-changed"), (stale.Status, stale.Problem));

        var draft = await service.PostAsync(Round + "/settle");
        Golden.Matches("Draft", Masked.Of(draft.Indented, [(draft.Id, "<draft>")]));
        Assert.Equal($"\"{draft.Id}\"", draft.Tag);
        Assert.Equal(Round + "?draft=true", draft.Header("Location"));
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(Round)).Status);

        var confirmed = await service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{draft.Id}}" }""");
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        Golden.Matches("Confirmed", Masked.Of(confirmed.Indented, [(draft.Id, "<draft>")]));
        var again = await service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{draft.Id}}" }""");
        Assert.Equal((HttpStatusCode.Conflict, "already-confirmed"), (again.Status, again.Problem));

        var results = await service.GetAsync(draft.Header("Location")!.Split('?')[0]);
        Golden.Matches("Results", Masked.Of(results.Indented, [(draft.Id, "<round>"), .. Names(ids)]));
        foreach (var language in new[] { "zh", "en" })
        {
            var table = await service.GetAsync(Round, "Accept: text/csv", $"Accept-Language: {language}");
            Golden.Matches($"Results.csv.{language}", Masked.Of(table.Text.TrimEnd('\n'), Names(ids)));
        }
    }

    [Fact]
    public async Task What_is_settled_anew_shows_its_differences_and_changes_nothing_until_it_is_confirmed()
    {
        await using var service = await StoredService.StartAsync();
        var ids = await SubmitAllAsync(service);
        await service.ReviewAsync(ids["benchmark"], """{ "recognizedAmount": 650000 }""");
        await service.ReviewAsync(ids["funded"], """{ "decisions": { "otherFunding": { "decision": "accept", "reason": "属于不同的投资" } } }""");
        var draft = await service.PostAsync(Round + "/settle");
        await service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{draft.Id}}" }""");
        var before = await service.GetAsync(Round);
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(Round + "/differences")).Status);

        await service.ReviewAsync(ids["benchmark"], """{ "recognizedAmount": 800000 }""");
        var next = await service.PostAsync(Round + "/settle");
        Golden.Matches("Draft.differences", Masked.Of(next.Indented, [(draft.Id, "<round>"), (next.Id, "<draft>"), .. Names(ids)]));
        var differences = await service.GetAsync(Round + "/differences");
        Golden.Matches("Differences", Masked.Of(differences.Indented, [(draft.Id, "<round>"), (next.Id, "<draft>"), .. Names(ids)]));
        Assert.Equal(before.Text.Replace("\"upToDate\":true", "\"upToDate\":false", StringComparison.Ordinal), (await service.GetAsync(Round)).Text);

        var confirmed = await service.PostAsync(Round + "/confirm", null, $"If-Match: {next.Tag}");
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        Assert.Equal(150000, (int)(await service.GetAsync(Round)).Json["totals"]!["amount"]! - (int)before.Json["totals"]!["amount"]!);
    }

    private static async Task<Dictionary<string, string>> SubmitAllAsync(StoredService service)
    {
        (string Name, string Clause, string Body)[] applications =
        [
            ("financing", "financing", Companies.Financing(Companies.A, "P-1", 12_000_000m)),
            ("purchase", "algorithmPurchase", Companies.Purchase(Companies.A, "P-1", 26_000_000m)),
            ("international", "standard", Companies.Standard(Companies.B, "ISO-1", "international", "first")),
            ("national1", "standard", Companies.Standard(Companies.B, "GB-1", "national", "first")),
            ("national2", "standard", Companies.Standard(Companies.B, "GB-2", "national", "first")),
            ("crossing", "standard", Companies.Standard(Companies.B, "ISO-2", "international", "second")),
            ("giant", "littleGiant", Companies.LittleGiant(Companies.C, "=SUM(A1:A9)")),
            ("benchmark", "benchmarkScenario", Companies.Benchmark(Companies.C, "场景，“一”号")),
            (
                "funded",
                "financing",
                Companies.Financing(Companies.D, "P-4", 5_000_000m, """[ { "program": "市级专项", "level": "municipal", "amount": 100000, "status": "received" } ]""")
            ),
            ("tooLate", "standard", Companies.Standard(Companies.D, "GB-9", "national", "later")),
        ];
        var ids = new Dictionary<string, string>();
        foreach (var (name, clause, body) in applications)
        {
            var answer = await service.SubmitAsync(clause, body);
            Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
            ids[name] = answer.Id;
        }
        return ids;
    }

    private static (string, string)[] Names(Dictionary<string, string> ids) => [.. ids.Select(static entry => (entry.Value, $"<{entry.Key}>"))];
}
