using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>How many requests of a service are under way that a limit has let in.</summary>
internal sealed class Leases : IDisposable
{
    private const string Instrument = "aspnetcore.rate_limiting.active_request_leases";

    private readonly MeterListener listener = new();
    private readonly TaskCompletionSource taken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Leases(Service service)
    {
        var factory = service.App.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == Instrument && ReferenceEquals(instrument.Meter.Scope, factory))
                listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => taken.TrySetResult());
        listener.Start();
    }

    /// <summary>Until the first request has been let in.</summary>
    public Task FirstAsync() => taken.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public void Dispose() => listener.Dispose();
}
