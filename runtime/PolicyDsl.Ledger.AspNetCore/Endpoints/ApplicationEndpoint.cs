using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /applications/{id}.</summary>
internal static class ApplicationEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.Application, HandleAsync).WithRequestTimeout(LedgerMapping.MostTime).Describe(LedgerOperations.Application);

    private static async Task HandleAsync(LedgerCall call)
    {
        if (!Negotiation.Accepts(call.Http.Request, MediaTypes.Json))
            await call.RefuseAsync(Problems.NotAcceptable(MediaTypes.Json));
        else if (await call.FindApplicationAsync() is not { } application)
            await call.RefuseAsync(LedgerProblems.UnknownApplication);
        else if (!LedgerResponse.IsKnown(call.Http, ApplicationResponse.TagOf(application)))
            await ApplicationResponse.SendAsync(call.Http, application);
    }
}
