namespace PolicyDsl.Runtime;

/// <summary>Gives the values of an application to a sink.</summary>
internal static class ApplicationCopy
{
    /// <summary>Gives all of them.</summary>
    /// <param name="inputs">The clause's inputs.</param>
    /// <param name="application">The application.</param>
    /// <param name="sink">Takes them.</param>
    public static void To(IReadOnlyList<InputInfo> inputs, IApplication application, IApplicationSink sink)
    {
        for (var index = 0; index < inputs.Count; index++)
        {
            if (inputs[index].Place == InputPlace.Rank || application.GetInput(index) is not { } value)
                continue;
            if (value is int rows)
                CopyRows(inputs[index].Fields, index, rows, application, sink);
            else
                Set(sink, inputs[index], index, value);
        }
        if (application.Ledger is { } ledger)
            sink.SetLedger(ledger);
        if (application.Decisions is { } decisions)
            sink.SetDecisions(decisions);
    }

    /// <summary>Gives one value, as <see cref="IApplication.GetInput"/> has it; a member that the enum does not know is left out.</summary>
    public static void Set(IInputSink sink, InputInfo input, int index, object value)
    {
        switch (value)
        {
            case decimal number:
                sink.SetNumber(index, number);
                break;
            case bool yes:
                sink.SetBool(index, yes);
                break;
            case DateOnly date:
                sink.SetDate(index, date);
                break;
            case string member when input.Kind == InputKind.Enum:
                SetMember(sink, input, index, member);
                break;
            case string text:
                sink.SetText(index, text);
                break;
        }
    }

    private static void SetMember(IInputSink sink, InputInfo input, int index, string name)
    {
        for (var member = 0; member < input.Members.Count; member++)
        {
            if (input.Members[member].Name == name)
                sink.SetMember(index, member);
        }
    }

    private static void CopyRows(IReadOnlyList<InputInfo> fields, int index, int rows, IApplication application, IApplicationSink sink)
    {
        sink.BeginList(index);
        for (var row = 0; row < rows; row++)
        {
            var values = sink.AddRow(index);
            for (var field = 0; field < fields.Count; field++)
            {
                if (application.GetField(index, row, field) is { } value)
                    Set(values, fields[field], field, value);
            }
        }
    }
}
