using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyDsl.Ledger.Tests.Support;

/// <summary>Lets a SQLite file grow to so many pages of 4 KiB: a disk that is full.</summary>
internal sealed class PageLimit(int pages) : DbConnectionInterceptor
{
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }
}
