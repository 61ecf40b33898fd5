namespace PolicyDsl.AspNetCore;

/// <summary>POST /policies/{policy}/clauses/{clause}/evaluate-batch.</summary>
internal static class EvaluateBatchEndpoint
{
    /// <summary>Maps it, for each clause.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock) =>
        ClauseRoutes.Map(
            endpoints,
            Routes.EvaluateBatch,
            registry,
            (context, clause) => HandleAsync(context, clause, clock),
            static endpoint => endpoint.WithMetadata(new BodyLimit(null)).DisableRequestTimeout().LimitBy(LimitNames.Batches),
            Operations.EvaluateBatch
        );

    private static async Task HandleAsync(HttpContext context, ClauseRevisions clause, TimeProvider clock)
    {
        var problem = EvaluateRequest.Read(context.Request, MediaTypes.JsonLines, MediaTypes.JsonLines, out var explain);
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }
        var language = Negotiation.Language(context.Request);
        context.Response.ContentType = MediaTypes.WithCharset(MediaTypes.JsonLines);
        context.Response.Headers.CacheControl = "no-store";
        ResponseLanguage.Set(context.Response, language);
        // The client may wait for the head of the answer before it goes on to send.
        await context.Response.StartAsync(context.RequestAborted);
        await AnswerAsync(context, new Decider(clause, clock, explain, language));
    }

    private static async Task AnswerAsync(HttpContext context, Decider decider)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var spool = new AnswerSpool();
        var sending = SendAsync(context, spool, stop);
        try
        {
            await new BatchRun(context, decider, stop.Token).DecideAsync(spool);
        }
        finally
        {
            spool.Complete();
            await sending;
        }
    }

    private static async Task SendAsync(HttpContext context, AnswerSpool spool, CancellationTokenSource stop)
    {
        var isSent = false;
        try
        {
            while (await spool.TakeAsync(stop.Token) is { IsEmpty: false } bytes)
                await context.Response.BodyWriter.WriteAsync(bytes, stop.Token);
            isSent = true;
        }
        finally
        {
            if (!isSent)
                await stop.CancelAsync();
        }
    }
}
