using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Some lines of a batch that follow each other. They are decided by one thread, while others decide what comes before and after them.</summary>
/// <param name="mostLines">How many lines make a part, however short: two bytes may be answered with thousands.</param>
internal sealed class BatchPart(int mostLines) : IDisposable
{
    /// <summary>How many bytes of lines make a part. A longer line is a part by itself.</summary>
    private const int EnoughBytes = 32 * 1024;

    /// <summary>The most that is kept of a buffer once its part is done: a long line or a long answer is no reason to hold so much for all that follow.</summary>
    private const int MostKept = 1024 * 1024;

    private readonly List<(int Start, int End, long Number)> lines = [];
    private ByteBuffer bytes = new();
    private JsonBuffer answers = new();
    private Task work = Task.CompletedTask;

    /// <summary>Whether there is nothing to decide.</summary>
    public bool IsEmpty => lines.Count == 0;

    /// <summary>Whether it is time to begin.</summary>
    public bool IsFull => bytes.Length >= EnoughBytes || lines.Count >= mostLines;

    /// <summary>Adds the line that was just read.</summary>
    public void Add(LineReader reader, LineState state)
    {
        if (state == LineState.TooLong)
        {
            // Nothing was kept of it; a place that ends before it starts stands for it.
            lines.Add((0, -1, reader.Number));
            return;
        }
        var start = bytes.Length;
        reader.Line.CopyTo(bytes.GetSpan(reader.Line.Length));
        bytes.Advance(reader.Line.Length);
        lines.Add((start, bytes.Length, reader.Number));
    }

    /// <summary>
    /// Begins to decide. A full part is for another thread. One that is not is all that has arrived, and is decided at once: to hand a few lines over takes
    /// as long as to decide them, and meanwhile more arrives.
    /// </summary>
    public void Begin(Decider decider, Func<Exception, string> report, CancellationToken cancellation)
    {
        if (IsFull)
            work = Task.Run(() => Decide(decider, report, cancellation), CancellationToken.None);
        else
            Decide(decider, report, cancellation);
    }

    /// <summary>The answers, once they are there.</summary>
    public async Task<ReadOnlyMemory<byte>> AnswersAsync()
    {
        await work;
        return answers.Written;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        work = Task.CompletedTask;
        lines.Clear();
        bytes.Truncate(0);
        if (bytes.Capacity > MostKept)
            bytes = new ByteBuffer();
        answers.Clear();
        if (answers.Capacity <= MostKept)
            return;
        answers.Dispose();
        answers = new JsonBuffer();
    }

    /// <summary>Waits until no thread works on it any more.</summary>
    public Task EndAsync() => work;

    /// <inheritdoc/>
    public void Dispose() => answers.Dispose();

    private void Decide(Decider decider, Func<Exception, string> report, CancellationToken cancellation)
    {
        foreach (var (start, end, number) in lines)
        {
            if (cancellation.IsCancellationRequested)
                return;
            var problem = end < start ? Problems.LineTooLarge : Decide(decider, report, bytes.Written.Span[start..end], number);
            if (problem is not null)
            {
                answers.Add(
                    (problem, decider.Language, number),
                    static (json, answer) => ProblemWriter.Write(json, answer.problem, answer.Language, answer.number)
                );
            }
            answers.EndLine();
        }
    }

    private Problem? Decide(Decider decider, Func<Exception, string> report, ReadOnlySpan<byte> line, long number)
    {
        try
        {
            return decider.Decide(line, answers, new BodyPosition((int)Math.Min(number, int.MaxValue), 1));
        }
        catch (Exception fault)
        {
            // The edge of a line: a fault on it must not take the answers of the others along.
            return Problems.Internal(report(fault));
        }
    }
}
