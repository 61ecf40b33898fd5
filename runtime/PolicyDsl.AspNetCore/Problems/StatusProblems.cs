namespace PolicyDsl.AspNetCore;

/// <summary>Gives a body to the answers that come without one: what routing and the server refuse.</summary>
internal static class StatusProblems
{
    /// <summary>The middleware.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var running = next(context);
        return running.IsCompletedSuccessfully && !IsBare(context.Response) ? running : AnswerAfterAsync(context, running);
    }

    /// <summary>The problem that a status stands for; null: it stands for none of ours.</summary>
    public static Problem? Of(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => Problems.BadRequest,
            StatusCodes.Status404NotFound => Problems.NotFound,
            StatusCodes.Status405MethodNotAllowed => Problems.MethodNotAllowed,
            StatusCodes.Status408RequestTimeout => Problems.Timeout,
            StatusCodes.Status413PayloadTooLarge => Problems.TooLarge,
            _ => null,
        };

    private static async Task AnswerAfterAsync(HttpContext context, Task running)
    {
        await running;
        var response = context.Response;
        if (!IsBare(response))
            return;
        // Routing refuses OPTIONS, having listed in Allow just what its asker wants to know.
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed && HttpMethods.IsOptions(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        if (Of(response.StatusCode) is { } problem)
            await ProblemWriter.WriteAsync(context, problem);
    }

    private static bool IsBare(HttpResponse response) =>
        !response.HasStarted && response.StatusCode >= 400 && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType);
}
