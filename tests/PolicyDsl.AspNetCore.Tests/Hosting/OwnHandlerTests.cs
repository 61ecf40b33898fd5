using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyDsl.Policies;
using PolicyDsl.Policies.ChengduAi2024;

namespace PolicyDsl.AspNetCore.Tests.Hosting;

/// <summary>A host handles exceptions of its own endpoints itself; what is wrong with a request is told as everywhere.</summary>
public sealed class OwnHandlerTests
{
    private const string Evaluate = "/policies/chengdu-ai-2024/clauses/financing/evaluate";

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task It_gets_the_faults_of_the_host_and_none_of_the_request(string environment)
    {
        await using var app = await StartAsync(environment);

        Assert.Equal((418, "mine"), await PostAsync(app, "/boom", "{}"));
        foreach (var body in new[] { """{"mainRevnue":1,"applicant":{"sme":1}}""", "[]", new string(' ', (1 << 20) + 1) })
        {
            var expected = await PostAsync(app, Evaluate, body);
            Assert.InRange(expected.Status, 400, 413);
            Assert.Equal(expected, await PostAsync(app, "/own", body));
        }
        Assert.StartsWith("""{"type":"urn:policydsl:problem:invalid-input",""", (await PostAsync(app, "/own", "{")).Body, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--environment", environment]);
        builder.Logging.ClearProviders();
        builder.AddPolicyHost();
        builder.Services.AddPolicies();
        builder.Services.AddExceptionHandler<OwnHandler>();
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        app.UsePolicyHost();
        app.UseExceptionHandler();
        app.MapPolicies();
        app.MapPost("/own", (FinancingApplication application) => Financing.Explain(application));
        app.MapPost("/boom", static () => Boom());
        await app.StartAsync();
        return app;
    }

    private static string Boom() => throw new InvalidOperationException("inside");

    private static async Task<(int Status, string Body)> PostAsync(WebApplication app, string path, string body)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var answer = await client.PostAsync(path, Service.Json(body));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    // Takes whatever comes to it.
    private sealed class OwnHandler : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            httpContext.Response.StatusCode = StatusCodes.Status418ImATeapot;
            await httpContext.Response.WriteAsync("mine", cancellationToken);
            return true;
        }
    }
}
