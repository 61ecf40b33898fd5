using Microsoft.EntityFrameworkCore;

namespace PolicyDsl.Ledger;

/// <summary>Where the ledger keeps what it stores.</summary>
public sealed record LedgerOptions
{
    /// <summary>The file in which it is stored where nothing is given, in <see cref="ContentRoot"/>.</summary>
    public const string DefaultFile = "data/ledger.db";

    /// <summary>
    /// <c>Host=…</c> or <c>postgres://…</c>: PostgreSQL. <c>Data Source=…</c>: a SQLite file. Null or empty: the SQLite file <see cref="DefaultFile"/>.
    /// </summary>
    public string? Connection { get; init; }

    /// <summary>The folder that relative files are in.</summary>
    public string ContentRoot { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>How long an operation waits for a lock that another holds, at least 1 second.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Adds to the options of the database contexts: interceptors, logging. Null: nothing.</summary>
    public Action<DbContextOptionsBuilder>? Configure { get; init; }
}
