using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Asks the store at most once a second whether it is there, however many want to know: each time costs a write, and the route is open to all.</summary>
/// <param name="ledger">The store.</param>
/// <param name="time">The clock.</param>
internal sealed class Readiness(ILedger ledger, TimeProvider time) : IReadiness
{
    private static readonly TimeSpan MostAge = TimeSpan.FromSeconds(1);

    /// <summary>How long the store may take to say that it is there.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task<bool>? last;
    private long asked;

    /// <inheritdoc/>
    public Problem Refusal => LedgerProblems.Unavailable;

    /// <summary>Whether requests can be served, as it was a second ago at most.</summary>
    public Task<bool> IsReadyAsync()
    {
        lock (gate)
        {
            if (last is { IsCompleted: false } || (last is not null && time.GetElapsedTime(asked) < MostAge))
                return last;
            asked = time.GetTimestamp();
            return last = Task.Run(AskAsync);
        }
    }

    private async Task<bool> AskAsync()
    {
        using var patience = new CancellationTokenSource(MostTime);
        try
        {
            return await ledger.IsReadyAsync(patience.Token);
        }
        catch (Exception fault) when (fault is LedgerUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }
}
