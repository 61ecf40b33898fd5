using Microsoft.EntityFrameworkCore;

namespace PolicyDsl.Ledger.Model;

/// <summary>The tables in SQLite: money in whole fen, instants in microseconds, texts compared byte by byte, which is SQLite's own way.</summary>
internal sealed class SqliteLedgerContext(DbContextOptions<SqliteLedgerContext> options) : LedgerContext(options)
{
    protected override string Holds(string column, bool value) => $"{column} = {(value ? 1 : 0)}";

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<decimal>().HaveConversion<FenConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }
}
