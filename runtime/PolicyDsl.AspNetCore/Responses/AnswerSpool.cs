using Microsoft.Win32.SafeHandles;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// Holds answers that the client has not taken yet: some in memory, more in a file that nobody else sees. Many clients send all of a body before they read
/// anything; were the service to wait for them to read, each would wait for the other for good.
/// </summary>
/// <param name="mostInMemory">Bytes.</param>
/// <param name="mostInFile">Bytes; beyond, the one who adds has to wait.</param>
internal sealed class AnswerSpool(int mostInMemory = 1 << 18, long mostInFile = 1L << 30) : IDisposable
{
    private const int ChunkBytes = 64 * 1024;

    private readonly Lock gate = new();
    private ByteBuffer memory = new();
    private ByteBuffer taken = new();
    private SafeFileHandle? file;
    private long written;
    private long read;
    private bool isComplete;
    private TaskCompletionSource change = NewSignal();

    /// <summary>Adds bytes, once there is room for them.</summary>
    public async ValueTask AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (true)
        {
            Task room;
            lock (gate)
            {
                if (written - read < mostInFile)
                {
                    Add(bytes.Span);
                    return;
                }
                room = change.Task;
            }
            await room.WaitAsync(cancellation);
        }
    }

    /// <summary>Nothing will be added any more.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            Signal();
        }
    }

    /// <summary>Takes the next bytes, once there are any. Valid until the next call; empty: that was all.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (Take() || isComplete)
                    return taken.Written;
                more = change.Task;
            }
            await more.WaitAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // What is in memory came before what is in the file; so while the file holds anything, the rest follows it there.
    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (written == 0 && memory.Length + bytes.Length <= mostInMemory)
        {
            bytes.CopyTo(memory.GetSpan(bytes.Length));
            memory.Advance(bytes.Length);
        }
        else
        {
            file ??= OpenFile();
            RandomAccess.Write(file, bytes, written);
            written += bytes.Length;
        }
        Signal();
    }

    private bool Take()
    {
        taken.Truncate(0);
        if (memory.Length > 0)
        {
            (memory, taken) = (taken, memory);
            return true;
        }
        if (read == written)
            return false;
        var count = RandomAccess.Read(file!, taken.GetSpan(ChunkBytes)[..(int)Math.Min(ChunkBytes, written - read)], read);
        taken.Advance(count);
        read += count;
        if (read == written)
        {
            RandomAccess.SetLength(file!, 0);
            written = read = 0;
        }
        Signal();
        return true;
    }

    private void Signal()
    {
        change.TrySetResult();
        change = NewSignal();
    }

    private static SafeFileHandle OpenFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        // Without a name the file is gone with the process, even if that is killed. Windows keeps the name until the file is closed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return handle;
    }
}
