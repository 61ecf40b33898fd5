using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyDsl.Policies;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests.Hosting;

/// <summary>A developer's controllers, which have JSON options of their own, read and answer as the service does; so do clients that know nothing of it.</summary>
public sealed class ControllerTests : IAsyncLifetime
{
    private const string Financing = "/policies/chengdu-ai-2024/clauses/financing/evaluate";
    private const string Body = """{"applicant":{"kind":"enterprise"},"submittedOn":"2025-03-01","mainRevenue":100}""";

    private WebApplication? app;
    private HttpClient? client;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddPolicies();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddControllers();
        app = builder.Build();
        app.MapPolicies();
        app.MapControllers();
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client!.Dispose();
        await app!.DisposeAsync();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_body_is_read_and_answered_as_by_the_service(string language)
    {
        var expected = await PostAsync(Financing, Body, language);

        Assert.Equal(expected, await PostAsync("/controller", Body, language));
        Assert.Equal(200, expected.Status);
    }

    [Fact]
    public async Task A_typing_mistake_is_told_and_never_a_missing_answer()
    {
        var (status, problem) = await PostAsync("/controller", """{"mainRevnue":100,"applicant":{"sme":1}}""", "en");

        Assert.Equal(400, status);
        Assert.Equal(
            "The application has errors. /mainRevnue: There is no member `mainRevnue`. Did you mean `mainRevenue`? /applicant/sme: `中小企业` must be true or false.",
            (string?)JsonNode.Parse(problem)!["errors"]!["$"]![0]
        );
    }

    [Fact]
    public async Task A_client_that_shares_the_types_sends_what_is_read()
    {
        var application = new FinancingApplication { SubmittedOn = new DateOnly(2025, 3, 1), MainRevenue = 100m, Applicant = new Applicant { Kind = ApplicantKind.Enterprise } };

        using var answer = await client!.PostAsJsonAsync(Financing, application);

        Assert.Equal((await PostAsync(Financing, Body, "zh")).Body, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(int Status, string Body)> PostAsync(string path, string body, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await client!.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

/// <summary>A controller.</summary>
[ApiController]
[Route("controller")]
public sealed class FinancingController : ControllerBase
{
    /// <summary>Decides.</summary>
    [HttpPost]
    public Explanation Post(FinancingApplication application) => Financing.Explain(application);
}
