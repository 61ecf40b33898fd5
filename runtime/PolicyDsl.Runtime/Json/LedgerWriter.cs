using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes rows of a ledger as the service reads them in the member <c>ledger</c> of an application.</summary>
public static class LedgerWriter
{
    /// <summary>Writes an array of rows; what a row does not have is left out.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="ledger">The rows.</param>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<LedgerRow> ledger)
    {
        writer.WriteStartArray();
        foreach (var row in ledger)
            WriteRow(writer, row);
        writer.WriteEndArray();
    }

    /// <summary>Writes a row.</summary>
    internal static void WriteRow(Utf8JsonWriter writer, LedgerRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("clause", row.Clause);
        WriteGiven(writer, "award", row.Award);
        writer.WriteString("creditCode", row.CreditCode);
        WriteGiven(writer, "name", row.Name);
        WriteGiven(writer, "project", row.Project);
        writer.WriteNumber("year", row.Year);
        JsonValues.WriteNumber(writer, "amount", row.Amount);
        if (row.Keys.Count > 0)
            WriteKeys(writer, row.Keys);
        writer.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> keys)
    {
        writer.WriteStartObject("keys");
        foreach (var (key, value) in keys.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            writer.WriteString(key, value);
        writer.WriteEndObject();
    }

    private static void WriteGiven(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }
}
