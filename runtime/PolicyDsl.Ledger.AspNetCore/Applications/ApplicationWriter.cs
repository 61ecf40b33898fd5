using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Writes stored applications as JSON.</summary>
internal static class ApplicationWriter
{
    /// <summary>The whole of one.</summary>
    public static void Write(Utf8JsonWriter json, StoredApplication application)
    {
        json.WriteStartObject();
        WriteHead(json, application);
        WriteJson(json, "application", application.Body);
        WriteJson(json, "review", application.Review);
        WriteJson(json, "decision", application.Decision);
        json.WriteEndObject();
    }

    /// <summary>A page of them, each without body and decision.</summary>
    public static void WritePage(Utf8JsonWriter json, ApplicationPage page)
    {
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var application in page.Items)
        {
            json.WriteStartObject();
            WriteHead(json, application);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("next"u8, page.Next is { } next ? PageRequest.CursorAfter(next) : null);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, StoredApplication application)
    {
        json.WriteString("id"u8, application.Id);
        json.WriteNumber("version"u8, application.Version);
        json.WriteString("policy"u8, application.Policy);
        json.WriteNumber("revision"u8, application.Revision);
        json.WriteString("policyHash"u8, application.PolicyHash);
        json.WriteString("clause"u8, application.Clause);
        json.WriteNumber("year"u8, application.Year);
        JsonValues.WriteDate(json, "submittedOn", application.SubmittedOn);
        json.WriteString("receivedAt"u8, AuditChain.TimeText(application.ReceivedAt));
        json.WriteString("creditCode"u8, application.CreditCode);
        json.WriteString("name"u8, application.PersonName);
        json.WriteString("project"u8, application.Project);
        json.WriteBoolean("withdrawn"u8, application.IsWithdrawn);
        json.WriteString("outcome"u8, ExplanationWriter.NameOf(application.Outcome));
        JsonValues.WriteNumber(json, "amount", application.Amount);
    }

    /// <summary>A member that is kept as JSON.</summary>
    public static void WriteJson(Utf8JsonWriter json, string name, string? content)
    {
        json.WritePropertyName(name);
        if (content is null)
        {
            json.WriteNullValue();
            return;
        }
        // Written anew, so that what HTML could take for its own is escaped as everywhere.
        using var document = JsonDocument.Parse(content);
        document.RootElement.WriteTo(json);
    }
}
