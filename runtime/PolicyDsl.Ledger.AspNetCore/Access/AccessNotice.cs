using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Says on start what whoever runs the service must not miss: that everything is open, or that nothing is.</summary>
internal sealed partial class AccessNotice(AccessOptions access) : IStartNotice
{
    /// <inheritdoc/>
    public void Log(ILogger logger)
    {
        if (access.IsOpenOnLoopback)
            LogOpen(logger, Caller.Development);
        else if (!access.ChecksTokens)
            LogShut(logger);
    }

    [LoggerMessage(
        EventId = 10,
        EventName = "Open",
        Level = LogLevel.Warning,
        Message = "*** DEVELOPMENT: EVERYTHING IS OPEN *** Whatever runs on this machine may submit, review, settle and confirm, as `{Subject}` with every role and without limits. "
            + "Other machines are asked for a token. Never run it like this for others: ASPNETCORE_ENVIRONMENT=Production."
    )]
    private static partial void LogOpen(ILogger logger, string subject);

    [LoggerMessage(
        EventId = 11,
        EventName = "Shut",
        Level = LogLevel.Warning,
        Message = "No sign-in is configured: stored applications and rounds answer 401 to everybody, stateless routes work. "
            + "Set Authentication:Schemes:Bearer:Authority and :ValidAudiences (docs/operations.md)."
    )]
    private static partial void LogShut(ILogger logger);
}
