namespace PolicyDsl.Runtime;

/// <summary>Gives a value that was read once to those who need it.</summary>
internal static class ValueCopy
{
    /// <summary>Gives it, where it is set.</summary>
    /// <param name="sink">Takes it.</param>
    /// <param name="input">The input.</param>
    /// <param name="index">Its index at the sink.</param>
    /// <param name="values">Where it is.</param>
    /// <param name="place">Its place there.</param>
    public static void To(IInputSink sink, InputInfo input, int index, InputValues values, int place)
    {
        switch (input.Kind)
        {
            case InputKind.Bool when values.Bool(place) is { } yes:
                sink.SetBool(index, yes);
                break;
            case InputKind.Date when values.Date(place) is { } date:
                sink.SetDate(index, date);
                break;
            case InputKind.Text or InputKind.CreditCode when values.Text(place) is { } text:
                sink.SetText(index, text);
                break;
            case InputKind.Enum when values.Member(place) is { } member:
                sink.SetMember(index, member);
                break;
            case InputKind.List when values.Rows(place, static row => row) is { } rows:
                sink.BeginList(index);
                foreach (var row in rows)
                    Row(sink.AddRow(index), input.Fields, row);
                break;
            case InputKind.Money or InputKind.Number or InputKind.Integer or InputKind.Rate or InputKind.Months or InputKind.Days when values.Number(place) is { } number:
                sink.SetNumber(index, number);
                break;
        }
    }

    private static void Row(IInputSink sink, IReadOnlyList<InputInfo> fields, InputValues row)
    {
        for (var field = 0; field < fields.Count; field++)
            To(sink, fields[field], field, row, field);
    }
}
