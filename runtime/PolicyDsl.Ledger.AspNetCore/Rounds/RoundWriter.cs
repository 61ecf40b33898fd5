using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Writes rounds as JSON.</summary>
internal static class RoundWriter
{
    /// <summary>A confirmed round, and which later years to settle again since.</summary>
    public static void WriteConfirmed(Utf8JsonWriter json, (StoredRound Round, IReadOnlyList<int> SettleAgain) state)
    {
        json.WriteStartObject();
        WriteHead(json, state.Round);
        WriteTotals(json, state.Round);
        WriteSettleAgain(json, state.SettleAgain);
        json.WriteEndObject();
    }

    /// <summary>The rounds of all years.</summary>
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<(StoredRound Round, bool IsUpToDate)> rounds)
    {
        json.WriteStartObject();
        json.WriteStartArray("rounds"u8);
        foreach (var (round, isUpToDate) in rounds)
        {
            json.WriteStartObject();
            WriteHead(json, round);
            WriteStanding(json, isUpToDate);
            WriteTotals(json, round);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A round without its results.</summary>
    public static void Write(Utf8JsonWriter json, StoredRound round)
    {
        json.WriteStartObject();
        WriteHead(json, round);
        WriteTotals(json, round);
        json.WriteEndObject();
    }

    /// <summary>What a round is.</summary>
    public static void WriteHead(Utf8JsonWriter json, StoredRound round)
    {
        json.WriteString("id"u8, round.Id);
        json.WriteString("policy"u8, round.Policy);
        json.WriteNumber("revision"u8, round.Revision);
        json.WriteString("policyHash"u8, round.PolicyHash);
        json.WriteNumber("year"u8, round.Year);
        json.WriteString("state"u8, NameOf(round.State));
        json.WriteString("basisHash"u8, round.BasisHash);
        json.WriteString("settledAt"u8, AuditChain.TimeText(round.SettledAt));
        json.WriteString("settledBy"u8, round.SettledBy);
        json.WriteString("confirmedAt"u8, round.ConfirmedAt is { } at ? AuditChain.TimeText(at) : null);
        json.WriteString("confirmedBy"u8, round.ConfirmedBy);
        json.WriteNumber("count"u8, round.Count);
        json.WriteNumber("unresolved"u8, round.Unresolved);
    }

    /// <summary>Whether what it was settled from is still so.</summary>
    public static void WriteStanding(Utf8JsonWriter json, bool isUpToDate) => json.WriteBoolean("upToDate"u8, isUpToDate);

    /// <summary>The later years to settle again.</summary>
    public static void WriteSettleAgain(Utf8JsonWriter json, IReadOnlyList<int> years)
    {
        json.WriteStartArray("settleAgain"u8);
        foreach (var year in years)
            json.WriteNumberValue(year);
        json.WriteEndArray();
    }

    /// <summary>What a round grants, as in a stateless settlement.</summary>
    public static void WriteTotals(Utf8JsonWriter json, StoredRound round)
    {
        json.WriteStartObject("totals"u8);
        json.WriteStartObject("byClause"u8);
        foreach (var total in round.ByClause.Where(static total => total.Count > 0))
            JsonValues.WriteNumber(json, total.Clause, total.Amount);
        json.WriteEndObject();
        JsonValues.WriteNumber(json, "amount", round.Amount);
        json.WriteEndObject();
    }

    /// <summary>How a state is called in JSON.</summary>
    public static string NameOf(RoundState state) =>
        state switch
        {
            RoundState.Draft => "draft",
            RoundState.Confirmed => "confirmed",
            _ => "superseded",
        };
}
