using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>GET /policies/{policy}/rounds.</summary>
internal static class RoundsEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapStored(LedgerRoutes.Rounds, HandleAsync).WithRequestTimeout(LedgerMapping.MostTimeOfRound).Describe(LedgerOperations.Rounds);

    private static async Task HandleAsync(LedgerCall call)
    {
        if (PathIds.Policy(call.Http, call.Registry) is not { } policy)
        {
            await call.RefuseAsync(Problems.UnknownPolicy(call.Registry));
            return;
        }
        var problem = new QueryReader(call.Http.Request).Problem;
        if (problem is null && !Negotiation.Accepts(call.Http.Request, MediaTypes.Json))
            problem = Problems.NotAcceptable(MediaTypes.Json);
        if (problem is not null)
        {
            await call.RefuseAsync(problem);
            return;
        }
        var list = new List<(StoredRound Round, bool IsUpToDate)>();
        foreach (var round in await call.Ledger.RoundsAsync(policy.Newest.Info.Id, call.Cancellation))
            list.Add((round, await call.Ledger.IsUpToDateAsync(round, call.Cancellation)));
        LedgerResponse.Begin(call.Http.Response, MediaTypes.Json);
        await JsonResponse.WriteAsync<IReadOnlyList<(StoredRound Round, bool IsUpToDate)>>(call.Http, list, RoundWriter.WriteList);
    }
}
