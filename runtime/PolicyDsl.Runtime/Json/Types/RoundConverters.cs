using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>The results of a round, as <c>settle</c> answers them.</summary>
internal sealed class SettlementResultConverter : AnswerConverter<SettlementResult>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, SettlementResult value) => SettlementWriter.Write(writer, value);
}

/// <summary>The result of one application of a round, as it stands among those of all.</summary>
internal sealed class ApplicationResultConverter : AnswerConverter<ApplicationResult>
{
    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, ApplicationResult value) => SettlementWriter.Write(writer, value);
}

/// <summary>A grant, as it stands in a <c>ledger</c>.</summary>
internal sealed class LedgerRowConverter : PolicyConverter<LedgerRow>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out LedgerRow value)
    {
        var errors = new ErrorList();
        var cursor = new JsonCursor(utf8Json, errors);
        value = (cursor.Next() ? LedgerReader.ReadRow(ref cursor, "") : null)!;
        cursor.Finish();
        return errors.Items;
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, LedgerRow value) => LedgerWriter.WriteRow(writer, value);
}

/// <summary>The authority's decision on a rule, as it stands in <c>decisions</c>.</summary>
internal sealed class ReviewDecisionConverter : PolicyConverter<ReviewDecision>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out ReviewDecision value)
    {
        var errors = new ErrorList();
        var cursor = new JsonCursor(utf8Json, errors);
        value = (cursor.Next() ? DecisionsReader.ReadDecision(ref cursor, "") : null)!;
        cursor.Finish();
        return errors.Items;
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, ReviewDecision value) => ApplicationWriter.WriteDecision(writer, value);
}
