using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Writes the results of a round as JSON: as those of a stateless settlement, with what tells whose they are.</summary>
internal static class ResultWriter
{
    /// <summary>A result.</summary>
    public static void Write(Utf8JsonWriter json, StoredResult result)
    {
        using var why = JsonDocument.Parse(result.Why);
        json.WriteStartObject();
        json.WriteString("id"u8, result.Application);
        json.WriteNumber("version"u8, result.Version);
        json.WriteString("clause"u8, result.Clause);
        json.WriteString("creditCode"u8, result.CreditCode);
        json.WriteString("name"u8, result.PersonName);
        json.WriteString("project"u8, result.Project);
        json.WriteString("outcome"u8, SettlementWriter.NameOf(result.Outcome));
        JsonValues.WriteNumber(json, "amount", result.Amount);
        JsonValues.WriteNumber(json, "pooledSince", result.PooledSince);
        json.WriteBoolean("unresolved"u8, result.IsUnresolved);
        WriteMember(json, "reason", why.RootElement);
        WriteMember(json, "trail", why.RootElement);
        json.WriteEndObject();
    }

    /// <summary>An application that ends otherwise than in the confirmed round.</summary>
    public static void Write(Utf8JsonWriter json, ResultDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, difference.Application);
        json.WriteString("clause"u8, difference.Clause);
        WriteSide(json, "before", difference.Before);
        WriteSide(json, "after", difference.After);
        JsonValues.WriteNumber(json, "change", (difference.After?.Amount ?? 0m) - (difference.Before?.Amount ?? 0m));
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, StoredResult? result)
    {
        if (result is null)
        {
            json.WriteNull(name);
            return;
        }
        using var why = JsonDocument.Parse(result.Why);
        json.WriteStartObject(name);
        json.WriteNumber("version"u8, result.Version);
        json.WriteString("outcome"u8, SettlementWriter.NameOf(result.Outcome));
        JsonValues.WriteNumber(json, "amount", result.Amount);
        WriteMember(json, "reason", why.RootElement);
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, string name, JsonElement why)
    {
        json.WritePropertyName(name);
        why.GetProperty(name).WriteTo(json);
    }
}
