using System.Security.Cryptography;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The keys of a folder at one moment.</summary>
internal sealed class KeyRing
{
    private readonly IReadOnlyList<HeldKey> keys;

    private KeyRing(IReadOnlyList<HeldKey> keys) => this.keys = keys;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => keys.Count == 0;

    /// <summary>Files that others than the owner could read.</summary>
    public IEnumerable<string> OpenToOthers => keys.Where(static held => held.IsOpenToOthers).Select(static held => held.Name);

    /// <summary>Reads a folder; one that is not there holds no keys.</summary>
    /// <exception cref="UnusableKeyException">A file in it is no key.</exception>
    public static KeyRing Read(string folder)
    {
        if (!Directory.Exists(folder))
            return new KeyRing([]);
        var files = Directory.GetFiles(folder, "*" + KeyFile.Ending).Where(static path => Path.GetFileName(path)[0] != '.');
        return new KeyRing([.. files.Select(HeldKey.Read).OrderBy(static held => held.From)]);
    }

    /// <summary>The key that signs: of those whose moment has come the newest.</summary>
    /// <exception cref="UnusableKeyException">Only its public half is there.</exception>
    public HeldKey Signing(DateTimeOffset now)
    {
        var signing = keys.Last(held => held.From <= now);
        return signing.IsWhole ? signing : throw new UnusableKeyException(signing.Name);
    }

    /// <summary>The public halves, the newest first: those that will sign, the one that signs, and those that are retired since the next took over.</summary>
    public ReceiptKeySet Public(DateTimeOffset now) =>
        new(
            keys.Select((held, index) =>
                    new ReceiptKey(held.Key, index + 1 < keys.Count && keys[index + 1].From <= now ? keys[index + 1].From : null)
                )
                .Reverse()
                .DistinctBy(static key => key.Kid)
        );
}

/// <summary>A key of the folder.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="From">From when it signs.</param>
/// <param name="Key">The key.</param>
/// <param name="IsWhole">Whether its private half is there.</param>
/// <param name="IsOpenToOthers">Whether others than the owner could read it.</param>
internal sealed record HeldKey(string Name, DateTimeOffset From, ECDsa Key, bool IsWhole, bool IsOpenToOthers)
{
    private readonly Lock signing = new();

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnusableKeyException">It is no key.</exception>
    public static HeldKey Read(string path)
    {
        var name = Path.GetFileName(path);
        var from = KeyFile.FromOf(name);
        var (key, isWhole) = KeyFile.Read(path);
        return new HeldKey(name, from, key, isWhole, isWhole && KeyFile.IsOpenToOthers(path));
    }

    /// <summary>Signs a receipt.</summary>
    public SignedReceipt Sign(Receipt receipt)
    {
        lock (signing)
            return SignedReceipt.Sign(receipt, Key);
    }
}
