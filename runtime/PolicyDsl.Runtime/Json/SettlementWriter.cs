using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes the results of a round as JSON, in the order of their ids: the same bytes whatever the order of the request.</summary>
public static class SettlementWriter
{
    private const int MostPending = 64 * 1024;

    /// <summary>Writes the whole, piece by piece.</summary>
    /// <param name="stream">Takes it.</param>
    /// <param name="result">The results.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static Task WriteAsync(Stream stream, SettlementResult result, CancellationToken cancellation = default) =>
        WriteAsync(stream, result, ExplanationWriter.Options, cancellation);

    /// <summary>Writes the whole, piece by piece.</summary>
    /// <param name="stream">Takes it.</param>
    /// <param name="result">The results.</param>
    /// <param name="options">How JSON is written.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task WriteAsync(Stream stream, SettlementResult result, JsonWriterOptions options, CancellationToken cancellation = default)
    {
        await using var writer = new Utf8JsonWriter(stream, options);
        foreach (var _ in Pieces(writer, result))
        {
            if (writer.BytesPending > MostPending)
                await writer.FlushAsync(cancellation);
        }
        await writer.FlushAsync(cancellation);
    }

    /// <summary>Writes the whole at once.</summary>
    internal static void Write(Utf8JsonWriter writer, SettlementResult result)
    {
        foreach (var _ in Pieces(writer, result)) { }
    }

    /// <summary>Writes one result.</summary>
    public static void Write(Utf8JsonWriter writer, ApplicationResult end)
    {
        writer.WriteStartObject();
        writer.WriteString("id", end.Id);
        writer.WriteString("outcome", NameOf(end.Outcome));
        JsonValues.WriteNumber(writer, "amount", end.Amount);
        WriteReasons(writer, end);
        writer.WriteEndObject();
    }

    /// <summary>Writes why an application ended as it did: <c>{ "reason", "trail" }</c>.</summary>
    public static void WriteWhy(Utf8JsonWriter writer, ApplicationResult end)
    {
        writer.WriteStartObject();
        WriteReasons(writer, end);
        writer.WriteEndObject();
    }

    /// <summary>How an outcome is called in JSON.</summary>
    public static string NameOf(RoundOutcome outcome) =>
        outcome switch
        {
            RoundOutcome.Granted => "granted",
            RoundOutcome.Pooled => "pooled",
            RoundOutcome.Rejected => "rejected",
            _ => "review",
        };

    /// <summary>How a kind of rule is called in JSON.</summary>
    public static string NameOf(PlannedRuleKind? kind) =>
        kind switch
        {
            PlannedRuleKind.Once => "once",
            PlannedRuleKind.Times => "times",
            PlannedRuleKind.Exclude => "exclude",
            PlannedRuleKind.Quota => "quota",
            PlannedRuleKind.KeepHighest => "keepHighest",
            PlannedRuleKind.Exclusive => "exclusive",
            PlannedRuleKind.Floor => "floor",
            PlannedRuleKind.Limit => "limit",
            PlannedRuleKind.Budget => "budget",
            PlannedRuleKind.Pool => "pool",
            _ => "evaluate",
        };

    /// <summary>How an effect is called in JSON.</summary>
    public static string NameOf(TrailEffect effect) =>
        effect switch
        {
            TrailEffect.Passed => "passed",
            TrailEffect.Reduced => "reduced",
            TrailEffect.Pooled => "pooled",
            TrailEffect.Rejected => "rejected",
            _ => "review",
        };

    // Writes as it is walked through, a result at a time.
    private static IEnumerable<ApplicationResult> Pieces(Utf8JsonWriter writer, SettlementResult result)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        foreach (var end in result.InOrder())
        {
            Write(writer, end);
            yield return end;
        }
        writer.WriteEndArray();
        WriteTotals(writer, result);
        writer.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter writer, ApplicationResult end)
    {
        ExplanationWriter.WriteReason(writer, end.Reason);
        writer.WriteStartArray("trail");
        foreach (var step in end.Trail)
            Write(writer, step);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, TrailStep step)
    {
        writer.WriteStartObject();
        writer.WriteString("step", NameOf(step.Step));
        writer.WriteString("effect", NameOf(step.Effect));
        writer.WriteString("rule", step.Rule);
        writer.WriteString("title", step.Title);
        ExplanationWriter.WriteTexts(writer, "source", step.Source);
        JsonValues.WriteNumber(writer, "before", step.Before);
        JsonValues.WriteNumber(writer, "after", step.After);
        writer.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter writer, SettlementResult result)
    {
        writer.WriteStartObject("totals");
        writer.WriteStartObject("byClause");
        foreach (var total in result.ByClause)
        {
            if (total.Count > 0)
                JsonValues.WriteNumber(writer, total.Clause, total.Amount);
        }
        writer.WriteEndObject();
        JsonValues.WriteNumber(writer, "amount", result.Amount);
        writer.WriteEndObject();
    }
}
