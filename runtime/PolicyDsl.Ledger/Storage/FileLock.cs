namespace PolicyDsl.Ledger.Storage;

/// <summary>A lock that is a file: whoever has it open holds it, in any process, and a process that ends gives it back.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    // What a system says of a file that somebody else has locked: EWOULDBLOCK of Linux and of macOS, a sharing and a lock violation of Windows.
    private static readonly HashSet<int> Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes it, if nobody holds it.</summary>
    /// <exception cref="IOException">Nobody holds it, and it cannot be opened.</exception>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (Held.Contains(error.HResult))
        {
            return null;
        }
    }

    /// <summary>Takes it, waiting for who holds it.</summary>
    /// <exception cref="LedgerUnavailableException">It was not given back in time.</exception>
    public static async Task<FileLock> TakeAsync(string path, TimeSpan timeout, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < timeout; waited += Pause)
        {
            if (TryTake(path) is { } taken)
                return taken;
            await Task.Delay(Pause, cancellation);
        }
        throw new LedgerUnavailableException("Another process is preparing the ledger.");
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
