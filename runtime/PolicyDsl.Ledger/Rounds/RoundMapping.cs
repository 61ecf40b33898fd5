using System.Text.Json;
using PolicyDsl.Ledger.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.Rounds;

/// <summary>Rows of rounds and results as callers see them.</summary>
internal static class RoundMapping
{
    public static StoredRound ToStored(this RoundRow row) =>
        new()
        {
            Id = row.Id,
            Policy = row.Policy,
            Revision = row.Revision,
            PolicyHash = row.PolicyHash,
            Year = row.Year,
            State = row.State,
            BasisHash = row.BasisHash,
            ResultsHash = row.ResultsHash,
            SettledAt = row.SettledAt,
            SettledBy = row.SettledBy,
            ConfirmedAt = row.ConfirmedAt,
            ConfirmedBy = row.ConfirmedBy,
            Count = row.Count,
            Unresolved = row.Unresolved,
            Amount = row.Amount,
            ByClause = Totals(row.ByClause),
        };

    public static StoredResult ToStored(this ResultRow row) =>
        new()
        {
            Round = row.Round,
            Application = row.Application,
            Version = row.Version,
            Clause = row.Clause,
            CreditCode = row.CreditCode,
            PersonName = row.PersonName,
            Project = row.Project,
            Outcome = row.Outcome,
            Amount = row.Amount,
            PooledSince = row.PooledSince,
            IsUnresolved = row.IsUnresolved,
            Why = row.Why,
        };

    /// <summary>Totals by clause in JSON: <c>[[clause, count, fen]]</c>.</summary>
    public static string Write(IReadOnlyList<ClauseTotal> totals) =>
        CanonicalJson.Write(
            totals,
            static (writer, all) =>
            {
                writer.WriteStartArray();
                foreach (var total in all.Where(static total => total.Count > 0))
                {
                    writer.WriteStartArray();
                    writer.WriteStringValue(total.Clause);
                    writer.WriteNumberValue(total.Count);
                    writer.WriteStringValue(CanonicalText.Of(total.Amount));
                    writer.WriteEndArray();
                }
                writer.WriteEndArray();
            }
        );

    /// <summary>Hash of all that a round is, for the log.</summary>
    public static string ContentHash(this StoredRound round) =>
        CanonicalJson.Hash(
            CanonicalJson.Write(
                round,
                static (writer, it) =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("id", it.Id);
                    writer.WriteString("policy", it.Policy);
                    writer.WriteString("policyHash", it.PolicyHash);
                    writer.WriteNumber("year", it.Year);
                    writer.WriteString("state", it.State == RoundState.Draft ? "draft" : "confirmed");
                    writer.WriteString("basis", it.BasisHash);
                    writer.WriteString("results", it.ResultsHash);
                    writer.WriteNumber("count", it.Count);
                    writer.WriteString("amount", CanonicalText.Of(it.Amount));
                    writer.WriteEndObject();
                }
            )
        );

    private static List<ClauseTotal> Totals(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(static total => new ClauseTotal(
                    total[0].GetString()!,
                    total[1].GetInt32(),
                    decimal.Parse(total[2].GetString()!, System.Globalization.CultureInfo.InvariantCulture)
                )),
        ];
    }
}
