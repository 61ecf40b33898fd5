using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PolicyDsl.Benchmarks.Settlement;
using PolicyDsl.Ledger;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Ledger;

/// <summary>A year's applications in a database of their own.</summary>
internal sealed class StoredYear : IDisposable
{
    public const string Sqlite = "SQLite";
    private const string PostgreSql = "PostgreSQL";
    private const int RowsOfTransaction = 2000;

    private readonly string folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private readonly Counter counter = new();
    private readonly DatabaseLedger ledger;
    private readonly LedgerOptions options;

    private StoredYear(string? connection)
    {
        options = new LedgerOptions { Connection = connection, ContentRoot = folder, Configure = builder => builder.AddInterceptors(counter) };
        ledger = new DatabaseLedger(LedgerDatabases.Of(options), TimeProvider.System);
    }

    public ILedger Ledger => ledger;

    /// <summary>How many statements there were.</summary>
    public int Statements => counter.Count;

    public static IEnumerable<string> Databases => Server is null ? [Sqlite] : [Sqlite, PostgreSql];

    private static string? Server => Environment.GetEnvironmentVariable("POLICYDSL_TEST_POSTGRES");

    /// <summary>Stores so many. In PostgreSQL in a database of its own, <c>benchmark</c> with their number, which is made anew.</summary>
    public static StoredYear Fill(string database, int count)
    {
        var year = new StoredYear(database == Sqlite ? null : Make($"benchmark{count}"));
        if (!year.Ledger.IsReadyAsync().GetAwaiter().GetResult())
            throw new InvalidOperationException("The database cannot be written.");
        var policy = ChengduAi2024Policy.Definition.Info;
        foreach (var chunk in new Population(count).Applications().Chunk(RowsOfTransaction))
        {
            using var context = LedgerDatabases.Of(year.options).Open();
            context.Applications.AddRange(chunk.Select(one => Row(policy, one)));
            context.SaveChanges();
        }
        return year;
    }

    public void Dispose()
    {
        ledger.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Make(string name)
    {
        using var source = Npgsql.NpgsqlDataSource.Create(Server!);
        foreach (var statement in new[] { $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", $"CREATE DATABASE {name}" })
        {
            using var command = source.CreateCommand(statement);
            command.ExecuteNonQuery();
        }
        return new Npgsql.NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();
    }

    private static ApplicationRow Row(PolicyInfo policy, RoundApplication one)
    {
        var body = RequestBody.Of(one);
        return new ApplicationRow
        {
            Id = "0190" + one.Id[^7..].PadLeft(28, '0'),
            Version = 1,
            Policy = policy.Id,
            Revision = policy.Revision,
            PolicyHash = policy.Hash,
            Clause = one.Clause,
            Year = Population.Year,
            SubmittedOn = one.Application.SubmittedOn!.Value,
            ReceivedAt = DateTimeOffset.UnixEpoch,
            CreditCode = "91510100MA61WQ0R82",
            PersonName = null,
            Project = null,
            SameKey = null,
            Body = body,
            Decision = "{}",
            Outcome = Outcome.Eligible,
            Subject = "benchmark",
            IdempotencyKey = one.Id,
            KeyHash = CanonicalJson.Hash(body),
        };
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Count++;
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Count++;
            return new(result);
        }
    }
}
