using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyDsl.AspNetCore.Tests;
using PolicyDsl.Runtime;

[assembly: AssemblyFixture(typeof(Service))]

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>The endpoints on a real server, with the sample policies, on a day in 2025. Tests share one unless they start their own.</summary>
public sealed class Service : IAsyncLifetime
{
    public const string Equipment = "/policies/demo/clauses/equipment/evaluate";
    public const string Batch = "/policies/demo/clauses/equipment/evaluate-batch";
    public const string Reviewed = "/policies/demo/clauses/reviewed/evaluate";

    public const string Match = "/policies/demo/match";
    public const string Settle = "/policies/demo/settle";

    /// <summary>A round of three: granted 300,000, rejected, in review.</summary>
    public const string Round = """
        { "year": 2025, "applications": [
          { "id": "c", "clause": "reviewed", "application": { "applicant": { "kind": "enterprise" } } },
          { "id": "a", "clause": "equipment", "application": { "applicant": { "kind": "enterprise" }, "submittedOn": "2025-03-01", "spend": 3000000 } },
          { "id": "b", "clause": "equipment", "application": { "applicant": { "kind": "university" }, "submittedOn": "2025-03-01", "spend": 3000000 } } ] }
        """;

    /// <summary>A body that gives 300,000.</summary>
    public const string Body = """{"applicant":{"kind":"enterprise"},"submittedOn":"2025-03-01","spend":3000000}""";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<Task<AnswerContract>> contract;
    private WebApplication? app;
    private HttpClient? client;

    public Service() => contract = new(ContractAsync);

    internal StoppedClock Clock { get; } = new();

    internal LogKeeper Log { get; } = new();

    public HttpClient Client => client!;

    public Uri Address => Client.BaseAddress!;

    internal WebApplication App => app!;

    internal static async Task<Service> StartAsync(PolicyDefinition[] policies, params string[] arguments)
    {
        var service = new Service();
        await service.StartAsync(["--urls", "http://127.0.0.1:0", .. arguments], policies);
        return service;
    }

    public async ValueTask InitializeAsync() => await StartAsync(["--urls", "http://127.0.0.1:0"], SamplePolicies.All, isHeldToDocument: true);

    public Task<HttpResponseMessage> PostAsync(string path, string json, string? language = null) => PostAsync(path, Json(json), language);

    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await Client.SendAsync(request);
    }

    public async Task<JsonNode> DecideAsync(string path, string json)
    {
        using var response = await PostAsync(path, json);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static ByteArrayContent Bytes(byte[] bytes, string mediaType = "application/json") =>
        new(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };

    public static StringContent Lines(params IEnumerable<string> lines) =>
        new(string.Concat(lines.Select(static line => line + "\n")), Encoding.UTF8, "application/x-ndjson");

    public static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(Layout);

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }

    // Through a client of its own: the service's waits for the document with every answer, so also with the document.
    private async Task<AnswerContract> ContractAsync()
    {
        using var plain = new HttpClient { BaseAddress = Address };
        return new AnswerContract(await plain.GetStringAsync("/openapi/v1.json"));
    }

    private async Task StartAsync(string[] arguments, PolicyDefinition[] policies, bool isHeldToDocument = false)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.AddPolicyHost();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddPolicyDefinitions(policies);
        app = builder.Build();
        app.UsePolicyHost();
        app.MapPolicies();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        client = new HttpClient(isHeldToDocument ? new ContractHandler(handler, () => contract.Value) : handler) { BaseAddress = new Uri(address) };
    }
}
