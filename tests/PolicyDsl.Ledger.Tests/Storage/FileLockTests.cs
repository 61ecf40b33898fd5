using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger.Tests.Storage;

/// <summary>A lock that somebody holds is one thing, a file that cannot be opened another.</summary>
public sealed class FileLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lock-").FullName;

    private string Lock => Path.Combine(folder, "it.lock");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Who_comes_second_is_told_so_until_the_first_gives_it_back()
    {
        await using (var first = FileLock.TryTake(Lock))
        {
            Assert.NotNull(first);
            Assert.Null(FileLock.TryTake(Lock));
        }
        await using var again = FileLock.TryTake(Lock);
        Assert.NotNull(again);
    }

    // A program that runs cannot be written to, whoever asks.
    [Fact]
    public void A_file_that_cannot_be_opened_is_held_by_nobody()
    {
        Assert.SkipUnless(File.Exists("/proc/self/exe"), "There is no /proc.");
        File.CreateSymbolicLink(Lock, "/proc/self/exe");

        Assert.Throws<IOException>(() => FileLock.TryTake(Lock));
    }
}
