using System.Runtime.CompilerServices;

namespace PolicyDsl.Ledger.Storage;

/// <summary>Tells callers apart what they can wait for from what is a defect.</summary>
internal static class Failures
{
    private const string Words = "The ledger cannot be reached, read or written.";

    /// <summary>Runs something; a failure of the store becomes a <see cref="LedgerUnavailableException"/>.</summary>
    public static async Task<T> GuardAsync<T>(LedgerDatabase database, Func<Task<T>> act, CancellationToken cancellation)
    {
        try
        {
            return await act();
        }
        catch (Exception error) when (IsUnavailable(database, error, cancellation))
        {
            throw new LedgerUnavailableException(Words, error);
        }
    }

    /// <summary>The same for what is read a part at a time.</summary>
    public static async IAsyncEnumerable<T> GuardAsync<T>(
        LedgerDatabase database,
        IAsyncEnumerable<T> parts,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var enumerator = parts.GetAsyncEnumerator(cancellation);
        while (await GuardAsync(database, async () => await enumerator.MoveNextAsync(), cancellation))
            yield return enumerator.Current;
    }

    private static bool IsUnavailable(LedgerDatabase database, Exception error, CancellationToken cancellation) =>
        error is not LedgerUnavailableException
        && !cancellation.IsCancellationRequested
        && database.KindOf(error) is FailureKind.Unavailable or FailureKind.Conflict;
}
