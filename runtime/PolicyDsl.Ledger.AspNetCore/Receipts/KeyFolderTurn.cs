using System.Diagnostics;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The turn of one service, of those that share a folder of keys, to put a file in its place: an open file that no other can open.</summary>
internal static class KeyFolderTurn
{
    private const string Name = ".turn";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits for the turn. It ends when what is given back is disposed of, or with the process.</summary>
    /// <exception cref="IOException">It did not come, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static IDisposable Take(string folder)
    {
        var path = Path.Combine(folder, Name);
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        };
        for (var patience = Stopwatch.StartNew(); ; Thread.Sleep(Pause))
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (File.Exists(path) && patience.Elapsed < Patience)
            {
            }
        }
    }
}
