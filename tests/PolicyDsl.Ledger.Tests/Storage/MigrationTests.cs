using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;

namespace PolicyDsl.Ledger.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void The_tables_of_SQLite_are_those_of_its_migrations()
    {
        using var context = new SqliteDesignTime().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_tables_of_PostgreSQL_are_those_of_its_migrations()
    {
        using var context = new PostgreSqlDesignTime().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }
}
