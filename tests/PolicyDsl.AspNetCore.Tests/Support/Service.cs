using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>The endpoints on a real server, with the sample policies, on a day in 2025.</summary>
internal sealed class Service : IAsyncDisposable
{
    public const string Equipment = "/policies/demo/clauses/equipment/evaluate";

    private readonly WebApplication app;

    private Service(WebApplication app, StoppedClock clock, LogKeeper log)
    {
        this.app = app;
        Clock = clock;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public HttpClient Client { get; }

    public Uri Address { get; }

    public StoppedClock Clock { get; }

    public LogKeeper Log { get; }

    public IServiceProvider Services => app.Services;

    public static Task<Service> StartAsync(params string[] arguments) => StartAsync(SamplePolicies.All, arguments);

    public static async Task<Service> StartAsync(PolicyDefinition[] policies, params string[] arguments)
    {
        var clock = new StoppedClock();
        var log = new LogKeeper();
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", .. arguments]);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.AddPolicyHost();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddPolicyDefinitions(policies);
        var app = builder.Build();
        app.UsePolicyHost();
        app.MapPolicies();
        await app.StartAsync();
        return new Service(app, clock, log);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json) => PostAsync(path, Json(json));

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content, string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        return Client.SendAsync(request);
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static ByteArrayContent Bytes(byte[] bytes, string mediaType = "application/json") =>
        new(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
