using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PolicyDsl.Runtime;

/// <summary>Writes decisions as JSON. Titles are the policy's own; messages are in the language asked for.</summary>
public static class ExplanationWriter
{
    /// <summary>How JSON is written: Chinese as it is, what HTML could take for its own escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = false };

    /// <summary>Writes a decision as it is kept: in the language of the policies, and without what it would take, which is no part of it.</summary>
    public static void WriteRecord(Utf8JsonWriter writer, Explanation explanation) => Write(writer, explanation with { Advice = null }, Language.Zh);

    /// <summary>Writes the whole decision, and what it would take.</summary>
    public static void Write(Utf8JsonWriter writer, Explanation explanation, Language language)
    {
        writer.WriteStartObject();
        WriteHead(writer, explanation.Clause, explanation.Decision);
        writer.WriteString("payee", explanation.Payee);
        writer.WriteString("benefit", explanation.Benefit);
        WriteList(writer, "instalments", explanation.Instalments, WriteInstalment);
        WriteReason(writer, explanation.Reason);
        AdviceWriter.Write(writer, "nearest", explanation.Advice?.Award ?? [], AdviceMessages.Award, language);
        writer.WriteStartArray("conditions");
        for (var i = 0; i < explanation.Conditions.Count; i++)
            WriteCondition(writer, explanation.Clause, explanation.Conditions[i], explanation.Advice?.Nearest[i] ?? [], language);
        writer.WriteEndArray();
        writer.WriteStartArray("steps");
        for (var i = 0; i < explanation.Steps.Count; i++)
            WriteStep(writer, explanation.Steps[i], explanation.Advice?.BitesAt[i] ?? [], language);
        writer.WriteEndArray();
        WriteTexts(writer, "missing", explanation.Missing);
        WriteList(writer, "materials", explanation.Materials, WriteMaterial);
        writer.WriteStartArray("warnings");
        foreach (var warning in explanation.Warnings)
            Write(writer, warning, language);
        writer.WriteEndArray();
        WriteList(writer, "readings", explanation.Readings, WriteReading);
        WriteList(writer, "references", explanation.References, WriteReference);
        WriteList(writer, "periods", explanation.Periods, WritePeriod);
        writer.WriteEndObject();
    }

    /// <summary>Writes a decision without steps and texts.</summary>
    public static void WriteShort(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartObject();
        WriteHead(writer, explanation.Clause, explanation.Decision);
        WriteReason(writer, explanation.Reason);
        WriteConditions(writer, explanation.Decision);
        WriteTexts(writer, "missing", explanation.Missing);
        writer.WriteEndObject();
    }

    /// <summary>Writes a decision without its explanation, in the same shape: for one that refuses nothing and misses nothing.</summary>
    public static void WriteShort(Utf8JsonWriter writer, ClauseInfo clause, Decision decision)
    {
        writer.WriteStartObject();
        WriteHead(writer, clause, decision);
        WriteReason(writer, null);
        WriteConditions(writer, decision);
        writer.WriteStartArray(DecisionMembers.Missing);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes a decision of which nothing else is known: without <c>reason</c> and <c>missing</c> where there may be some.</summary>
    internal static void WriteAlone(Utf8JsonWriter writer, Decision decision)
    {
        if (decision is { Outcome: Outcome.Eligible or Outcome.Delegated, Unmet.Clause: { } clause })
        {
            WriteShort(writer, clause, decision);
            return;
        }
        writer.WriteStartObject();
        WriteHead(writer, decision.Unmet.Clause, decision);
        WriteConditions(writer, decision);
        writer.WriteEndObject();
    }

    /// <summary>Writes a message: code, pointer, sentence.</summary>
    public static void Write(Utf8JsonWriter writer, FieldMessage message, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("code", message.Message.Code);
        writer.WriteString("pointer", message.Pointer);
        writer.WriteString("message", message.Message.In(language));
        writer.WriteEndObject();
    }

    /// <summary>How an outcome is called in JSON.</summary>
    public static string NameOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.NotInForce => "notInForce",
            Outcome.Ineligible => "ineligible",
            Outcome.Incomplete => "incomplete",
            Outcome.Delegated => "delegated",
            Outcome.Review => "review",
            _ => "eligible",
        };

    private static string NameOf(ConditionState state) =>
        state switch
        {
            ConditionState.Met => "met",
            ConditionState.Unmet => "unmet",
            _ => "unknown",
        };

    private static string NameOf(StepKind kind) =>
        kind switch
        {
            StepKind.Formula => "formula",
            StepKind.Table => "table",
            StepKind.Tier => "tier",
            StepKind.Cap => "cap",
            StepKind.Least => "least",
            StepKind.Stack => "stack",
            StepKind.TopUp => "topUp",
            StepKind.Rounding => "rounding",
            _ => "minimum",
        };

