using System.Text.Json;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>A stored grant as the settlement looks at it.</summary>
internal static class GrantMapping
{
    public static LedgerRow ToLedger(this GrantRow grant) =>
        new()
        {
            Clause = grant.Clause,
            Award = grant.Award,
            CreditCode = grant.CreditCode,
            Name = grant.PersonName,
            Project = grant.Project,
            Year = grant.Year,
            Amount = grant.Amount,
            Keys = Keys(grant.Keys),
        };

    private static Dictionary<string, string> Keys(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(static key => key.Name, static key => key.Value.GetString()!, StringComparer.Ordinal);
    }
}
