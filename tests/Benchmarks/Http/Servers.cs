using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyDsl.Policies;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Http;

/// <summary>The service, and what stands for it: servers without any of its care, each with one route.</summary>
internal static class Servers
{
    private const string AnyPort = "http://127.0.0.1:0";
    private const string NoLimits = "--Limits:Enabled=false";
    private const string NoneTooMany = "--Limits:EvaluationsPerMinute=2000000000";

    /// <summary>The policies, as a host serves them; without limits, which are for strangers.</summary>
    public static Task<WebApplication> ServiceAsync() => HostAsync(static _ => { }, NoLimits);

    /// <summary>The same, where each request is counted, and none is too many.</summary>
    public static Task<WebApplication> CountingServiceAsync() => HostAsync(static _ => { }, NoneTooMany);

    /// <summary>The empty endpoint in the same host: behind the same middleware, with the same headers, among the same routes.</summary>
    public static Task<WebApplication> EmptyInHostAsync(byte[] answer) =>
        HostAsync(
            app =>
                app.MapPost(
                    "/",
                    context =>
                    {
                        context.Response.Headers.CacheControl = "no-store";
                        return ReadAndAnswerAsync(context, answer);
                    }
                ),
            NoLimits
        );

    /// <summary>Reads a body to its end, looks at nothing, and answers always the same.</summary>
    public static Task<WebApplication> EmptyAsync(byte[] answer) => StartAsync(app => app.MapPost("/", context => ReadAndAnswerAsync(context, answer)));

    /// <summary>The same decision by a lambda whose parameter and result the framework reads and writes by reflection.</summary>
    public static Task<WebApplication> LambdaAsync() => StartAsync(static app => app.MapPost("/", static (FinancingBody body) => DecisionBody.Of(Financing.Evaluate(body.ToApplication()))));

    /// <summary>Parses each line of a body, and throws it away.</summary>
    public static Task<WebApplication> ParseAsync() =>
        StartAsync(static app =>
            app.MapPost(
                "/",
                static async context =>
                {
                    context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
                    var lines = new LineReader(context.Request.BodyReader, 1 << 20);
                    var count = 0;
                    for (var state = lines.Next(); state != LineState.End; state = lines.Next())
                    {
                        if (state == LineState.Pending)
                            await lines.WaitAsync(context.RequestAborted);
                        else
                            count += Parse(lines.Line.ToArray());
                    }
                    await context.Response.WriteAsync(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }
            )
        );

    private static int Parse(byte[] line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
    }

    private static async Task ReadAndAnswerAsync(HttpContext context, byte[] answer)
    {
        var body = await ReadAsync(context);
        context.Request.BodyReader.AdvanceTo(body.End);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private static async Task<ReadOnlySequence<byte>> ReadAsync(HttpContext context)
    {
        while (true)
        {
            var result = await context.Request.BodyReader.ReadAsync();
            if (result.IsCompleted)
                return result.Buffer;
            context.Request.BodyReader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static async Task<WebApplication> HostAsync(Action<WebApplication> map, string limits)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", AnyPort, limits]);
        builder.Logging.ClearProviders();
        builder.AddPolicyHost();
        builder.Services.AddPolicies();
        var app = builder.Build();
        app.UsePolicyHost();
        app.MapPolicies();
        map(app);
        await app.StartAsync();
        return app;
    }

    private static async Task<WebApplication> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", AnyPort]);
        builder.Logging.ClearProviders();
        builder.Services.Configure<KestrelServerOptions>(static options => options.AddServerHeader = false);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }
}
