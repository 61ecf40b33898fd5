using System.IO.Pipelines;

namespace PolicyDsl.Runtime;

/// <summary>A settlement request from its first byte to its last.</summary>
public static class SettlementRequest
{
    /// <summary>The most that a request may hold: 256 MiB.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Reads a whole body and settles it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="body">The body.</param>
    /// <param name="today">申报日 of applications that name none.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The result, or what is wrong; both null: the body holds more than <see cref="MostBytes"/>.</returns>
    public static async ValueTask<(SettlementResult? Result, IReadOnlyList<FieldMessage>? Errors)> ReadAsync(
        PolicyDefinition policy,
        PipeReader body,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        var reader = new SettlementReader(policy, today);
        long taken = 0;
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (taken + read.Buffer.Length > MostBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, null);
            }
            var consumed = reader.Read(read.Buffer, read.IsCompleted);
            taken += read.Buffer.Slice(0, consumed).Length;
            body.AdvanceTo(consumed, read.Buffer.End);
            if (read.IsCompleted || reader.IsClosed)
                break;
        }
        var errors = reader.Settle(out var result, cancellation);
        return errors.Count > 0 ? (null, errors) : (result, null);
    }
}
