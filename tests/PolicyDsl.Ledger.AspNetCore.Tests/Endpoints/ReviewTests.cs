using System.Net;
using System.Text;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Endpoints;

/// <summary>The authority's word changes a decision; a change of the policy does not.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("policydsl-review-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_replaces_what_was_entered_before_and_is_decided_anew()
    {
        await using var service = await StoredService.StartAsync();
        var id = (await service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"))).Id;

        var first = await service.ReviewAsync(id, """{ "recognizedAmount": 650000, "decisions": { "otherFunding": { "decision": "accept", "reason": "核实" } } }""");
        var second = await service.ReviewAsync(id, """{ "recognizedAmount": 1000000 }""");
        var third = await service.ReviewAsync(id, "{}");

        Assert.Equal((HttpStatusCode.OK, "eligible", 650000m, "\"2\""), (first.Status, (string?)first.Json["outcome"], (decimal?)first.Json["amount"], first.Tag));
        Assert.Equal(1000000m, (decimal?)second.Json["decision"]!["amount"]);
        Assert.Null(second.Json["review"]!["decisions"]);
        Assert.Equal(("review", null, "\"4\""), ((string?)third.Json["outcome"], third.Json["amount"], third.Tag));
        Assert.Equal(third.Text, (await service.GetAsync($"/applications/{id}")).Text);
    }

    [Theory]
    [InlineData("rule", """{ "decisions": { "sameProjekt": { "decision": "accept", "reason": "核实" } } }""", "/decisions/sameProjekt")]
    [InlineData("bounds", """{ "recognizedAmount": 1000000.01 }""", "/recognizedAmount")]
    [InlineData("member", """{ "recognisedAmount": 1 }""", "/recognisedAmount")]
    [InlineData("type", """{ "recognizedAmount": "一百万" }""", "/recognizedAmount")]
    [InlineData("reason", """{ "decisions": { "otherFunding": { "decision": "maybe" } } }""", "/decisions/otherFunding/decision", "/decisions/otherFunding")]
    [InlineData("wrapped", """{ "review": { "recognizedAmount": 1 } }""", "/review")]
    public async Task What_is_wrong_is_refused_with_its_place_in_the_body(string name, string review, params string[] pointers)
    {
        await using var service = await StoredService.StartAsync();
        var submitted = await service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"));

        var answer = await service.ReviewAsync(submitted.Id, review);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (answer.Status, answer.Problem));
        Assert.Equal(pointers, answer.Json["errors"]!.AsObject().Select(static error => error.Key));
        Assert.Equal(name == "rule", answer.Json["known"] is not null);
        if (name is "rule" or "bounds")
            Golden.Matches($"Review.{name}", answer.Indented);
        Assert.Equal(submitted.Text, (await service.GetAsync($"/applications/{submitted.Id}")).Text);
    }

    [Fact]
    public async Task An_application_is_decided_and_reviewed_by_the_revision_of_its_day()
    {
        await using var service = await StoredService.StartAsync([Samples.First, Samples.Second], null);
        var before = await service.SendAsync(HttpMethod.Post, Samples.Submit, Samples.Body("2024-12-31"), "Idempotency-Key: a");
        var after = await service.SendAsync(HttpMethod.Post, Samples.Submit, Samples.Body("2025-03-01"), "Idempotency-Key: b");

        var reviewedBefore = await service.ReviewAsync(before.Id, """{ "sound": true }""");
        var reviewedAfter = await service.ReviewAsync(after.Id, """{ "sound": true }""");

        Assert.Equal(("review", "review"), ((string?)before.Json["outcome"], (string?)after.Json["outcome"]));
        Assert.Equal((1, 100_000m), ((int)reviewedBefore.Json["revision"]!, (decimal)reviewedBefore.Json["amount"]!));
        Assert.Equal((2, 200_000m), ((int)reviewedAfter.Json["revision"]!, (decimal)reviewedAfter.Json["amount"]!));
    }

    [Fact]
    public async Task A_corrected_policy_leaves_what_is_decided_and_shows_what_it_would_change()
    {
        const string Round = "/policies/sample/rounds/2024";
        var file = Path.Combine(folder, "ledger.db");
        Answer reviewed;
        Answer confirmed;
        await using (var first = await StoredService.StartAsync([Samples.First], null, $"--ledger={file}"))
        {
            var submitted = await first.SendAsync(HttpMethod.Post, Samples.Submit, Samples.Body("2024-12-31"), "Idempotency-Key: a");
            reviewed = await first.ReviewAsync(submitted.Id, """{ "sound": true }""");
            var draft = await first.PostAsync(Round + "/settle");
            await first.PostAsync(Round + "/confirm", null, $"If-Match: {draft.Tag}");
            confirmed = await first.GetAsync(Round);
        }
        await using var second = await StoredService.StartAsync([Samples.FirstCorrected], null, $"--ledger={file}");

        Assert.Equal(reviewed.Text, (await second.GetAsync($"/applications/{reviewed.Id}")).Text);
        Assert.Equal(confirmed.Text, (await second.GetAsync(Round)).Text);
        var corrected = await second.PostAsync(Round + "/settle");
        Assert.Equal(50_000m, (decimal)corrected.Json["differences"]!["change"]!);
        Assert.NotEqual((string?)corrected.Json["policyHash"], (string?)corrected.Json["differences"]!["policyHash"]);
        Assert.Equal(confirmed.Text, (await second.GetAsync(Round)).Text);
    }

    [Fact]
    public async Task What_cannot_be_read_any_more_is_refused_for_that_and_for_nothing_else()
    {
        var file = Path.Combine(folder, "ledger.db");
        string[] arguments = [$"--ledger={file}", "--Receipts:KeyFolder", Path.Combine(folder, "keys")];
        Answer reviewed;
        await using (var first = await StoredService.StartAsync([Samples.First], null, arguments))
        {
            var submitted = await first.SendAsync(HttpMethod.Post, Samples.Submit, Samples.Body("2024-12-31"), "Idempotency-Key: a");
            reviewed = await first.ReviewAsync(submitted.Id, """{ "sound": true }""");
        }
        await using var second = await StoredService.StartAsync([Samples.FirstRetyped], null, arguments);
        foreach (var body in new[] { """{ "sound": true }""", """{ "decisions": { "unreadable": { "decision": "accept", "reason": "核实" } } }""", "[]" })
        {
            var answer = await second.ReviewAsync(reviewed.Id, body);
            Assert.Equal((HttpStatusCode.Conflict, "basis-changed"), (answer.Status, answer.Problem));
            if (body == "[]")
                Golden.Matches("Review.unreadable", answer.Indented);
        }

        var refused = await second.ReviewAsync(reviewed.Id, """{ "decisions": { "unreadable": { "decision": "refuse", "reason": "无法核对" } } }""");

        Assert.Equal((HttpStatusCode.OK, "\"3\""), (refused.Status, refused.Tag));
        Assert.Equal(reviewed.Json["decision"]!.ToJsonString(), refused.Json["decision"]!.ToJsonString());
        Assert.Equal("""{"decisions":{"unreadable":{"decision":"refuse","reason":"无法核对"}},"sound":true}""", CanonicalJson.Of(Encoding.UTF8.GetBytes(refused.Json["review"]!.ToJsonString())));
        var draft = await second.PostAsync("/policies/sample/rounds/2024/settle");
        await second.PostAsync("/policies/sample/rounds/2024/confirm", null, $"If-Match: {draft.Tag}");
        var result = (await second.GetAsync("/policies/sample/rounds/2024")).Json["results"]![0]!;
        Assert.Equal(("rejected", "unreadable"), ((string?)result["outcome"], (string?)result["reason"]!["rule"]));

        // The receipt holds: by the policy that decided, and by the one that settled.
        var receipt = SignedReceipt.Read(Encoding.UTF8.GetBytes((await second.GetAsync($"/applications/{reviewed.Id}/receipt")).Text), out _)!;
        var keys = ReceiptKeySet.Read(Encoding.UTF8.GetBytes((await second.GetAsync("/.well-known/policy-keys")).Text))!;
        Assert.All(ReceiptVerifier.Verify(receipt, keys, [Samples.First, Samples.FirstRetyped]), static check => Assert.True(check.IsFine, check.Message.En));
    }

    [Fact]
    public async Task A_policy_without_the_applicant_s_credit_code_takes_no_applications()
    {
        await using var service = await StoredService.StartAsync([Samples.Nameless], null);

        var answer = await service.SendAsync(HttpMethod.Post, Samples.Submit, """{ "project": "P", "otherFunding": [], "costs": 1 }""", "Idempotency-Key: a");

        Assert.Equal((HttpStatusCode.Conflict, "not-storable"), (answer.Status, answer.Problem));
        Golden.Matches("NotStorable", answer.Indented);
    }
}