    private static void WriteHead(Utf8JsonWriter writer, ClauseInfo? clause, Decision decision)
    {
        writer.WriteString(DecisionMembers.Policy, clause?.Policy.Id);
        writer.WriteString(DecisionMembers.Clause, clause?.Id);
        writer.WriteString(DecisionMembers.Outcome, DecisionMembers.ValueOf(decision.Outcome));
        writer.WritePropertyName(DecisionMembers.Amount);
        JsonValues.WriteNumber(writer, decision.Amount);
        writer.WritePropertyName(DecisionMembers.Ceiling);
        JsonValues.WriteNumber(writer, decision.Ceiling);
    }

    private static void WriteConditions(Utf8JsonWriter writer, Decision decision)
    {
        WriteIds(writer, DecisionMembers.Unmet, decision.Unmet);
        WriteIds(writer, DecisionMembers.Unknown, decision.Unknown);
    }

    private static void WriteIds(Utf8JsonWriter writer, JsonEncodedText name, ConditionSet conditions)
    {
        writer.WriteStartArray(name);
        // Most sets are empty, and to go through one by its interface takes an object.
        if (conditions.Bits != 0)
        {
            foreach (var id in conditions)
                writer.WriteStringValue(id);
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes the member <c>reason</c>.</summary>
    internal static void WriteReason(Utf8JsonWriter writer, DecisionReason? reason)
    {
        if (reason is null)
        {
            writer.WriteNull(DecisionMembers.Reason);
            return;
        }
        writer.WriteStartObject(DecisionMembers.Reason);
        writer.WriteString("rule", reason.Rule);
        writer.WriteString("title", reason.Title);
        WriteTexts(writer, "source", reason.Source);
        writer.WriteEndObject();
    }

    private static void WriteCondition(
        Utf8JsonWriter writer,
        ClauseInfo clause,
        ConditionResult result,
        IReadOnlyList<InputThreshold> nearest,
        Language language
    )
    {
        writer.WriteStartObject();
        writer.WriteString("id", result.Condition.Id);
        writer.WriteString("title", result.Condition.Title);
        WriteTexts(writer, "source", result.Condition.Source);
        writer.WriteString("result", NameOf(result.Result));
        writer.WriteBoolean("advisory", result.Condition.Advisory);
        writer.WriteStartObject("reads");
        for (var i = 0; i < result.Reads.Count; i++)
        {
            writer.WritePropertyName(result.Reads[i].Key);
            JsonValues.WriteInput(writer, clause.Inputs[result.Condition.Reads[i]], result.Reads[i].Value);
        }
        writer.WriteEndObject();
        AdviceWriter.Write(writer, "nearest", nearest, AdviceMessages.Nearest, language);
        writer.WriteEndObject();
    }

    private static void WriteInstalment(Utf8JsonWriter writer, Instalment instalment)
    {
        writer.WriteString("event", instalment.Event);
        JsonValues.WriteNumber(writer, "share", instalment.Share);
        JsonValues.WriteNumber(writer, "amount", instalment.Amount);
    }

    private static void WriteStep(Utf8JsonWriter writer, AwardStep step, IReadOnlyList<InputThreshold> bitesAt, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", NameOf(step.Kind));
        writer.WriteString("title", step.Title);
        JsonValues.WriteNumber(writer, "value", Shown(step.Value));
        WriteTexts(writer, "source", step.Source);
        AdviceWriter.Write(writer, "bitesAt", bitesAt, AdviceMessages.BitesAt, language);
        writer.WriteEndObject();
    }

    private static void WriteMaterial(Utf8JsonWriter writer, MaterialInfo material)
    {
        writer.WriteString("id", material.Id);
        writer.WriteString("title", material.Title);
        writer.WriteBoolean("optional", material.Optional);
        WriteTexts(writer, "source", material.Source);
    }

    private static void WriteReading(Utf8JsonWriter writer, ReadingInfo reading)
    {
        writer.WriteString("title", reading.Title);
        writer.WriteString("text", reading.Text);
        WriteTexts(writer, "source", reading.Source);
    }

    private static void WriteReference(Utf8JsonWriter writer, ReferenceInfo reference)
    {
        WriteTexts(writer, "documents", reference.Documents);
        writer.WriteBoolean("entirely", reference.Entirely);
        WriteTexts(writer, "source", reference.Source);
    }

    private static void WritePeriod(Utf8JsonWriter writer, ParameterPeriod period)
    {
        writer.WriteString("id", period.Parameter.Id);
        writer.WriteString("title", period.Parameter.Title);
        JsonValues.WriteDate(writer, "from", period.From);
        JsonValues.WriteDate(writer, "until", period.Until);
        writer.WriteString("value", period.Value);
        WriteTexts(writer, "source", period.Parameter.Source);
    }

    /// <summary>Writes a member that is a list of texts.</summary>
    internal static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    // What is divided may have more digits than any client reads exactly, or than are signed: a step shows 15 of them, and all of the fen.
    private static decimal Shown(decimal value)
    {
        var decimals = 10;
        for (var size = Math.Abs(value); size >= 100_000m && decimals > 2; size /= 10m)
            decimals--;
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero);
    }
}
