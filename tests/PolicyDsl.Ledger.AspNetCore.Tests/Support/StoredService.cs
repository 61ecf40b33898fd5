using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PolicyDsl.Policies;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>The routes on a real server over a real store in a file of its own, in Development: nobody is asked who it is, unless there are tokens.</summary>
internal sealed class StoredService : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("policydsl-ledger-").FullName;
    private WebApplication? app;
    private HttpClient? client;
    private int keys;

    public StoppedClock Clock { get; } = new();

    public HttpClient Client => client!;

    public IServiceProvider Services => app!.Services;

    public ILedger Ledger => Services.GetRequiredService<ILedger>();

    public static Task<StoredService> StartAsync(params string[] arguments) => StartAsync([], null, arguments);

    /// <summary>Starts it.</summary>
    /// <param name="policies">Beside Chengdu's.</param>
    /// <param name="around">What stands in place of the store; null: nothing does.</param>
    /// <param name="arguments">Of the host.</param>
    public static async Task<StoredService> StartAsync(PolicyDefinition[] policies, Func<ILedger, ILedger>? around, params string[] arguments)
    {
        var service = new StoredService();
        string[] keys = ["--Receipts:KeyFolder", Path.Combine(service.folder, "keys")];
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--environment", "Development", .. keys, .. arguments]);
        builder.Logging.ClearProviders();
        builder.AddPolicyHost();
        builder.AddLedgerAccess();
        builder.Services.AddSingleton<TimeProvider>(service.Clock);
        builder.Services.AddPolicies();
        builder.Services.AddPolicyDefinitions(policies);
        builder.Services.AddLedger(new LedgerOptions { Connection = $"Data Source={builder.Configuration["ledger"] ?? Path.Combine(service.folder, "ledger.db")}" });
        builder.Services.AddLedgerRoutes();
        if (around is not null)
            Wrap(builder.Services, around);
        service.app = builder.Build();
        service.app.UsePolicyHost();
        service.app.MapPolicies();
        service.app.MapLedger();
        await service.app.StartAsync();
        service.client = new HttpClient(ContractHandler.OfChengdu(new SocketsHttpHandler { AllowAutoRedirect = false })) { BaseAddress = new Uri(service.app.Urls.First()) };
        return service;
    }

    /// <summary>Submits under a key of its own, a minute after what came before.</summary>
    public Task<Answer> SubmitAsync(string clause, string body, string? key = null, params string[] headers)
    {
        Clock.Now = Clock.Now.AddMinutes(1);
        return SendAsync(HttpMethod.Post, PathOf(clause), body, [$"Idempotency-Key: {key ?? $"key-{Interlocked.Increment(ref keys)}"}", .. headers]);
    }

    public Task<Answer> GetAsync(string path, params string[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, string? body = null, params string[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    /// <summary>Reviews the version that is there now.</summary>
    public async Task<Answer> ReviewAsync(string id, string review)
    {
        var now = await GetAsync($"/applications/{id}");
        return await SendAsync(HttpMethod.Put, $"/applications/{id}/review", review, [$"If-Match: {now.Tag}"]);
    }

    /// <summary>Changes what is stored behind the service's back, as somebody with the file could.</summary>
    public void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "ledger.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    /// <summary>Sends a request with headers <c>name: value</c>.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 2)..]);
        }
        using var response = await Client.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    public static string PathOf(string clause) => $"/policies/chengdu-ai-2024/clauses/{clause}/applications";

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Wrap(IServiceCollection services, Func<ILedger, ILedger> around)
    {
        var store = services.Last(static service => service.ServiceType == typeof(ILedger));
        services.RemoveAll<ILedger>();
        services.AddSingleton(provider => around((ILedger)store.ImplementationFactory!(provider)));
    }
}
