using System.Collections.Concurrent;

namespace PolicyDsl.AspNetCore.Tests;

/// <summary>A clock that stands still until it is set. Its timers go off when they are told to, and not before.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly ConcurrentDictionary<Held, bool> timers = [];

    public DateTimeOffset Now { get; set; } = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);

    /// <summary>For how long timers are set.</summary>
    public IReadOnlyList<TimeSpan> Timers => [.. timers.Keys.Select(static timer => timer.Due)];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Held(this, () => callback(state), dueTime);
        timers[timer] = true;
        return timer;
    }

    /// <summary>Lets every timer go off.</summary>
    public void RunOut()
    {
        foreach (var timer in timers.Keys)
            timer.GoOff();
    }

    private sealed class Held(StoppedClock clock, Action goOff, TimeSpan due) : ITimer
    {
        public TimeSpan Due { get; private set; } = due;

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            return true;
        }

        public void Dispose() => clock.timers.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
