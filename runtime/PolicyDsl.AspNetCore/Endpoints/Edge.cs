using System.Diagnostics;
using Microsoft.AspNetCore.Http.Timeouts;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// The outermost edge: whatever goes wrong behind it is logged, and the client gets a problem without a word of the inside, in every environment alike.
/// </summary>
internal static partial class Edge
{
    /// <summary>A handler behind the edge.</summary>
    public static RequestDelegate Guard(RequestDelegate handler) => context => RunAsync(context, handler);

    /// <summary>Logs a fault, and gives the id that it is found by.</summary>
    public static string Report(HttpContext context, Exception fault)
    {
        var traceId = Activity.Current?.Id ?? context.TraceIdentifier;
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PolicyDsl.AspNetCore");
        LogFault(logger, traceId, fault);
        return traceId;
    }

    /// <summary>Whether a fault is one of the request, not of the service.</summary>
    public static bool IsOfRequest(Exception fault) => fault is BadHttpRequestException || BindingProblems.Of(fault) is not null;

    /// <summary>Answers a fault of the request.</summary>
    public static Task RefuseAsync(HttpContext context, Exception fault) =>
        BindingProblems.Of(fault) is { } problem
            ? EndAsync(context, problem, isReadToTheEnd: true)
            : EndAsync(context, StatusProblems.Of(((BadHttpRequestException)fault).StatusCode) ?? Problems.BadRequest);

    // Nearly every request is answered by the time that its handler returns; then there is nothing to watch over.
    private static Task RunAsync(HttpContext context, RequestDelegate handler)
    {
        Task running;
        try
        {
            running = handler(context);
        }
        catch (Exception fault)
        {
            running = Task.FromException(fault);
        }
        return running.IsCompletedSuccessfully ? running : WatchAsync(context, running);
    }

    private static async Task WatchAsync(HttpContext context, Task running)
    {
        try
        {
            await running;
        }
        catch (OperationCanceledException) when (IsTimedOut(context))
        {
            await EndAsync(context, Problems.Timeout);
        }
        catch (Exception left) when (context.RequestAborted.IsCancellationRequested && left is OperationCanceledException or IOException)
        {
            context.Abort();
        }
        catch (Exception refused) when (IsOfRequest(refused))
        {
            await RefuseAsync(context, refused);
        }
        catch (Exception fault)
        {
            await EndAsync(context, ProblemOf(context, fault, Report(context, fault)));
        }
    }

    private static Problem ProblemOf(HttpContext context, Exception fault, string traceId)
    {
        foreach (var known in context.RequestServices.GetServices<IFaultProblems>())
        {
            if (known.Of(fault) is { } problem)
                return problem with { TraceId = traceId };
        }
        return Problems.Internal(traceId);
    }

    private static bool IsTimedOut(HttpContext context) =>
        context.Features.Get<IHttpRequestTimeoutFeature>() is { RequestTimeoutToken.IsCancellationRequested: true };

    // An answer that has begun cannot become a problem: it is cut off, so that nobody takes it for the whole.
    private static async Task EndAsync(HttpContext context, Problem problem, bool isReadToTheEnd = false)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        var transportSecurity = context.Response.Headers.StrictTransportSecurity;
        context.Response.Clear();
        SecurityHeaders.Set(context.Response);
        context.Response.Headers.StrictTransportSecurity = transportSecurity;
        // What the request did not bring to its end may still be under way; nothing can follow it on the connection.
        if (!isReadToTheEnd)
            context.Response.Headers.Connection = "close";
        await ProblemWriter.WriteAsync(context, problem);
    }

    [LoggerMessage(EventId = 2, EventName = "Fault", Level = LogLevel.Error, Message = "A request failed. Trace id {TraceId}.")]
    private static partial void LogFault(ILogger logger, string traceId, Exception fault);
}
