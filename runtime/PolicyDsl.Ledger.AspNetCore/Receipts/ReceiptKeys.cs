using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>
/// The keys that sign receipts. The folder is looked at again every minute, so that a new key counts without a restart; it signs only some minutes after it
/// was made, when every service that shares the folder, and whoever keeps the public keys for a while, has seen it.
/// </summary>
internal sealed partial class ReceiptKeys(ReceiptOptions options, TimeProvider clock, ILogger<ReceiptKeys> logger)
{
    /// <summary>How long others may keep the public keys.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    /// <summary>How long a new key is public before it signs.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly string folder = Path.GetFullPath(options.KeyFolder, Path.GetFullPath(options.ContentRoot));
    private readonly Lock looking = new();
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);
    private KeyRing? ring;
    private DateTimeOffset looked;

    /// <summary>Signs a receipt, issued now.</summary>
    /// <param name="receipt">Makes it, given when it is issued.</param>
    /// <exception cref="LedgerUnavailableException">The folder can neither be read nor made.</exception>
    public SignedReceipt Sign(Func<DateTimeOffset, Receipt> receipt)
    {
        var held = Ring();
        var now = clock.GetUtcNow();
        return Guard(() => held.Signing(now)).Sign(receipt(now));
    }

    /// <summary>The public keys.</summary>
    /// <exception cref="LedgerUnavailableException">The folder can neither be read nor made.</exception>
    public ReceiptKeySet Public() => Ring().Public(clock.GetUtcNow());

    /// <summary>Makes a key that will sign from some minutes on.</summary>
    /// <returns>From when it signs; at once where it is the first.</returns>
    /// <exception cref="LedgerUnavailableException">It cannot be written.</exception>
    public DateTimeOffset Rotate() =>
        Guard(() =>
        {
            var now = clock.GetUtcNow();
            if (KeyRing.Read(folder).IsEmpty)
            {
                MakeFirst();
                return now;
            }
            var from = now + Lead;
            KeyFile.Write(folder, KeyFile.NameOf(from));
            return KeyFile.FromOf(KeyFile.NameOf(from));
        });

    private KeyRing Ring()
    {
        lock (looking)
        {
            var now = clock.GetUtcNow();
            if (ring is null || now - looked >= LookEvery)
                Look(now);
            return ring!;
        }
    }

    // What was read before goes on counting where the folder cannot be read any more.
    private void Look(DateTimeOffset now)
    {
        try
        {
            ring = Guard(ReadOrMake);
            foreach (var name in ring.OpenToOthers.Where(warned.Add))
                Open(logger, name);
        }
        catch (LedgerUnavailableException) when (ring is not null)
        {
        }
        looked = now;
    }

    private KeyRing ReadOrMake()
    {
        var read = KeyRing.Read(folder);
        if (!read.IsEmpty)
            return read;
        MakeFirst();
        return KeyRing.Read(folder);
    }

    // Of several services that start at once on one folder, one makes the key.
    private void MakeFirst()
    {
        KeyFile.MakeFolder(folder);
        var name = KeyFile.NameOf(null);
        try
        {
            KeyFile.Write(folder, name);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, name)))
        {
        }
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (UnusableKeyException error)
        {
            Unusable(logger, error.Message);
            throw new LedgerUnavailableException("A key that signs receipts cannot be used.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Unreachable(logger, ReceiptOptions.KeyFolderSetting, error.GetType().Name);
            throw new LedgerUnavailableException("The keys that sign receipts cannot be read or written.", error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Receipts cannot be signed, {Problem}")]
    private static partial void Unusable(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Error, "The folder of the keys that sign receipts ({Setting}) cannot be read or written: {Problem}")]
    private static partial void Unreachable(ILogger logger, string setting, string problem);

    [LoggerMessage(LogLevel.Warning, "The key {Name} can be read by others than the service: whoever reads it can sign receipts. Take the right away (chmod 600).")]
    private static partial void Open(ILogger logger, string name);
}
