using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests.Telemetry;

/// <summary>What a service counts about itself.</summary>
public sealed class PolicyTelemetryTests(Service service)
{
    [Fact]
    public async Task Each_decision_counts_once_under_its_outcome_however_it_was_asked_for()
    {
        using var heard = new Heard();

        await service.DecideAsync(Service.Equipment, Service.Body);
        await service.DecideAsync(Service.Equipment + "?explain=false", Service.Body);
        await service.DecideAsync(Service.Equipment + "?explain=false", "{}");
        using var batch = await service.PostAsync(Service.Batch, Service.Lines(Service.Body, "no JSON", Service.Body));
        await batch.Content.ReadAsStringAsync();

        // Other tests decide meanwhile, so there may be more.
        Assert.True(heard.Count("policydsl.decisions", "demo equipment eligible") >= 4);
        Assert.True(heard.Count("policydsl.decisions", "demo equipment incomplete") >= 1);
    }

    [Fact]
    public async Task A_settlement_tells_how_long_it_took_and_how_large_it_was()
    {
        using var heard = new Heard();

        await service.DecideAsync(Service.Settle, Service.Round);

        Assert.Contains(3, heard.Values("policydsl.settlement.applications", "demo False"));
        Assert.All(heard.Values("policydsl.settlement.duration", "demo False"), static milliseconds => Assert.InRange(milliseconds, 0, 60_000));
        Assert.NotEmpty(heard.Values("policydsl.settlement.duration", "demo False"));
    }

    [Fact]
    public async Task A_refusal_counts_by_what_was_asked_and_why_not()
    {
        using var heard = new Heard();

        await service.DecideAsync(Service.Equipment, "[]");
        await service.Client.GetAsync("/secret-9f");

        Assert.NotEmpty(heard.Values("policydsl.refusals", "evaluate invalid-input"));
        Assert.NotEmpty(heard.Values("policydsl.refusals", "none not-found"));
    }

    private sealed class Heard : IDisposable
    {
        private readonly ConcurrentQueue<(string Instrument, string Tags, long Value)> all = [];
        private readonly MeterListener listener = new();

        public Heard()
        {
            listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == PolicyTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>(
                (instrument, value, tags, _) => all.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(static tag => tag.Value)), value))
            );
            listener.Start();
        }

        public long Count(string instrument, string tags) => Values(instrument, tags).Sum();

        public IEnumerable<long> Values(string instrument, string tags) =>
            all.Where(measured => measured.Instrument == instrument && measured.Tags == tags).Select(static measured => measured.Value);

        public void Dispose() => listener.Dispose();
    }
}
