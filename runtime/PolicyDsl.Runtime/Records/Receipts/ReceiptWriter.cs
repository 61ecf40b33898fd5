using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes receipts in canonical JSON: the bytes that are signed.</summary>
internal static class ReceiptWriter
{
    /// <summary>A receipt in canonical JSON.</summary>
    /// <exception cref="JsonException">A part that was given as JSON is none, or has no canonical form.</exception>
    public static string Canonical(Receipt receipt) => CanonicalJson.Write(receipt, Write);

    private static void Write(Utf8JsonWriter writer, Receipt receipt)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Receipt.Format);
        writer.WriteString("issuedAt", AuditChain.TimeText(receipt.IssuedAt));
        receipt.Application.WriteMembers(writer);
        Write(writer, receipt.Entry);
        if (receipt.Round is { } round)
            Write(writer, round);
        else
            writer.WriteNull("round");
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReceiptEntry entry)
    {
        writer.WriteStartObject("entry");
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("hash", entry.Hash);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReceiptRound round)
    {
        writer.WriteStartObject("round");
        writer.WriteString("id", round.Id);
        writer.WriteNumber("year", round.Year);
        writer.WriteNumber("revision", round.Revision);
        writer.WriteString("hash", round.PolicyHash);
        writer.WriteString("confirmedAt", AuditChain.TimeText(round.ConfirmedAt));
        writer.WriteNumber("version", round.Version);
        writer.WriteString("outcome", SettlementWriter.NameOf(round.Outcome));
        JsonValues.WriteNumber(writer, "amount", round.Amount);
        JsonValues.WriteNumber(writer, "pooledSince", round.PooledSince);
        writer.WritePropertyName("why");
        writer.WriteRawValue(round.Why);
        Write(writer, round.Entry);
        writer.WriteEndObject();
    }
}
