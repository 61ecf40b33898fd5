using System.Buffers;

namespace PolicyDsl.AspNetCore;

/// <summary>POST /policies/{policy}/clauses/{clause}/evaluate.</summary>
internal static class EvaluateEndpoint
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>Maps it, for each clause.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, PolicyRegistry registry, TimeProvider clock) =>
        ClauseRoutes.Map(
            endpoints,
            Routes.Evaluate,
            registry,
            (context, clause) => HandleAsync(context, clause, clock),
            // Most requests are answered without any waiting; a timer is set for those that are not.
            static endpoint => endpoint.WithMetadata(new BodyLimit(RequestBody.MostWaste)).DisableRequestTimeout().RequireRateLimiting(LimitNames.Evaluations),
            Operations.Evaluate
        );

    private static async Task HandleAsync(HttpContext context, ClauseRevisions clause, TimeProvider clock)
    {
        var problem = EvaluateRequest.Read(context.Request, MediaTypes.Json, MediaTypes.Json, out var explain);
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }
        if (!RequestBody.TryRead(context.Request, out var body))
        {
            RequestTime.Begin(context, clock, MostTime);
            if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } whole)
            {
                await ProblemWriter.WriteAsync(context, Problems.TooLarge);
                return;
            }
            body = whole;
        }
        var buffer = JsonBuffer.Rent();
        try
        {
            var language = Negotiation.Language(context.Request);
            var decider = new Decider(clause, clock, explain, language);
            try
            {
                problem = decider.Decide(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), buffer);
            }
            finally
            {
                context.Request.BodyReader.AdvanceTo(body.End);
            }
            if (problem is null)
                await SendAsync(context, buffer, language, clock);
            else
                await ProblemWriter.WriteAsync(context, problem);
        }
        finally
        {
            buffer.Return();
        }
    }

    private static async Task SendAsync(HttpContext context, JsonBuffer decision, Runtime.Language language, TimeProvider clock)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        response.Headers.CacheControl = "no-store";
        ResponseLanguage.Set(response, language);
        response.ContentLength = decision.Written.Length;
        // Not tied to RequestAborted, which the server would make for this alone: an answer that cannot be sent at once is cut off when time is up.
        var sending = response.Body.WriteAsync(decision.Written, CancellationToken.None);
        if (sending.IsCompleted)
            await sending;
        else
            await RequestTime.AbortAfterAsync(sending, context, clock, MostTime);
    }
}
