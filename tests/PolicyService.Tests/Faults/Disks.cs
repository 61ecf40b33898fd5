using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>A disk that can be filled up and cleared again.</summary>
internal interface IDisk : IAsyncDisposable
{
    /// <summary>From now on there is room for so many bytes and no more.</summary>
    void Fill(int rest);

    /// <summary>There is room again.</summary>
    void Clear();
}

/// <summary>A small disk in memory, put on a folder. Only root may do that, and not in every container.</summary>
internal sealed class SmallDisk : IDisk
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    private string Filler => Path.Combine(folder, "filler");

    /// <summary>Puts it on a folder; null: that is not allowed here.</summary>
    public static async Task<SmallDisk?> TryMountAsync(string folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        return await RunAsync("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder) == 0 ? new SmallDisk(folder) : null;
    }

    public void Fill(int rest)
    {
        using var filler = new FileStream(Filler, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        filler.Seek(0, SeekOrigin.End);
        try
        {
            while (true)
                filler.Write(new byte[Environment.SystemPageSize]);
        }
        catch (IOException)
        {
            filler.SetLength(filler.Position - rest);
        }
    }

    public void Clear() => File.Delete(Filler);

    public async ValueTask DisposeAsync() => Assert.Equal(0, await RunAsync("umount", "-l", folder));

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

/// <summary>A limit on the size of every file of one process, which stands in for a full disk where no small one can be had.</summary>
internal sealed class SizeLimit(int process, string folder) : IDisk
{
    private const int FileSize = 1; // RLIMIT_FSIZE
    private const int TooLarge = 25; // SIGXFSZ
    private const int Ignore = 1; // SIG_IGN

    /// <summary>Whether this system has such limits.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Whoever is started from now on gets an error for what is too large, and is not ended by a signal.</summary>
    public static void AskForErrors() => _ = signal(TooLarge, Ignore);

    public void Fill(int rest) => Set((ulong)(new DirectoryInfo(folder).EnumerateFiles().Max(static file => file.Length) + rest));

    public void Clear() => Set(ulong.MaxValue);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // The hard limit stays as it is, so that whoever is not root may raise the other again.
    private void Set(ulong bytes)
    {
        var limits = default(Limits);
        Check(prlimit(process, FileSize, IntPtr.Zero, ref limits));
        limits.Soft = Math.Min(bytes, limits.Hard);
        Check(prlimit(process, FileSize, ref limits, IntPtr.Zero));
    }

    private static void Check(int result) =>
        Assert.True(result == 0, string.Create(CultureInfo.InvariantCulture, $"prlimit failed: {Marshal.GetLastPInvokeError()}"));

    [DllImport("libc", SetLastError = true)]
    private static extern int prlimit(int process, int resource, IntPtr now, ref Limits before);

    [DllImport("libc", SetLastError = true)]
    private static extern int prlimit(int process, int resource, ref Limits now, IntPtr before);

    [DllImport("libc")]
    private static extern nint signal(int number, nint handler);

    private struct Limits
    {
        public ulong Soft;
        public ulong Hard;
    }
}
