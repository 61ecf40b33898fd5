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
            static endpoint => endpoint.WithMetadata(new BodyLimit(RequestBody.MostWaste)).DisableRequestTimeout().LimitBy(LimitNames.Evaluations),
            Operations.Evaluate
        );

    private static Task HandleAsync(HttpContext context, ClauseRevisions clause, TimeProvider clock)
    {
        if (EvaluateRequest.Read(context.Request, MediaTypes.Json, MediaTypes.Json, out var explain) is { } problem)
            return ProblemWriter.WriteAsync(context, problem);
        // A decision in short is without words.
        var decider = new Decider(clause, clock, explain, explain ? Negotiation.Language(context.Request) : Runtime.Language.Zh);
        return RequestBody.TryRead(context.Request, out var body) ? AnswerAsync(context, decider, body, clock) : WaitAsync(context, decider, clock);
    }

    private static async Task WaitAsync(HttpContext context, Decider decider, TimeProvider clock)
    {
        RequestTime.Begin(context, clock, MostTime);
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is { } body)
            await AnswerAsync(context, decider, body, clock);
        else
            await ProblemWriter.WriteAsync(context, Problems.TooLarge);
    }

    // Nearly always the server takes the answer at once; so this is no async method, which would have to keep all of it for later.
    private static Task AnswerAsync(HttpContext context, Decider decider, in ReadOnlySequence<byte> body, TimeProvider clock)
    {
        var buffer = JsonBuffer.Rent();
        var sending = Task.CompletedTask;
        try
        {
            sending = Decide(context, decider, body, buffer) is { } problem
                ? ProblemWriter.WriteAsync(context, problem)
                : SendAsync(context, buffer.Written, decider.Explains ? decider.Language : null, clock);
        }
        finally
        {
            if (sending.IsCompleted)
                buffer.Return();
        }
        return sending.IsCompleted ? sending : ReturnAfterAsync(sending, buffer);
    }

    private static Problem? Decide(HttpContext context, Decider decider, in ReadOnlySequence<byte> body, JsonBuffer buffer)
    {
        try
        {
            return decider.Decide(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), buffer);
        }
        finally
        {
            context.Request.BodyReader.AdvanceTo(body.End);
        }
    }

    private static async Task ReturnAfterAsync(Task sending, JsonBuffer buffer)
    {
        try
        {
            await sending;
        }
        finally
        {
            buffer.Return();
        }
    }

    private static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> decision, Runtime.Language? language, TimeProvider clock)
    {
        var response = context.Response;
        var headers = response.Headers;
        headers.ContentType = MediaTypes.WithCharset(MediaTypes.Json);
        headers.CacheControl = "no-store";
        headers.ContentLength = decision.Length;
        if (language is { } spoken)
            ResponseLanguage.Set(response, spoken);
        // Not tied to RequestAborted, which the server would make for this alone: an answer that cannot be sent at once is cut off when time is up.
        var sending = response.Body.WriteAsync(decision, CancellationToken.None);
        return sending.IsCompleted ? sending.AsTask() : RequestTime.AbortAfterAsync(sending, context, clock, MostTime);
    }
}
