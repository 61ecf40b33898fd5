using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact.Rendering;

/// <summary>Writes an impact for programs.</summary>
public static class ImpactJson
{
    /// <summary>Writes it.</summary>
    /// <param name="writer">Takes one object.</param>
    /// <param name="result">The impact.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Utf8JsonWriter writer, ImpactResult result, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", result.New.Id);
        writer.WriteNumber("oldRevision", result.Old.Revision);
        writer.WriteNumber("newRevision", result.New.Revision);
        writer.WritePropertyName("total");
        Write(writer, result.All);
        writer.WriteStartArray("clauses");
        foreach (var total in result.Totals)
            Write(writer, total);
        writer.WriteEndArray();
        writer.WriteNumber("changeCount", result.ChangeCount);
        writer.WriteStartArray("changes");
        foreach (var change in result.Changes)
            Write(writer, change);
        writer.WriteEndArray();
        writer.WriteNumber("faultCount", result.FaultCount);
        writer.WriteStartArray("faults");
        foreach (var fault in result.Faults)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", fault.Line);
            writer.WriteString("pointer", fault.Error.Pointer);
            writer.WriteString("code", fault.Error.Message.Code);
            writer.WriteString("message", fault.Error.Message.In(language));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ImpactTotal total)
    {
        writer.WriteStartObject();
        if (total.Clause.Id.Length > 0)
        {
            writer.WriteString("clause", total.Clause.Id);
            writer.WriteString("title", total.Clause.Title);
        }
        writer.WriteNumber("applications", total.Applications);
        foreach (var effect in Enum.GetValues<ImpactEffect>())
            writer.WriteNumber(ImpactWords.Of(effect).Code, total[effect]);
        writer.WriteNumber("oldEligible", total.OldEligible);
        writer.WriteNumber("oldAmount", total.OldAmount);
        writer.WriteNumber("oldReviews", total.OldReviews);
        writer.WriteNumber("newEligible", total.NewEligible);
        writer.WriteNumber("newAmount", total.NewAmount);
        writer.WriteNumber("newReviews", total.NewReviews);
        writer.WriteNumber("difference", total.NewAmount - total.OldAmount);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ImpactChange change)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", change.Line);
        writer.WriteString("id", change.Id);
        writer.WriteString("clause", change.Clause.Id);
        writer.WriteString("effect", ImpactWords.Of(change.Effect).Code);
        Write(writer, "old", change.Old);
        Write(writer, "new", change.New);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ImpactSide side)
    {
        writer.WriteStartObject(name);
        writer.WriteString("outcome", side.Outcome is { } outcome ? ExplanationWriter.NameOf(outcome) : null);
        writer.WritePropertyName("amount");
        if (side.Amount is { } amount)
            writer.WriteNumberValue(amount);
        else
            writer.WriteNullValue();
        writer.WriteEndObject();
    }
}
