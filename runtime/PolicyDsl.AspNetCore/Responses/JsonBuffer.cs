using System.Text.Json;
using Microsoft.Extensions.ObjectPool;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A buffer and a writer that fills it, used again and again.</summary>
internal sealed class JsonBuffer : IResettable, IDisposable
{
    private const int MostKept = 256 * 1024;

    private static readonly ObjectPool<JsonBuffer> Pool = new DefaultObjectPool<JsonBuffer>(new DefaultPooledObjectPolicy<JsonBuffer>());

    private readonly ByteBuffer bytes = new();
    private readonly Utf8JsonWriter writer;

    /// <summary>Begins empty.</summary>
    public JsonBuffer() => writer = new Utf8JsonWriter(bytes, ExplanationWriter.Options);

    /// <summary>What was written since it was last cleared.</summary>
    public ReadOnlyMemory<byte> Written => bytes.Written;

    /// <summary>How many bytes it holds room for.</summary>
    public int Capacity => bytes.Capacity;

    /// <summary>A buffer to use until it is returned.</summary>
    public static JsonBuffer Rent() => Pool.Get();

    /// <summary>Gives it back.</summary>
    public void Return() => Pool.Return(this);

    /// <summary>Adds one JSON value: all of it, or, where writing fails, nothing.</summary>
    public void Add<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var start = bytes.Length;
        var isWhole = false;
        try
        {
            writer.Reset();
            write(writer, state);
            writer.Flush();
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
                bytes.Truncate(start);
        }
    }

    /// <summary>Room for a JSON value that is written by its bytes.</summary>
    /// <param name="most">How many bytes it may have.</param>
    public Span<byte> GetSpan(int most) => bytes.GetSpan(most);

    /// <summary>So many bytes were written.</summary>
    public void Advance(int count) => bytes.Advance(count);

    /// <summary>Ends a line.</summary>
    public void EndLine()
    {
        GetSpan(1)[0] = (byte)'\n';
        Advance(1);
    }

    /// <summary>Begins anew.</summary>
    public void Clear() => bytes.Truncate(0);

    /// <inheritdoc/>
    public bool TryReset()
    {
        Clear();
        return bytes.Capacity <= MostKept;
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
