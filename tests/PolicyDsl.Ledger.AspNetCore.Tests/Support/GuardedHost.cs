using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>A host with the checks of the ledger and a route for each role, which answers who called.</summary>
internal sealed class GuardedHost(WebApplication app) : IAsyncDisposable
{
    public HttpClient Client { get; } = new() { BaseAddress = new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };

    public static async Task<GuardedHost> StartAsync(string environment, params string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--environment", environment, .. arguments]);
        builder.AddPolicyHost();
        builder.AddLedgerAccess();
        builder.Services.AddPolicyDefinitions();
        var app = builder.Build();
        app.UsePolicyHost();
        app.MapGet("/open", static () => "open");
        app.MapGet("/officer", (RequestDelegate)AnswerAsync).RequireRole(Role.Officer);
        app.MapGet("/limited", (RequestDelegate)AnswerAsync).RequireRole(Role.Officer).RequireRateLimiting(LedgerLimits.Writes);
        app.MapGet("/applicant", (RequestDelegate)AnswerAsync).RequireRole(Role.Applicant);
        app.MapGroup("/readers").RequireRole(Role.Auditor, Role.Reviewer).MapGet("/", (RequestDelegate)AnswerAsync);
        await app.StartAsync();
        return new GuardedHost(app);
    }

    /// <summary>Asks with a token, and headers `name: value`.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? token = null, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        return await Client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(string path, string? token = null, params string[] headers)
    {
        using var response = await GetAsync(path, token, headers);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var caller = context.RequestServices.GetRequiredService<ICallers>().Of(context);
        return context.Response.WriteAsync(
            $"{caller.Actor.Subject} {caller.Actor.Role} [{string.Join(",", caller.Roles.Order())}] [{string.Join(",", caller.CreditCodes.Order(StringComparer.Ordinal))}]"
        );
    }
}
