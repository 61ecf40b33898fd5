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

/// <summary>What stands in a list of a body, alone.</summary>
internal abstract class ItemConverter<T> : PolicyConverter<T>
{
    /// <inheritdoc/>
    protected sealed override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out T value)
    {
        var errors = new ErrorList();
        var cursor = new JsonCursor(utf8Json, errors);
        value = cursor.Next() ? ReadItem(ref cursor)! : default!;
        cursor.Finish();
        return errors.Items;
    }

    /// <summary>Reads the item that the cursor is at; null: it is none, and that is reported.</summary>
    protected abstract T? ReadItem(ref JsonCursor cursor);
}

/// <summary>A grant, as it stands in a <c>ledger</c>.</summary>
internal sealed class LedgerRowConverter : ItemConverter<LedgerRow>
{
    /// <inheritdoc/>
    protected override LedgerRow? ReadItem(ref JsonCursor cursor) => LedgerReader.ReadRow(ref cursor, "");

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, LedgerRow value) => LedgerWriter.WriteRow(writer, value);
}

/// <summary>The authority's decision on a rule, as it stands in <c>decisions</c>.</summary>
internal sealed class ReviewDecisionConverter : ItemConverter<ReviewDecision>
{
    /// <inheritdoc/>
    protected override ReviewDecision? ReadItem(ref JsonCursor cursor) => DecisionsReader.ReadDecision(ref cursor, "");

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, ReviewDecision value) => ApplicationWriter.WriteDecision(writer, value);
}
