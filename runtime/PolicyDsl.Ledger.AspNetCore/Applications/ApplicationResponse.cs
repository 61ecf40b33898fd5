using System.Globalization;
using Microsoft.Net.Http.Headers;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Sends a stored application.</summary>
internal static class ApplicationResponse
{
    /// <summary>The entity tag of a version.</summary>
    public static EntityTagHeaderValue TagOf(StoredApplication application) =>
        new($"\"{application.Version.ToString(CultureInfo.InvariantCulture)}\"");

    /// <summary>Sends it, with its version.</summary>
    public static Task SendAsync(HttpContext context, StoredApplication application, int status = StatusCodes.Status200OK)
    {
        LedgerResponse.Begin(context.Response, MediaTypes.Json, TagOf(application));
        context.Response.StatusCode = status;
        return JsonResponse.WriteAsync(context, application, ApplicationWriter.Write);
    }

    /// <summary>Tells that it is not as the sender has seen it, and how it is now.</summary>
    public static Task RefuseAsync(HttpContext context, Problem problem, StoredApplication application)
    {
        if (problem.Type == LedgerProblemTypes.PreconditionFailed)
            context.Response.Headers.ETag = TagOf(application).ToString();
        return ProblemWriter.WriteAsync(context, problem);
    }
}
