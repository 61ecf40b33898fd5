using System.Text.Json;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>Writes differences for programs. Kinds, changes and directions are words that stay; texts are in the language asked for.</summary>
public static class DifferenceJson
{
    /// <summary>Writes them.</summary>
    /// <param name="writer">Takes one object.</param>
    /// <param name="differences">The differences.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Utf8JsonWriter writer, StateDifferences differences, Language language)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("policies");
        foreach (var policy in differences.Policies)
            Write(writer, policy, language);
        writer.WriteEndArray();
        Write(writer, "added", differences.Added);
        Write(writer, "removed", differences.Removed);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PolicyDifferences policy, Language language)
    {
        writer.WriteStartObject();
        Write(writer, "old", policy.Old);
        Write(writer, "new", policy.New);
        writer.WriteStartArray("differences");
        foreach (var difference in policy.Items)
            Write(writer, difference, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<PolicyModel> policies)
    {
        writer.WriteStartArray(name);
        foreach (var policy in policies)
            Write(writer, policy);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, PolicyModel policy)
    {
        writer.WritePropertyName(name);
        Write(writer, policy);
    }

    private static void Write(Utf8JsonWriter writer, PolicyModel policy)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", policy.Id);
        writer.WriteString("title", policy.Title);
        writer.WriteNumber("revision", policy.Revision);
        writer.WriteString("effective", policy.Effective?.ToString());
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Difference difference, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Word(difference.Kind));
        writer.WriteString("change", Word(difference.Change));
        writer.WriteString("place", Word(difference.Place));
        writer.WriteStartArray("clauses");
        foreach (var clause in difference.Clauses)
            Write(writer, clause);
        writer.WriteEndArray();
        writer.WritePropertyName("subject");
        Write(writer, difference.Subject);
        writer.WriteString("aspect", difference.Aspect?.Code);
        writer.WriteString("direction", difference.Direction is { } direction ? Word(direction) : null);
        writer.WriteString("before", difference.Before);
        writer.WriteString("after", difference.After);
        writer.WriteBoolean("decides", difference.Decides);
        WriteBreaks(writer, difference.Breaks, language);
        if (difference.Witness is { } witness)
            Write(writer, witness);
        if (difference.Effort is { } effort)
        {
            writer.WriteStartObject("search");
            writer.WriteNumber("tried", effort.Tried);
            writer.WriteBoolean("exhausted", effort.IsExhausted);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void WriteBreaks(Utf8JsonWriter writer, Message? breaks, Language language)
    {
        if (breaks is null)
            return;
        writer.WriteStartObject("breaksClients");
        writer.WriteString("code", breaks.Code);
        writer.WriteString("message", breaks.In(language));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DecisionWitness witness)
    {
        writer.WriteStartObject("witness");
        if (witness.Year is { } year)
        {
            writer.WriteNumber("year", year);
            writer.WriteNumber("count", witness.Count);
            writer.WriteStartArray("ledger");
            foreach (var row in witness.Ledger)
                writer.WriteStringValue(row);
            writer.WriteEndArray();
        }
        writer.WriteStartArray("applications");
        foreach (var application in witness.Applications)
        {
            writer.WriteStartObject();
            writer.WriteString("id", application.Id);
            if (application.IsPooled)
                writer.WriteBoolean("pooled", true);
            writer.WritePropertyName("clause");
            Write(writer, application.Clause);
            writer.WriteStartArray("given");
            foreach (var fact in application.Given)
                writer.WriteStringValue(fact);
            writer.WriteEndArray();
            Write(writer, "old", application.Old);
            Write(writer, "new", application.New);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, WitnessResult? result)
    {
        writer.WritePropertyName(name);
        if (result is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("outcome", result.Outcome);
        writer.WritePropertyName(result.IsCeiling ? "ceiling" : "amount");
        if (result.Amount is { } amount)
            writer.WriteNumberValue(amount);
        else
            writer.WriteNullValue();
        if (result.Rule is { } rule)
        {
            writer.WritePropertyName("rule");
            Write(writer, rule);
        }
        writer.WriteString("benefit", result.Benefit);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Subject subject)
    {
        writer.WriteStartObject();
        writer.WriteString("id", subject.Id);
        writer.WriteString("title", subject.Title);
        writer.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
