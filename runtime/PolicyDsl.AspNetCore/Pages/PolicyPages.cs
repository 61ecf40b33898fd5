using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What GET /policies and GET /policies/{policy} answer.</summary>
internal static class PolicyPages
{
    /// <summary>The list: of each policy the revision in force on a day.</summary>
    public static void WriteList(Utf8JsonWriter json, PolicyRegistry registry, DateOnly day)
    {
        json.WriteStartArray();
        foreach (var policy in registry.Policies)
            WriteEntry(json, policy, policy.InForceOn(day));
        json.WriteEndArray();
    }

    /// <summary>A policy.</summary>
    public static void WritePolicy(Utf8JsonWriter json, PolicyRegistry registry, PolicyDefinition definition)
    {
        var info = definition.Info;
        json.WriteStartObject();
        WriteHead(json, info, registry.Find(info.Id)!);
        json.WriteTexts("implements", info.Implements);
        json.WriteTexts("issuers", info.Issuers);
        JsonValues.WriteDate(json, "issued", info.Issued);
        json.WriteStartObject("rounding");
        JsonValues.WriteNumber(json, "unit", info.RoundingUnit);
        json.WriteName("mode", info.RoundingMode);
        json.WriteEndObject();
        json.WriteTexts("source", info.Source);
        json.WriteTexts("notes", info.Notes);
        json.WriteTexts("readings", info.Readings);
        json.WriteString("hash"u8, info.Hash);
        json.WriteObjects("clauses", definition.Clauses.Select(static clause => clause.Info), WriteClause);
        json.WriteObjects("settlement", info.SettlementRules, RuleMembers.Write);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, PolicyRevisions policy, PolicyDefinition definition)
    {
        json.WriteStartObject();
        WriteHead(json, definition.Info, policy);
        json.WriteNumber("clauseCount"u8, definition.Clauses.Count);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, PolicyInfo info, PolicyRevisions policy)
    {
        json.WriteString("id"u8, info.Id);
        json.WriteNumber("revision"u8, info.Revision);
        json.WriteStartArray("revisions"u8);
        foreach (var revision in policy.Revisions)
            json.WriteNumberValue(revision.Info.Revision);
        json.WriteEndArray();
        json.WriteString("title"u8, info.Title);
        json.WriteString("documentNumber"u8, info.DocumentNumber);
        JsonValues.WriteDate(json, "effective", info.Effective);
        JsonValues.WriteDate(json, "expires", info.Expires);
    }

    private static void WriteClause(Utf8JsonWriter json, ClauseInfo clause)
    {
        json.WriteString("id"u8, clause.Id);
        json.WriteString("title"u8, clause.Title);
        json.WriteTexts("source", clause.Source);
    }
}
