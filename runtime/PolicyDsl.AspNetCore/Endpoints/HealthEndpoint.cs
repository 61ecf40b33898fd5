namespace PolicyDsl.AspNetCore;

/// <summary>GET /healthz.</summary>
internal static class HealthEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.Map(Routes.Health, Routes.Health.Pattern, HandleAsync).Describe(Operations.Health);

    private static Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        context.Response.Headers.CacheControl = "no-store";
        return JsonResponse.WriteAsync(
            context,
            "ok",
            static (json, status) =>
            {
                json.WriteStartObject();
                json.WriteString("status"u8, status);
                json.WriteEndObject();
            }
        );
    }
}
