using Microsoft.EntityFrameworkCore;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Ledger.Storage;

namespace PolicyDsl.Ledger.Applications;

/// <summary>Reads applications.</summary>
internal sealed class Finding(Transactions transactions)
{
    /// <inheritdoc cref="ILedger.FindAsync"/>
    public Task<StoredApplication?> FindAsync(string id, CancellationToken cancellation) =>
        transactions.ReadAsync(
            async context => (await context.Applications.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation))?.ToStored(),
            cancellation
        );

    /// <inheritdoc cref="ILedger.PageAsync"/>
    public Task<ApplicationPage> PageAsync(ApplicationQuery query, CancellationToken cancellation)
    {
        if (query.Count is < 1 or > ApplicationQuery.MostItems)
            throw new ArgumentOutOfRangeException(nameof(query), $"A page holds 1 to {ApplicationQuery.MostItems}.");
        return transactions.ReadAsync(
            async context =>
            {
                var rows = Matching(context, query).OrderBy(static row => row.Id).Take(query.Count + 1);
                var found = await rows.Select(ApplicationMapping.Head).ToListAsync(cancellation);
                var items = found.Take(query.Count).ToList();
                return new ApplicationPage(items, found.Count > query.Count ? items[^1].Id : null);
            },
            cancellation
        );
    }

    private static IQueryable<ApplicationRow> Matching(LedgerContext context, ApplicationQuery query)
    {
        var rows = context.Applications.AsNoTracking();
        if (query.Policy is { } policy)
            rows = rows.Where(row => row.Policy == policy);
        if (query.Clause is { } clause)
            rows = rows.Where(row => row.Clause == clause);
        if (query.CreditCode is { } creditCode)
            rows = rows.Where(row => row.CreditCode == creditCode);
        if (query.Year is { } year)
            rows = rows.Where(row => row.Year == year);
        if (query.After is { } after)
            rows = rows.Where(row => string.Compare(row.Id, after) > 0);
        return rows;
    }
}
