using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>What the tests ask of a running service.</summary>
internal static class Requests
{
    public const string Round = "/policies/chengdu-ai-2024/rounds/2025";
    public const string Applications = "/policies/chengdu-ai-2024/clauses/financing/applications";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The application of one of many companies: 500,000 yuan, granted whoever else applies.</summary>
    public static string Body(int number, decimal angelInvestment = 5_000_000, string day = "2025-03-01") =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$"""
            { "applicant": { "creditCode": "{{CreditCodes.Of(number)}}", "name": "示例企业{{number}}", "kind": "enterprise", "sme": true, "aiBusiness": true, "registered": true,
                             "inChengdu": true, "goodCredit": true, "majorAccident": false, "seriousViolation": false },
              "project": "P-{{number}}", "otherFunding": [], "submittedOn": "{{day}}", "mainRevenue": 100000000, "aiRevenue": 70000000,
              "angelInvestment": {{angelInvestment}}, "ventureInvestment": 0, "privateEquityInvestment": 0 }
            """
        );

    /// <summary>Submits the application of a company, under a key of its own unless one is given.</summary>
    public static Task<Answer> SubmitAsync(this RunningService service, int number, string? key = null, decimal angelInvestment = 5_000_000) =>
        service.SendAsync(HttpMethod.Post, Applications, Body(number, angelInvestment), ("Idempotency-Key", key ?? $"key-{number}"));

    /// <summary>Submits the applications of several companies at once, in a year before that of the round.</summary>
    public static Task<Answer[]> SubmitEarlierAsync(this RunningService service, IEnumerable<int> numbers) =>
        Task.WhenAll(numbers.Select(number => service.SendAsync(HttpMethod.Post, Applications, Body(number, day: "2024-09-01"), ("Idempotency-Key", $"earlier-{number}"))));

    /// <summary>Submits those of several at once.</summary>
    public static Task<Answer[]> SubmitAllAsync(this RunningService service, IEnumerable<int> numbers) =>
        Task.WhenAll(numbers.Select(number => service.SubmitAsync(number)));

    public static Task<Answer> SettleAsync(this RunningService service) => service.SendAsync(HttpMethod.Post, Round + "/settle");

    public static Task<Answer> ConfirmAsync(this RunningService service, string draft) =>
        service.SendAsync(HttpMethod.Post, Round + "/confirm", $$"""{ "draft": "{{draft}}" }""");

    public static Task<Answer> GetAsync(this RunningService service, string path) => service.SendAsync(HttpMethod.Get, path);

    /// <summary>Waits until <c>/readyz</c> says whether requests can be served, as it has to within a few seconds.</summary>
    /// <returns>How long that took.</returns>
    public static async Task<TimeSpan> WaitForReadyAsync(this RunningService service, bool ready)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await service.GetAsync("/readyz");
            if (answer.Status != HttpStatusCode.OK)
                answer.CheckUnavailable();
            if (answer.Status == HttpStatusCode.OK == ready)
                return watch.Elapsed;
            Assert.True(watch.Elapsed < Patience, $"/readyz is still {answer.Status}.");
            await Task.Delay(50);
        }
    }

    /// <summary>It says that the store is away, when to come back, and nothing of where it is.</summary>
    public static void CheckUnavailable(this Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable, $"{answer.Status} {answer.Text}");
        Assert.Equal("unavailable", answer.Problem);
        Assert.NotNull(answer.Header("Retry-After"));
        Assert.DoesNotContain("ledger.db", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
    }

    public static async Task<Answer> SendAsync(this RunningService service, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await service.Client.SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
