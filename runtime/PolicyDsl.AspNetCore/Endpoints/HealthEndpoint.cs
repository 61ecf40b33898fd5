namespace PolicyDsl.AspNetCore;

/// <summary>GET /healthz and GET /readyz. Both are open: they tell nothing of what is inside.</summary>
internal static class HealthEndpoint
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        IReadiness[] needed = [.. endpoints.ServiceProvider.GetServices<IReadiness>()];
        endpoints.Map(Routes.Health, Routes.Health.Pattern, static context => SendAsync(context, "ok")).Describe(Operations.Health);
        endpoints
            .Map(Routes.Ready, Routes.Ready.Pattern, context => AskAsync(context, needed))
            .Describe(to => Operations.Ready(to, needed.Select(static need => need.Refusal.Type)));
    }

    private static async Task AskAsync(HttpContext context, IReadiness[] needed)
    {
        foreach (var need in needed)
        {
            if (await need.IsReadyAsync())
                continue;
            await ProblemWriter.WriteAsync(context, need.Refusal);
            return;
        }
        await SendAsync(context, "ready");
    }

    private static Task SendAsync(HttpContext context, string status)
    {
        context.Response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        context.Response.Headers.CacheControl = "no-store";
        return JsonResponse.WriteAsync(
            context,
            status,
            static (json, status) =>
            {
                json.WriteStartObject();
                json.WriteString("status"u8, status);
                json.WriteEndObject();
            }
        );
    }
}
