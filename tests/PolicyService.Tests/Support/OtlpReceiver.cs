using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyDsl.PolicyService.Tests;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps it as text: names and attributes stand in protobuf as they are.</summary>
internal sealed class OtlpReceiver(WebApplication app, ConcurrentQueue<(string Path, string Text)> received) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Address { get; } = app.Urls.First();

    /// <summary>All that came, of traces and metrics.</summary>
    public string Text => string.Concat(received.Select(static message => message.Text));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var received = new ConcurrentQueue<(string, string)>();
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            context.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync();
        return new OtlpReceiver(app, received);
    }

    /// <summary>Waits until a text came to a path.</summary>
    public async Task WaitForAsync(string path, string text)
    {
        for (var start = DateTime.UtcNow; DateTime.UtcNow - start < Patience; await Task.Delay(50))
        {
            if (received.Any(message => message.Path == path && message.Text.Contains(text, StringComparison.Ordinal)))
                return;
        }
        throw new TimeoutException($"`{text}` did not come to {path}.");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
