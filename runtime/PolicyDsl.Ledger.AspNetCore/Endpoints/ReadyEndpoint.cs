using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /readyz.</summary>
internal static class ReadyEndpoint
{
    /// <summary>How long the store may take to say that it is there.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    /// <summary>Maps it. It is open: it tells nothing of what is stored.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.Map(LedgerRoutes.Ready, LedgerRoutes.Ready.Pattern, HandleAsync).Describe(LedgerOperations.Ready);

    private static async Task HandleAsync(HttpContext context)
    {
        if (!await IsReadyAsync(context))
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

    private static async Task<bool> IsReadyAsync(HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(MostTime);
        try
        {
            return await context.RequestServices.GetRequiredService<ILedger>().IsReadyAsync(patience.Token);
        }
        catch (Exception fault) when (fault is LedgerUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }
}
