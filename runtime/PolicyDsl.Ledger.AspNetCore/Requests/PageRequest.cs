using System.Buffers.Text;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Reads which applications a page is to show.</summary>
internal static class PageRequest
{
    /// <summary>The policy.</summary>
    public const string Policy = "policy";

    /// <summary>The clause.</summary>
    public const string Clause = "clause";

    /// <summary>The applicant.</summary>
    public const string CreditCode = "creditCode";

    /// <summary>The year.</summary>
    public const string Year = "year";

    /// <summary>Where the page begins.</summary>
    public const string Cursor = "cursor";

    /// <summary>How many it holds.</summary>
    public const string Limit = "limit";

    /// <summary>Years have four digits at most.</summary>
    public const int MostYear = 9999;

    private const int IdBytes = 16;

    /// <summary>Reads it.</summary>
    /// <returns>Why it is refused; null: it is fine.</returns>
    public static Problem? Read(HttpRequest request, PolicyRegistry registry, out ApplicationQuery query)
    {
        var reader = new QueryReader(request, Policy, Clause, CreditCode, Year, Cursor, Limit);
        var policies = registry.Policies.Select(static policy => policy.Reference).ToList();
        var policy = reader.Text(Policy, text => policies.Contains(text) ? text : null, QueryErrors.NotKnown(policies));
        var clauses = registry.Policies.Where(known => policy is null || known.Reference == policy).SelectMany(static known => known.Clauses).Select(static clause => clause.Id).Distinct().ToList();
        query = new ApplicationQuery
        {
            Policy = policy,
            Clause = reader.Text(Clause, text => clauses.Contains(text) ? text : null, QueryErrors.NotKnown(clauses)),
            CreditCode = reader.Text(CreditCode, static text => Runtime.CreditCode.IsValid(text) ? text : null, LedgerErrors.BadCreditCode),
            Year = (int?)reader.Integer(Year, 1, MostYear),
            After = reader.Text(Cursor, IdOf, LedgerErrors.BadCursor),
            Count = (int?)reader.Integer(Limit, 1, ApplicationQuery.MostItems) ?? new ApplicationQuery().Count,
        };
        return reader.Problem;
    }

    /// <summary>The cursor that goes on after an application. It tells its reader nothing.</summary>
    public static string CursorAfter(string id) => Base64Url.EncodeToString(Convert.FromHexString(id));

    private static string? IdOf(string cursor)
    {
        Span<byte> bytes = stackalloc byte[IdBytes];
        return Base64Url.TryDecodeFromChars(cursor, bytes, out var count) && count == IdBytes && Base64Url.EncodeToString(bytes) == cursor
            ? Convert.ToHexStringLower(bytes)
            : null;
    }
}
