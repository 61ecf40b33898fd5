using System.Threading.Channels;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// One batch under way: lines are read, decided in parts by as many threads as there are processors, put back in order and sent. What is held does not grow
/// with the number of lines, and nobody waits for the client to read.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="decider">Decides a line.</param>
/// <param name="cancellation">Cancelled when nobody wants the rest.</param>
internal sealed class BatchRun(HttpContext context, Decider decider, CancellationToken cancellation)
{
    /// <summary>How many threads one batch may have at most, however many processors there are.</summary>
    private const int MostThreads = 8;

    // How many lines make a part. An explanation is some twenty times as long as a short answer, and what a part holds is held several times over.
    private const int ExplainedLines = 32;
    private const int ShortLines = 128;

    // One more is filled meanwhile.
    private static readonly int Parts = Math.Min(Environment.ProcessorCount, MostThreads) + 1;

    private readonly Lock reporting = new();
    private readonly Channel<BatchPart> free = Channel.CreateUnbounded<BatchPart>();
    private readonly Channel<BatchPart> begun = Channel.CreateUnbounded<BatchPart>();

    /// <summary>Decides all lines of the body.</summary>
    /// <param name="spool">Takes the answers, in the order of the lines.</param>
    public async Task DecideAsync(AnswerSpool spool)
    {
        BatchPart[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new BatchPart(decider.Explains ? ExplainedLines : ShortLines))];
        foreach (var part in parts)
            free.Writer.TryWrite(part);
        var ordering = OrderAsync(spool);
        try
        {
            await ReadAsync();
        }
        finally
        {
            begun.Writer.Complete();
            try
            {
                await ordering;
            }
            finally
            {
                await Task.WhenAll(parts.Select(static part => part.EndAsync()));
                foreach (var part in parts)
                    part.Dispose();
            }
        }
    }

    private async Task ReadAsync()
    {
        var lines = new LineReader(context.Request.BodyReader, RequestBody.MostBytes);
        var part = await free.Reader.ReadAsync(cancellation);
        while (true)
        {
            var state = lines.Next();
            if (state is LineState.Line or LineState.TooLong)
                part.Add(lines, state);
            // What has arrived is answered before more is waited for.
            if (part.IsFull || (state is LineState.Pending or LineState.End && !part.IsEmpty))
            {
                part.Begin(decider, Report, cancellation);
                begun.Writer.TryWrite(part);
                part = await free.Reader.ReadAsync(cancellation);
            }
            if (state == LineState.End)
                return;
            if (state == LineState.Pending)
                await lines.WaitAsync(cancellation);
        }
    }

    private async Task OrderAsync(AnswerSpool spool)
    {
        try
        {
            await foreach (var part in begun.Reader.ReadAllAsync(cancellation))
            {
                await spool.AddAsync(await part.AnswersAsync(), cancellation);
                part.Clear();
                free.Writer.TryWrite(part);
            }
        }
        catch (Exception fault)
        {
            // Whoever waits for a free part must not wait for good.
            free.Writer.Complete(fault);
            throw;
        }
    }

    // Several threads may find a fault at once, and a request is made for one.
    private string Report(Exception fault)
    {
        lock (reporting)
            return Edge.Report(context, fault);
    }
}
