using Microsoft.AspNetCore.Diagnostics;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// Answers faults of a request as the edge does where the host has an exception handler of its own behind it, which would take them for faults of the service.
/// </summary>
internal sealed class RequestFaultHandler : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!Edge.IsOfRequest(exception))
            return false;
        await Edge.RefuseAsync(httpContext, exception);
        return true;
    }
}
