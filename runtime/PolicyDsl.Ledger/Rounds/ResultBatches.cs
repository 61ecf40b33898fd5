using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Writes the results of a round, a thousand a statement, and hashes and counts them on the way.</summary>
internal sealed class ResultBatches(LedgerDatabase database, LedgerContext context, string round) : IDisposable
{
    /// <summary>How many results a statement writes.</summary>
    public const int RowsOfStatement = 1000;

    private readonly ResultsHash hash = new();
    private readonly ArrayBufferWriter<byte> rows = new();

    /// <summary>How many of those written still need a person.</summary>
    public int Unresolved { get; private set; }

    /// <summary>Writes all.</summary>
    /// <returns>Their hash.</returns>
    public async Task<string> WriteAsync(IEnumerable<SettledResult> results, CancellationToken cancellation)
    {
        foreach (var chunk in results.Chunk(RowsOfStatement))
        {
            rows.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(rows))
            {
                writer.WriteStartArray();
                foreach (var result in chunk)
                    Write(writer, result);
                writer.WriteEndArray();
            }
            await database.AddResultsAsync(context, round, Encoding.UTF8.GetString(rows.WrittenSpan), cancellation);
        }
        return hash.End();
    }

    public void Dispose() => hash.Dispose();

    // In the order in which AddResultsAsync takes them.
    private void Write(Utf8JsonWriter writer, SettledResult result)
    {
        var (application, outcome, fen) = (result.Application, result.Outcome.ToString(), StoredMoney.ToFen(result.Amount));
        hash.Add(
            new ResultLine(
                application.Id,
                application.Version,
                application.Clause,
                result.Award,
                application.CreditCode,
                application.PersonName,
                application.Project,
                result.Keys,
                result.Outcome,
                result.Amount,
                result.PooledSince,
                result.Why
            )
        );
        Unresolved += result.IsUnresolved ? 1 : 0;
        writer.WriteStartArray();
        writer.WriteStringValue(application.Id);
        writer.WriteNumberValue(application.Version);
        writer.WriteStringValue(application.Clause);
        writer.WriteStringValue(result.Award);
        writer.WriteStringValue(application.CreditCode);
        writer.WriteStringValue(application.PersonName);
        writer.WriteStringValue(application.Project);
        writer.WriteStringValue(result.Keys);
        writer.WriteStringValue(outcome);
        writer.WriteNumberValue(fen);
        if (result.PooledSince is { } since)
            writer.WriteNumberValue(since);
        else
            writer.WriteNullValue();
        writer.WriteNumberValue(result.IsUnresolved ? 1 : 0);
        writer.WriteStringValue(result.Why);
        writer.WriteEndArray();
    }
}
