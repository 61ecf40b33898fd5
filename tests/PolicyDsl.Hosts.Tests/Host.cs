using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyDsl.AspNetCore;
using PolicyDsl.Policies;
using PolicyDsl.Tests.Own;

namespace PolicyDsl.Hosts.Tests;

/// <summary>A developer's host: the policies, and endpoints of its own beside them.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly WebApplication app;

    private Host(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public HttpClient Client { get; }

    /// <summary>One that is set up as the template does it.</summary>
    public static Task<Host> StartAsync(string environment = "Production", bool withOwn = true)
    {
        var builder = PolicyHost.CreateBuilder(["--urls", "http://127.0.0.1:0", "--environment", environment]);
        return StartAsync(builder, static app => app.UsePolicyHost(), withOwn);
    }

    /// <summary>One that has the framework's own edge.</summary>
    public static Task<Host> StartBareAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        return StartAsync(builder, static _ => { }, withOwn: true);
    }

    public async Task<(int Status, string Body)> PostAsync(string path, string json, string language = "zh")
    {
        using var response = await SendAsync(path, Encoding.UTF8.GetBytes(json), language);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendAsync(string path, byte[] body, string language = "zh")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } },
        };
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<Host> StartAsync(WebApplicationBuilder builder, Action<WebApplication> use, bool withOwn)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddPolicies();
        builder.Services.AddOwn();
        builder.Services.AddOpenApi("own");
        var app = builder.Build();
        use(app);
        app.MapPolicies();
        if (withOwn)
            app.MapOwn();
        await app.StartAsync();
        return new Host(app);
    }
}
