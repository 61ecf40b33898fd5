using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace PolicyDsl.Ledger;

/// <summary>Registers the ledger.</summary>
public static class LedgerServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ILedger"/>. Its tables are brought up to date when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Where it is stored.</param>
    /// <exception cref="ArgumentException">The connection is of no known kind.</exception>
    public static IServiceCollection AddLedger(this IServiceCollection services, LedgerOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ILedger>(provider => new DatabaseLedger(LedgerDatabases.Of(options), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHostedService, LedgerStart>();
        return services;
    }

    // A store that cannot be reached yet stops no host: it is asked again with every request, and /readyz tells.
    private sealed class LedgerStart(ILedger ledger) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => ledger.IsReadyAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
