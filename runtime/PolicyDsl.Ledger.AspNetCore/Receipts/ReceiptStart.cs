using Microsoft.Extensions.Hosting;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Makes the first key when the service starts. A folder that is away stops no service: it is asked again with every receipt, and the log tells.</summary>
/// <param name="keys">The keys.</param>
internal sealed class ReceiptStart(ReceiptKeys keys) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            keys.Public();
        }
        catch (LedgerUnavailableException)
        {
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
