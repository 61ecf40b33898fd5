using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>A part of an application, which is read and written as if it stood in one: 主体 or 评审项.</summary>
/// <param name="clause">The clause of the application.</param>
/// <param name="place">The part.</param>
/// <param name="take">Takes the part out of an application.</param>
/// <param name="give">Makes an application of it alone.</param>
internal sealed class PartConverter<TApplication, TPart>(
    ClauseDefinition clause,
    InputPlace place,
    Func<TApplication, TPart> take,
    Func<TPart, TApplication> give
) : PolicyConverter<TPart>
    where TApplication : IApplication
{
    private readonly ClauseMembers members = ClauseMembers.Of(clause.Info);
    private readonly MemberTable table = ClauseMembers.Of(clause.Info).TableOf(place);

    /// <inheritdoc/>
    protected override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out TPart value)
    {
        var sink = clause.NewApplication();
        var errors = ApplicationReader.ReadMembers(table, members.Inputs, utf8Json, sink);
        value = take((TApplication)sink.Complete());
        return errors;
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, TPart value)
    {
        writer.WriteStartObject();
        ApplicationWriter.WriteInputs(writer, clause.Info, give(value), place);
        writer.WriteEndObject();
    }
}

/// <summary>A row of a list of an application, which is read and written as if it were its only one.</summary>
/// <param name="clause">The clause of the application.</param>
/// <param name="list">The index of the list in <see cref="ClauseInfo.Inputs"/>.</param>
/// <param name="take">Takes the row out of an application.</param>
/// <param name="give">Makes an application of it alone.</param>
internal sealed class RowConverter<TApplication, TRow>(
    ClauseDefinition clause,
    int list,
    Func<TApplication, TRow> take,
    Func<TRow, TApplication> give
) : PolicyConverter<TRow>
    where TApplication : IApplication
{
    private readonly InputPlan plan = ClauseMembers.Of(clause.Info).Inputs[list];

    /// <inheritdoc/>
    protected override IReadOnlyList<FieldMessage> Read(ReadOnlySpan<byte> utf8Json, out TRow value)
    {
        var sink = clause.NewApplication();
        sink.BeginList(list);
        var errors = ApplicationReader.ReadMembers(plan.FieldTable, plan.Fields, utf8Json, sink.AddRow(list));
        value = take((TApplication)sink.Complete());
        return errors;
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, TRow value)
    {
        writer.WriteStartObject();
        ApplicationWriter.WriteFields(writer, plan.Input.Fields, give(value), list, 0);
        writer.WriteEndObject();
    }
}
