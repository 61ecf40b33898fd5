using System.Buffers.Text;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Receipts;

/// <summary>What the service signs, anybody can check: decided by generated code, made anew by the interpreter.</summary>
public sealed class ReceiptRouteTests : IAsyncLifetime
{
    private const string Keys = "/.well-known/policy-keys";
    private const string Round = "/policies/chengdu-ai-2024/rounds/2025";

    private static readonly Lazy<PolicyDefinition[]> Policies = new(static () => [new InterpretedPolicy(PolicyFolder.Read("policies/chengdu-ai-2024"))]);

    private StoredService? running;

    private StoredService Service => running!;

    public async ValueTask InitializeAsync() => running = await StoredService.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    [Fact]
    public async Task A_receipt_is_followed_from_submission_to_the_confirmed_round()
    {
        var financing = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));
        var benchmark = await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "场景，“一”号"));
        var standard = await Service.SubmitAsync("standard", Companies.Standard(Companies.B, "GB-1", "national", "first"));

        var submitted = await ReceiptAsync(benchmark.Id);
        Assert.Equal((1, null), (submitted.Receipt.Application.Version, submitted.Receipt.Round));
        await Service.ReviewAsync(benchmark.Id, """{ "recognizedAmount": 650000 }""");
        var reviewed = await ReceiptAsync(benchmark.Id);
        Assert.Equal((2, null), (reviewed.Receipt.Application.Version, reviewed.Receipt.Round));
        await ConfirmAsync();

        SignedReceipt[] confirmed = [await ReceiptAsync(financing.Id), await ReceiptAsync(benchmark.Id), await ReceiptAsync(standard.Id)];

        Assert.Equal([(RoundOutcome.Granted, 1_000_000m), (RoundOutcome.Granted, 650_000m)], confirmed[..2].Select(static one => (one.Receipt.Round!.Outcome, one.Receipt.Round.Amount)));
        var keys = await KeysAsync();
        foreach (var receipt in (SignedReceipt[])[submitted, reviewed, .. confirmed])
            Assert.All(ReceiptVerifier.Verify(receipt, keys, Policies.Value), static check => Assert.True(check.IsFine, check.Message.En));
        await AssertLoggedAsync(submitted, reviewed, confirmed[0], confirmed[1], confirmed[2]);
    }

    [Fact]
    public async Task A_review_after_the_round_leaves_its_result_as_it_was()
    {
        var benchmark = await Service.SubmitAsync("benchmarkScenario", Companies.Benchmark(Companies.C, "P-2"));
        await Service.ReviewAsync(benchmark.Id, """{ "recognizedAmount": 650000 }""");
        await ConfirmAsync();
        await Service.ReviewAsync(benchmark.Id, """{ "recognizedAmount": 800000 }""");

        var receipt = await ReceiptAsync(benchmark.Id);

        Assert.Equal((3, 2, 650_000m), (receipt.Receipt.Application.Version, receipt.Receipt.Round!.Version, receipt.Receipt.Round.Amount));
        var checks = ReceiptVerifier.Verify(receipt, await KeysAsync(), Policies.Value);
        Assert.All(checks, static check => Assert.True(check.IsFine, check.Message.En));
        Assert.Equal(CheckState.NotApplicable, checks[^1].State);
    }

    [Fact]
    public async Task What_is_withdrawn_has_a_receipt_that_says_so()
    {
        var submitted = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));
        await Service.SendAsync(HttpMethod.Delete, $"/applications/{submitted.Id}", null, $"If-Match: {submitted.Tag}");

        var receipt = await ReceiptAsync(submitted.Id);

        Assert.True(receipt.Receipt.Application.IsWithdrawn);
        Assert.All(ReceiptVerifier.Verify(receipt, await KeysAsync(), Policies.Value), static check => Assert.True(check.IsFine, check.Message.En));
    }

    [Fact]
    public async Task Another_library_finds_the_signature_good_too()
    {
        var submitted = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "项目一", 12_000_000m));
        var document = (await Service.GetAsync($"/applications/{submitted.Id}/receipt")).Json;
        var keys = new JsonWebKeySet((await Service.GetAsync(Keys)).Text);
        var rules = new TokenValidationParameters
        {
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = ["ES256"],
            ValidTypes = [SignedReceipt.Type],
            ValidateAudience = false,
            ValidateIssuer = false,
            ValidateLifetime = false,
        };

        Assert.True((await ValidateAsync(document, rules)).IsValid);
        document["receipt"]!["decision"]!["amount"] = 1_000_001;
        Assert.False((await ValidateAsync(document, rules)).IsValid);
    }

    [Fact]
    public async Task A_receipt_is_nobody_elses_and_the_keys_are_everybodys()
    {
        var submitted = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));

        var receipt = await Service.GetAsync($"/applications/{submitted.Id}/receipt");
        var keys = await Service.GetAsync(Keys);
        var unknown = await Service.GetAsync("/applications/00000000000000000000000000000000/receipt");
        var wrong = await Service.GetAsync($"/applications/{submitted.Id}/receipt", "Accept: text/html");

        Assert.Equal((HttpStatusCode.OK, "no-store"), (receipt.Status, receipt.Header("Cache-Control")));
        Assert.Equal((HttpStatusCode.OK, "public, max-age=300"), (keys.Status, keys.Header("Cache-Control")));
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], keys.Json["keys"]![0]!.AsObject().Select(static member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal((HttpStatusCode.NotFound, "unknown-application"), (unknown.Status, unknown.Problem));
        Assert.Equal(HttpStatusCode.NotAcceptable, wrong.Status);
        Assert.Equal(HttpStatusCode.NotAcceptable, (await Service.GetAsync(Keys, "Accept: text/html")).Status);
    }

    [Fact]
    public async Task What_was_changed_behind_the_log_gets_no_receipt()
    {
        var submitted = await Service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));
        Service.Change("UPDATE Applications SET Decision = replace(Decision, '1000000', '1000001')");

        var refused = await Service.GetAsync($"/applications/{submitted.Id}/receipt", "Accept-Language: en");

        Assert.Equal((HttpStatusCode.InternalServerError, "not-as-logged"), (refused.Status, refused.Problem));
        Golden.Matches("NotAsLogged", refused.Indented);
    }

    [Fact]
    public async Task Without_keys_there_are_no_receipts_for_the_time_being()
    {
        await using var service = await StoredService.StartAsync("--Receipts:KeyFolder", "/dev/null/keys");
        var submitted = await service.SubmitAsync("financing", Companies.Financing(Companies.A, "P-1", 12_000_000m));

        var receipt = await service.GetAsync($"/applications/{submitted.Id}/receipt");
        var keys = await service.GetAsync(Keys);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), (receipt.Status, receipt.Problem));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), (keys.Status, keys.Problem));
    }

    [Fact]
    public async Task The_documents_describe_receipts_and_keys()
    {
        foreach (var language in new[] { "v1", "zh" })
        {
            var paths = (await Service.GetAsync($"/openapi/{language}.json")).Json;
            Assert.Equal("receipt", (string?)paths["paths"]!["/applications/{id}/receipt"]!["get"]!["operationId"]);
            Assert.Equal("policyKeys", (string?)paths["paths"]![Keys]!["get"]!["operationId"]);
            Assert.NotNull(paths["components"]!["schemas"]!["Receipt"]!["properties"]!["round"]);
        }
    }

    private static Task<TokenValidationResult> ValidateAsync(JsonNode document, TokenValidationParameters rules)
    {
        var payload = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(CanonicalJson.Of(Encoding.UTF8.GetBytes(document["receipt"]!.ToJsonString()))));
        return new JsonWebTokenHandler { MaximumTokenSizeInBytes = 1 << 20 }.ValidateTokenAsync($"{document["protected"]}.{payload}.{document["signature"]}", rules);
    }

    private async Task ConfirmAsync()
    {
        var draft = await Service.PostAsync(Round + "/settle");
        var confirmed = await Service.PostAsync(Round + "/confirm", $$"""{ "draft": "{{draft.Id}}" }""");
        Assert.True(confirmed.Status == HttpStatusCode.OK, confirmed.Text);
    }

    private async Task<SignedReceipt> ReceiptAsync(string id)
    {
        var answer = await Service.GetAsync($"/applications/{id}/receipt");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        var receipt = SignedReceipt.Read(Encoding.UTF8.GetBytes(answer.Text), out var error);
        Assert.Null(error);
        Assert.Equal(id, receipt!.Receipt.Application.Id);
        return receipt;
    }

    private async Task<ReceiptKeySet> KeysAsync() => ReceiptKeySet.Read(Encoding.UTF8.GetBytes((await Service.GetAsync(Keys)).Text))!;

    private async Task AssertLoggedAsync(params SignedReceipt[] receipts)
    {
        var log = Encoding.UTF8.GetBytes((await Service.GetAsync("/audit")).Text);
        var checks = await AuditVerifier.VerifyAsync(PipeReader.Create(new MemoryStream(log)), receipts, TestContext.Current.CancellationToken);
        Assert.All(checks, static check => Assert.True(check.IsFine, check.Message.En));
        var cut = log.AsMemory(0, log.AsSpan(0, log.Length - 1).LastIndexOf((byte)'\n') + 1).ToArray();
        var after = await AuditVerifier.VerifyAsync(PipeReader.Create(new MemoryStream(cut)), receipts, TestContext.Current.CancellationToken);
        Assert.True(after[0].IsFine);
        Assert.Contains(after, static check => check.State == CheckState.Failed);
    }
}
