using System.Globalization;
using System.Security.Cryptography;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The file of a key: PEM, named after the moment from which it signs; the first has signed from the beginning.</summary>
internal static class KeyFile
{
    /// <summary>How the names end.</summary>
    public const string Ending = ".pem";

    private const string First = "first";
    private const string Format = "yyyyMMdd'T'HHmmss'Z'";
    private const int MostBytes = 16 << 10;
    private const string PrivateLabel = "PRIVATE KEY";

    // Nobody but the service's own account.
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The name of the key that signs from a moment on; null: of the first.</summary>
    public static string NameOf(DateTimeOffset? from) =>
        (from is { } moment ? moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture) : First) + Ending;

    /// <summary>The moment that a name tells: the beginning of time for the first.</summary>
    /// <exception cref="UnusableKeyException">It tells none.</exception>
    public static DateTimeOffset FromOf(string name)
    {
        var text = name[..^Ending.Length];
        if (text == First)
            return DateTimeOffset.MinValue;
        return DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var from)
            ? from
            : throw new UnusableKeyException(name);
    }

    /// <summary>Reads a key, or the public half of one that was put away.</summary>
    /// <returns>The key, and whether its private half is there.</returns>
    /// <exception cref="UnusableKeyException">It is no key on P-256.</exception>
    public static (ECDsa Key, bool IsWhole) Read(string path)
    {
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > MostBytes)
            throw new UnusableKeyException(name);
        var pem = File.ReadAllText(path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            _ = new Runtime.ReceiptKey(key);
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            // Whatever the library has to say of it could hold part of it.
            key.Dispose();
            throw new UnusableKeyException(name);
        }
        return (key, PemEncoding.Find(pem) is var fields && pem[fields.Label].EndsWith(PrivateLabel, StringComparison.Ordinal));
    }

    /// <summary>Whether others than the owner could read it.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0;

    /// <summary>Makes the folder, for the owner only.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Makes a key and writes it, whole or not at all. A file of the name that is there already stays.</summary>
    /// <exception cref="IOException">There is one already, or it cannot be written.</exception>
    public static void Write(string folder, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.new");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        try
        {
            using (var stream = new FileStream(unfinished, options))
            using (var writer = new StreamWriter(stream))
            {
                writer.Write(key.ExportPkcs8PrivateKeyPem() + "\n");
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }
            // To move a file looks for one of the name first and then replaces whatever came in between, so one service moves at a time.
            using var turn = KeyFolderTurn.Take(folder);
            if (File.Exists(Path.Combine(folder, name)))
                throw new IOException("There is a key of that name already.");
            File.Move(unfinished, Path.Combine(folder, name), overwrite: false);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}

/// <summary>A file in the folder of the keys is none that could be used.</summary>
/// <param name="name">Its name.</param>
internal sealed class UnusableKeyException(string name)
    : Exception($"{name}: neither a P-256 key in PEM, nor named first{KeyFile.Ending} or after the moment from which it signs, like 20260101T000000Z{KeyFile.Ending}.");
