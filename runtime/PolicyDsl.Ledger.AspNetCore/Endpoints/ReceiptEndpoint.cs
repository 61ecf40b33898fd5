using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /applications/{id}/receipt.</summary>
internal static class ReceiptEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.Receipt, HandleAsync).WithRequestTimeout(LedgerMapping.MostTime).Describe(ReceiptOperations.Receipt);

    private static async Task HandleAsync(LedgerCall call)
    {
        if (!Negotiation.Accepts(call.Http.Request, MediaTypes.Json))
        {
            await call.RefuseAsync(Problems.NotAcceptable(MediaTypes.Json));
            return;
        }
        if (await call.FindApplicationAsync() is not { } application)
        {
            await call.RefuseAsync(LedgerProblems.UnknownApplication);
            return;
        }
        var issuer = call.Http.RequestServices.GetRequiredService<ReceiptIssuer>();
        if (await issuer.IssueAsync(application, call.Cancellation) is not { } receipt)
        {
            await call.RefuseAsync(LedgerProblems.NotAsLogged);
            return;
        }
        LedgerResponse.Begin(call.Http.Response, MediaTypes.Json);
        await JsonResponse.WriteAsync(call.Http, receipt, static (json, signed) => signed.Write(json));
    }
}
