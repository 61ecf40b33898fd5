using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>POST /policies/{policy}/clauses/{clause}/evaluate-batch.</summary>
internal static class EvaluateBatchEndpoint
{
    /// <summary>How many bytes of answers are gathered before they are sent.</summary>
    private const int MostGathered = 32 * 1024;

    /// <summary>Maps it, for each clause.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock) =>
        ClauseRoutes.Map(
            endpoints,
            Routes.EvaluateBatch,
            registry,
            (context, clause) => HandleAsync(context, clause, clock),
            static endpoint => endpoint.WithMetadata(new BodyLimit(null)).DisableRequestTimeout().RequireRateLimiting(LimitNames.Batches),
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
        var buffer = JsonBuffer.Rent();
        try
        {
            await DecideAsync(context, decider, buffer, spool, stop.Token);
        }
        finally
        {
            buffer.Return();
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

    private static async Task DecideAsync(HttpContext context, Decider decider, JsonBuffer buffer, AnswerSpool spool, CancellationToken cancellation)
    {
        var lines = new LineReader(context.Request.BodyReader, RequestBody.MostBytes);
        while (true)
        {
            var state = lines.Next();
            if (state is LineState.Line or LineState.TooLong)
                Answer(context, lines, state, decider, buffer);
            if (buffer.Written.Length >= MostGathered || (state is LineState.Pending or LineState.End && !buffer.Written.IsEmpty))
            {
                await spool.AddAsync(buffer.Written, cancellation);
                buffer.Clear();
            }
            if (state == LineState.End)
                return;
            if (state == LineState.Pending)
                await lines.WaitAsync(cancellation);
        }
    }

    private static void Answer(HttpContext context, LineReader lines, LineState state, Decider decider, JsonBuffer buffer)
    {
        var problem = state == LineState.TooLong ? Problems.LineTooLarge : Decide(context, lines, decider, buffer);
        if (problem is not null)
        {
            buffer.Add(
                (problem, decider.Language, lines.Number),
                static (json, answer) => ProblemWriter.Write(json, answer.problem, answer.Language, answer.Number)
            );
        }
        buffer.EndLine();
    }

    private static Problem? Decide(HttpContext context, LineReader lines, Decider decider, JsonBuffer buffer)
    {
        try
        {
            return decider.Decide(lines.Line, buffer);
        }
        catch (Exception fault)
        {
            // The edge of a line: a fault on it must not take the answers of the others along.
            return Problems.Internal(Edge.Report(context, fault));
        }
    }
}
