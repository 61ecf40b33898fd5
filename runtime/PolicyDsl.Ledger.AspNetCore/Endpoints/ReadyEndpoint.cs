using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /readyz.</summary>
internal static class ReadyEndpoint
{
    /// <summary>Maps it. It is open: it tells nothing of what is stored.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.Map(LedgerRoutes.Ready, LedgerRoutes.Ready.Pattern, HandleAsync).Describe(LedgerOperations.Ready);

    private static async Task HandleAsync(HttpContext context)
    {
        if (!await context.RequestServices.GetRequiredService<Readiness>().IsReadyAsync())
        {
            await ProblemWriter.WriteAsync(context, LedgerProblems.Unavailable);
            return;
        }
        LedgerResponse.Begin(context.Response, MediaTypes.Json);
        await JsonResponse.WriteAsync(
            context,
            "ready",
            static (json, status) =>
            {
                json.WriteStartObject();
                json.WriteString("status"u8, status);
                json.WriteEndObject();
            }
        );
    }
}
