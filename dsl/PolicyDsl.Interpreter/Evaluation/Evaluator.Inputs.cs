namespace PolicyDsl.Interpreter.Evaluation;

/// <content>Inputs, and the fields of rows.</content>
internal sealed partial class Evaluator
{
    /// <summary>当 of an input: whether it is asked for.</summary>
    /// <param name="index">Its index.</param>
    public Truth Asked(int index)
    {
        if (asked.TryGetValue(index, out var known))
            return known;
        var truth = program.Layout.Inputs[index].When is { } when ? Truth(when) : Runtime.Truth.Yes;
        asked[index] = truth;
        return truth;
    }

    private Num InputNumber(InputReference reference)
    {
        var index = program.Layout.IndexOf(reference);
        return Applicable.When(Asked(index), NumberOf(application.Values, index, program.Layout.Inputs[index], index));
    }

    private Truth InputTruth(InputReference reference)
    {
        var index = program.Layout.IndexOf(reference);
        if (index == EnvelopeIndex.TopUp && program.Layout.IsTopUpProject)
            return Runtime.Truth.Yes;
        return Applicable.When(Asked(index), TruthOf(application.Values, index, program.Layout.Inputs[index], index));
    }

    private Value<DateOnly> InputDate(InputReference reference)
    {
        var index = program.Layout.IndexOf(reference);
        return Applicable.When(Asked(index), DateOf(application.Values, index, program.Layout.Inputs[index], index));
    }

    private Value<string> InputText(InputReference reference)
    {
        var index = program.Layout.IndexOf(reference);
        return Applicable.When(Asked(index), TextOf(application.Values, index, program.Layout.Inputs[index], index));
    }

    private Num RowNumber(RowReference reference)
    {
        var (row, place, field) = Find(reference);
        return NumberOf(row.Row, place, field, row.List);
    }

    private Truth RowTruth(RowReference reference)
    {
        var (row, place, field) = Find(reference);
        return TruthOf(row.Row, place, field, row.List);
    }

    private Value<DateOnly> RowDate(RowReference reference)
    {
        var (row, place, field) = Find(reference);
        return DateOf(row.Row, place, field, row.List);
    }

    private Value<string> RowText(RowReference reference)
    {
        var (row, place, field) = Find(reference);
        return TextOf(row.Row, place, field, row.List);
    }

    private (RowFrame Row, int Place, InputField Field) Find(RowReference reference)
    {
        var row = frame;
        while (row is not null && row.Variable != reference.Variable)
            row = row.Outer;
        if (row is null)
            throw new InvalidOperationException($"No row is called `{reference.Variable}`.");
        var fields = program.Layout.Inputs[row.List].Fields;
        var place = fields.Select(static f => f.Name).ToList().IndexOf(reference.Field);
        return (row, place, fields[place]);
    }

    // 默认 stands where the value is left out; what is missing then is named by the input's index, of a row's field by the list's.
    private static Num NumberOf(InputValues values, int place, InputField field, int missing) =>
        Num.Input(values.Number(place) ?? (field.Default is { } known ? Constants.Number(known) : null), missing);

    private static Truth TruthOf(InputValues values, int place, InputField field, int missing) =>
        Runtime.Truth.Input(values.Bool(place) ?? (field.Default as BoolLiteral)?.Value, missing);

    private static Value<DateOnly> DateOf(InputValues values, int place, InputField field, int missing) =>
        Value.Input(values.Date(place) ?? (field.Default is { } known ? Constants.Date(known) : null), missing);

    private Value<string> TextOf(InputValues values, int place, InputField field, int missing)
    {
        var given = field.Type.Kind != TypeKind.Enum ? values.Text(place)
            : values.Member(place) is { } member ? program.MemberAt(field.Type, member)
            : null;
        return Value.Input(given ?? (field.Default is { } known ? Constants.Text(known) : null), missing);
    }
}
