using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>POST /policies/{policy}/settle.</summary>
internal static class SettleEndpoint
{
    /// <summary>How many rounds are settled at once: each may hold hundreds of thousands of applications. Others wait their turn.</summary>
    private const int MostAtOnce = 2;

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock)
    {
        var turns = new SemaphoreSlim(MostAtOnce);
        endpoints
            .Map(Routes.Settle, Routes.Settle.Pattern, context => HandleAsync(context, registry, clock, turns))
            // One byte more, so that the limit is noticed here and named.
            .WithMetadata(new BodyLimit(SettlementRequest.MostBytes + 1))
            .WithRequestTimeout(MostTime)
            .LimitBy(LimitNames.Settlements)
            .Describe(to => Operations.Settle(to, registry));
    }

    private static async Task HandleAsync(HttpContext context, PolicyRegistry registry, TimeProvider clock, SemaphoreSlim turns)
    {
        if (PathIds.Policy(context, registry) is not { } policy)
        {
            await ProblemWriter.WriteAsync(context, Problems.UnknownPolicy(registry));
            return;
        }
        if (Refuse(context.Request) is { } problem)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }
        var cancellation = context.RequestAborted;
        await turns.WaitAsync(cancellation);
        try
        {
            var today = clock.Today();
            var revision = policy.InForceOn(today);
            using var watch = PolicyTelemetry.Settle(revision.Info, isStored: false);
            var (result, errors) = await SettlementRequest.ReadAsync(revision, context.Request.BodyReader, today, cancellation);
            if (result is not null)
            {
                watch.Complete(result.Count);
                await SendAsync(context, result);
                return;
            }
            await RequestBody.WasteAsync(context.Request, cancellation);
            await ProblemWriter.WriteAsync(context, errors is null ? Problems.SettlementTooLarge : Problems.InvalidInput(errors));
        }
        finally
        {
            turns.Release();
        }
    }

    private static Problem? Refuse(HttpRequest request)
    {
        if (!Negotiation.Accepts(request, MediaTypes.Json))
            return Problems.NotAcceptable(MediaTypes.Json);
        if (request.ContentLength > SettlementRequest.MostBytes)
            return Problems.SettlementTooLarge;
        return RequestContent.Refuse(request, MediaTypes.Json);
    }

    private static Task SendAsync(HttpContext context, SettlementResult result)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        response.Headers.CacheControl = "no-store";
        ResponseLanguage.Set(response, Negotiation.Language(context.Request));
        return SettlementWriter.WriteAsync(response.Body, result, context.RequestAborted);
    }
}
