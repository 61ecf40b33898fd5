using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace PolicyDsl.AspNetCore;

/// <summary>The first and the last step of a host's program.</summary>
public static partial class PolicyHost
{
    /// <summary>
    /// Begins a host whose settings lie beside the program, wherever it is started from, and which answers and logs the same wherever the server stands.
    /// What it serves is added with <c>AddPolicies</c>.
    /// </summary>
    /// <param name="args">The program's.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        return builder.AddPolicyHost();
    }

    /// <summary>
    /// Runs the host until it is told to stop. Another program on the same address is the commonest trouble on a first start, and gets a sentence instead of
    /// a stack.
    /// </summary>
    /// <param name="app">The host.</param>
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

    [LoggerMessage(EventId = 3, EventName = "AddressInUse", Level = LogLevel.Critical, Message = "{Address} is taken by another program. Stop it, or choose another address: --urls http://localhost:5081")]
    private static partial void LogTaken(ILogger logger, string address);
}
