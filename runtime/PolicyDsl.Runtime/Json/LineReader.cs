using System.Buffers;
using System.IO.Pipelines;

namespace PolicyDsl.Runtime;

/// <summary>What <see cref="LineReader.Next"/> found.</summary>
public enum LineState
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>A line above the limit; it is passed over.</summary>
    TooLong,

    /// <summary>No whole line has arrived yet: a time to send what is ready, and then to wait.</summary>
    Pending,

    /// <summary>There are no more.</summary>
    End,
}

/// <summary>Reads the lines of a body one by one, holding no more than one.</summary>
/// <param name="reader">The body.</param>
/// <param name="most">The most bytes that a line may hold.</param>
public sealed class LineReader(PipeReader reader, int most)
{
    private ReadOnlySequence<byte> unread;
    private ReadOnlyMemory<byte> line;
    private bool isHolding;
    private bool isComplete;
    private bool isPassingOver;

    /// <summary>The line, without its end. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Line => line.Span;

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Finds the next line among what has arrived.</summary>
    public LineState Next()
    {
        while (true)
        {
            var end = unread.PositionOf((byte)'\n');
            if (end is null && !isComplete)
            {
                if (unread.Length <= most && !isPassingOver)
                    return LineState.Pending;
                isPassingOver = true;
                unread = unread.Slice(unread.End);
                return LineState.Pending;
            }
            if (end is null && unread.IsEmpty && !isPassingOver)
            {
                Release();
                return LineState.End;
            }
            var found = end is { } position ? unread.Slice(0, position) : unread;
            unread = end is { } newline ? unread.Slice(unread.GetPosition(1, newline)) : unread.Slice(unread.End);
            Number++;
            var isTooLong = isPassingOver || found.Length > most;
            isPassingOver = false;
            if (isTooLong)
                return LineState.TooLong;
            line = Trimmed(found.IsSingleSegment ? found.First : found.ToArray());
            if (!line.IsEmpty)
                return LineState.Line;
        }
    }

    /// <summary>Waits until more has arrived.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellation)
    {
        Release();
        var result = await reader.ReadAsync(cancellation);
        isHolding = true;
        unread = result.Buffer;
        isComplete = result.IsCompleted;
    }

    private void Release()
    {
        if (isHolding)
            reader.AdvanceTo(unread.Start, unread.End);
        isHolding = false;
    }

    // Blanks at either end mean nothing to JSON; a line of nothing else is empty.
    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> bytes) => bytes.Trim(" \t\r"u8);
}
