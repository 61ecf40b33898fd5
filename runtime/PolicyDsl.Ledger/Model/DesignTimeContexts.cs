using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PolicyDsl.Ledger.Model;

/// <summary>Lets <c>dotnet ef migrations add</c> compare the model with the migrations; no database is reached.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteLedgerContext>
{
    public SqliteLedgerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLedgerContext>().UseSqlite("Data Source=design.db").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlLedgerContext>
{
    public PostgreSqlLedgerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlLedgerContext>().UseNpgsql("Host=design").Options);
}
