using System.Net;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>Traces and metrics, as a collector gets them.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "seCret-tOken-0123456789";
    private const string Name = "青羊不存在的公司";
    private const string CreditCode = "91510100MA62K0000Y";

    private static readonly string Body = RunningService.Example.Replace(
        "\"kind\": \"enterprise\"",
        $"\"kind\": \"enterprise\", \"creditCode\": \"{CreditCode}\", \"name\": \"{Name}\"",
        StringComparison.Ordinal
    );

    private const string Round = """
        { "year": 2025, "applications": [ { "id": "round-application-7", "clause": "financing", "application": {} } ] }
        """;

    [Fact]
    public async Task A_collector_gets_decisions_settlements_and_requests_but_nothing_of_the_applicants()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await RunningService.StartAsync(Settings(collector, "OTEL_EXPORTER_OTLP_ENDPOINT"), "--urls", "http://127.0.0.1:0");
        service.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Secret);
        service.Client.DefaultRequestHeaders.Add("Idempotency-Key", Secret);

        var decision = await service.DecideAsync(RunningService.Financing, Body);
        await service.DecideAsync("/policies/chengdu-ai-2024/settle", Round);
        using var refused = await service.Client.GetAsync($"/policies?creditCode={CreditCode}&name={Uri.EscapeDataString(Name)}");

        Assert.Equal("eligible", (string?)decision["outcome"]);
        await collector.WaitForAsync("/v1/metrics", "policydsl.decisions");
        await collector.WaitForAsync("/v1/metrics", "policydsl.settlement.duration");
        await collector.WaitForAsync("/v1/metrics", "policydsl.settlement.applications");
        await collector.WaitForAsync("/v1/metrics", "http.server.request.duration");
        await collector.WaitForAsync("/v1/metrics", "dotnet.gc.collections");
        await collector.WaitForAsync("/v1/traces", "settle");
        await collector.WaitForAsync("/v1/traces", RunningService.Financing);
        var text = collector.Text;
        Assert.Contains("chengdu-ai-2024", text, StringComparison.Ordinal);
        Assert.Contains("eligible", text, StringComparison.Ordinal);
        Assert.Contains("policy-service", text, StringComparison.Ordinal);
        foreach (var personal in new[] { Secret, Name, Uri.EscapeDataString(Name), CreditCode, "round-application-7" })
            Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_s_own_setting_turns_it_on_too()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await RunningService.StartAsync(Settings(collector, "OpenTelemetry__Endpoint"), "--urls", "http://127.0.0.1:0");

        await service.DecideAsync(RunningService.Financing, RunningService.Example);

        await collector.WaitForAsync("/v1/metrics", "policydsl.decisions");
    }

    [Fact]
    public async Task A_collector_that_is_away_holds_nothing_up()
    {
        var nowhere = $"http://127.0.0.1:{RunningService.FreePort()}";
        await using var service = await RunningService.StartAsync(new Dictionary<string, string> { ["OpenTelemetry__Endpoint"] = nowhere }, "--urls", "http://127.0.0.1:0");

        using var answer = await service.Client.PostAsync(RunningService.Financing, RunningService.Json(RunningService.Example));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Dictionary<string, string> Settings(OtlpReceiver collector, string endpoint) =>
        new()
        {
            [endpoint] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        };
}
