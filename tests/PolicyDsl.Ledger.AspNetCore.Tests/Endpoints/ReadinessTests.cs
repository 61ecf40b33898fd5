using System.Reflection;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Endpoints;

/// <summary>Whoever wants to know whether the service is ready costs the store a write, but not each of them one.</summary>
public sealed class ReadinessTests
{
    private readonly SteppedClock clock = new();
    private readonly AskedLedger store;
    private readonly Readiness readiness;

    public ReadinessTests()
    {
        var ledger = DispatchProxy.Create<ILedger, AskedLedger>();
        store = (AskedLedger)(object)ledger;
        readiness = new Readiness(ledger, clock);
    }

    [Fact]
    public async Task However_many_ask_at_once_the_store_is_asked_once()
    {
        var answers = Enumerable.Range(0, 100).Select(_ => readiness.IsReadyAsync()).ToList();
        store.Answer.SetResult(true);

        Assert.All(await Task.WhenAll(answers), Assert.True);
        Assert.Equal(1, store.Times);
    }

    [Fact]
    public async Task What_was_true_a_second_ago_is_asked_again()
    {
        store.Answer.SetResult(true);
        Assert.True(await readiness.IsReadyAsync());
        store.Answer = new();
        store.Answer.SetException(new LedgerUnavailableException("It is away."));

        clock.Milliseconds = 999;
        Assert.True(await readiness.IsReadyAsync());
        clock.Milliseconds = 1000;
        Assert.False(await readiness.IsReadyAsync());
        Assert.Equal(2, store.Times);
    }

    private sealed class SteppedClock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }

    /// <summary>A store that answers when it is let, and counts.</summary>
    internal class AskedLedger : DispatchProxy
    {
        private int times;

        public TaskCompletionSource<bool> Answer { get; set; } = new();

        public int Times => times;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Interlocked.Increment(ref times);
            return Answer.Task;
        }
    }
}
