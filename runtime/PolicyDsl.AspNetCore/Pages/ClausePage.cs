using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What GET /policies/{policy}/clauses/{clause} answers.</summary>
internal static class ClausePage
{
    /// <summary>A clause.</summary>
    public static void Write(Utf8JsonWriter json, ClauseInfo clause)
    {
        json.WriteStartObject();
        json.WriteString("policy"u8, clause.Policy.Id);
        json.WriteNumber("revision"u8, clause.Policy.Revision);
        json.WriteString("id"u8, clause.Id);
        json.WriteString("title"u8, clause.Title);
        json.WriteTexts("source", clause.Source);
        json.WriteTexts("notes", clause.Notes);
        json.WriteBoolean("delegated"u8, clause.IsDelegated);
        json.WriteObjects("conditions", clause.Conditions, (writer, condition) => WriteCondition(writer, clause, condition));
        json.WriteObjects("awards", clause.Awards, WriteAward);
        json.WriteObjects("materials", clause.Materials, WriteMaterial);
        json.WriteObjects("contacts", clause.Contacts, WriteContact);
        RubricMembers.Write(json, clause.Rubric);
        json.WriteObjects("readings", clause.Readings, WriteReading);
        json.WriteObjects("references", clause.References, WriteReference);
        json.WriteObjects("rules", clause.Rules, RuleMembers.Write);
        json.WriteObjects("parameters", clause.Parameters, WriteParameter);
        json.WriteObjects("inputs", clause.Inputs.Where(static input => input.Place != InputPlace.Rank), InputMembers.Write);
        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, ClauseInfo clause, ConditionInfo condition)
    {
        json.WriteString("id"u8, condition.Id);
        json.WriteString("title"u8, condition.Title);
        json.WriteString("words"u8, condition.Words);
        json.WriteBoolean("advisory"u8, condition.Advisory);
        json.WriteTexts("reads", [.. condition.Reads.Select(index => clause.Inputs[index].Path)]);
        json.WriteTexts("source", condition.Source);
    }

    private static void WriteAward(Utf8JsonWriter json, AwardInfo award)
    {
        json.WriteString("id"u8, award.Id);
        json.WriteString("title"u8, award.Title);
        json.WriteString("words"u8, award.Words);
        json.WriteName("kind", award.Kind);
        json.WriteString("payee"u8, award.Payee);
        json.WriteObjects("instalments", award.Instalments, WritePlan);
        json.WriteTexts("source", award.Source);
    }

    private static void WritePlan(Utf8JsonWriter json, InstalmentPlanInfo plan)
    {
        json.WriteBoolean("conditional"u8, plan.Conditional);
        json.WriteObjects(
            "parts",
            plan.Parts,
            static (writer, part) =>
            {
                JsonValues.WriteNumber(writer, "share", part.Share);
                writer.WriteString("event"u8, part.Event);
            }
        );
    }

    private static void WriteMaterial(Utf8JsonWriter json, MaterialInfo material)
    {
        json.WriteString("id"u8, material.Id);
        json.WriteString("title"u8, material.Title);
        json.WriteBoolean("optional"u8, material.Optional);
        json.WriteBoolean("conditional"u8, material.Conditional);
        json.WriteTexts("notes", material.Notes);
        json.WriteTexts("source", material.Source);
    }

    private static void WriteContact(Utf8JsonWriter json, ContactInfo contact)
    {
        json.WriteString("title"u8, contact.Title);
        json.WriteString("phone"u8, contact.Phone);
        json.WriteTexts("source", contact.Source);
    }

    private static void WriteReading(Utf8JsonWriter json, ReadingInfo reading)
    {
        json.WriteString("title"u8, reading.Title);
        json.WriteString("text"u8, reading.Text);
        json.WriteTexts("source", reading.Source);
    }

    private static void WriteReference(Utf8JsonWriter json, ReferenceInfo reference)
    {
        json.WriteTexts("documents", reference.Documents);
        json.WriteBoolean("entirely"u8, reference.Entirely);
        json.WriteTexts("source", reference.Source);
    }

    private static void WriteParameter(Utf8JsonWriter json, ParameterInfo parameter)
    {
        json.WriteString("id"u8, parameter.Id);
        json.WriteString("title"u8, parameter.Title);
        json.WriteObjects(
            "values",
            parameter.Values,
            static (writer, value) =>
            {
                JsonValues.WriteDate(writer, "from", value.From);
                writer.WriteString("words"u8, value.Words);
            }
        );
        json.WriteTexts("source", parameter.Source);
    }
}
