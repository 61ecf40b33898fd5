using Microsoft.AspNetCore.Connections;

namespace PolicyDsl.PolicyService;

/// <summary>Another program on the same address is the commonest trouble on a first start, and deserves a sentence instead of a stack.</summary>
internal static partial class AddressInUse
{
    /// <summary>Runs the service until it is told to stop.</summary>
    /// <returns>The exit code: 0, or 1 where it could not start.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (IOException fault) when (fault.InnerException is AddressInUseException)
            {
                LogTaken(app.Logger, string.Join(" ", app.Urls));
                return 1;
            }
            await app.WaitForShutdownAsync();
            return 0;
        }
    }

    [LoggerMessage(EventId = 1, EventName = "AddressInUse", Level = LogLevel.Critical, Message = "{Address} is taken by another program. Stop it, or choose another address: --urls http://localhost:5081")]
    private static partial void LogTaken(ILogger logger, string address);
}
