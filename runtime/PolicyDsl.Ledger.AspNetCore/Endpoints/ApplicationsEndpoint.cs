using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /applications.</summary>
internal static class ApplicationsEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry) =>
        endpoints
            .MapStored(LedgerRoutes.Applications, HandleAsync)
            .WithRequestTimeout(LedgerMapping.MostTime)
            .Describe(to => LedgerOperations.Applications(to, registry));

    private static async Task HandleAsync(LedgerCall call)
    {
        if (!Negotiation.Accepts(call.Http.Request, MediaTypes.Json))
        {
            await call.RefuseAsync(Problems.NotAcceptable(MediaTypes.Json));
            return;
        }
        if ((PageRequest.Read(call.Http.Request, call.Registry, out var query) ?? Narrow(call.Caller, ref query)) is { } problem)
        {
            await call.RefuseAsync(problem);
            return;
        }
        var page = await call.Ledger.PageAsync(query, call.Cancellation);
        LedgerResponse.Begin(call.Http.Response, MediaTypes.Json);
        await JsonResponse.WriteAsync(call.Http, page, ApplicationWriter.WritePage);
    }

    // An applicant sees what is its own: by the code that it names, else by the only one that it has.
    private static Problem? Narrow(Caller caller, ref ApplicationQuery query)
    {
        if (caller.SeesAll)
            return null;
        var code = query.CreditCode ?? (caller.CreditCodes.Count == 1 ? caller.CreditCodes.First() : null);
        if (code is null || !caller.CreditCodes.Contains(code))
            return Problems.InvalidQuery([new(PageRequest.CreditCode, QueryErrors.NotKnown(caller.CreditCodes.Order(StringComparer.Ordinal)))]);
        query = query with { CreditCode = code };
        return null;
    }
}
