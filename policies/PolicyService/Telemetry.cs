using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.PolicyService;

/// <summary>Traces and metrics, sent by OTLP. Off unless an address is given: <c>OpenTelemetry:Endpoint</c>, or <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> as the standard has it.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OpenTelemetry:Endpoint";
    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string StandardProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string StandardServiceName = "OTEL_SERVICE_NAME";
    private const string ServiceName = "policy-service";

    /// <summary>Adds it, if it is wanted.</summary>
    /// <exception cref="InvalidOperationException">The address or the protocol is none.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var key = configuration[Endpoint] is { Length: > 0 } ? Endpoint : StandardEndpoint;
        if (configuration[key] is not { Length: > 0 } address)
            return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"{key}: `{address}` is no address. Write scheme, host and port, as in http://localhost:4317.");
        var service = builder
            .Services.AddOpenTelemetry()
            .WithTracing(static traces => traces.AddSource(PolicyTelemetry.Name).AddAspNetCoreInstrumentation())
            .WithMetrics(static metrics => metrics.AddMeter(PolicyTelemetry.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .UseOtlpExporter(Protocol(configuration[StandardProtocol]), uri);
        if (configuration[StandardServiceName] is not { Length: > 0 })
            service.ConfigureResource(static resource => resource.AddService(ServiceName));
    }

    private static OtlpExportProtocol Protocol(string? name) =>
        name switch
        {
            null or "" or "grpc" => OtlpExportProtocol.Grpc,
            "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
            _ => throw new InvalidOperationException($"{StandardProtocol}: `{name}` is neither grpc nor http/protobuf."),
        };
}
