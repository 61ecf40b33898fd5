namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2025, 3, 1, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
