using Microsoft.EntityFrameworkCore;

namespace PolicyDsl.Ledger.Model;

/// <summary>The tables in PostgreSQL: money as numeric(18,2), instants as timestamptz, texts compared byte by byte as in SQLite.</summary>
internal sealed class PostgreSqlLedgerContext(DbContextOptions<PostgreSqlLedgerContext> options) : LedgerContext(options)
{
    protected override string Holds(string column, bool value) => value ? column : $"NOT {column}";

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<decimal>().HaveConversion<YuanConverter>().HavePrecision(18, 2);
        conventions.Properties<string>().UseCollation("C");
    }
}
