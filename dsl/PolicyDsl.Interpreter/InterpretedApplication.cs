namespace PolicyDsl.Interpreter;

/// <summary>An application of an interpreted clause: its values, by index.</summary>
internal sealed class InterpretedApplication(IReadOnlyList<InputInfo> inputs, ApplicationValues values) : IApplication
{
    /// <summary>The values.</summary>
    public ApplicationValues Values { get; } = values;

    /// <inheritdoc/>
    public DateOnly? SubmittedOn => Values.Date(EnvelopeIndex.SubmittedOn);

    /// <inheritdoc/>
    public IReadOnlyList<LedgerRow>? Ledger => Values.Ledger;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ReviewDecision>? Decisions => Values.Decisions;

    /// <inheritdoc/>
    public IReadOnlyList<OtherFunding>? OtherFunding { get; } = values.OtherFunding;

    /// <inheritdoc/>
    public object? GetInput(int index) => Read(inputs[index], Values, index);

    /// <inheritdoc/>
    public IReadOnlyList<string>? MissingPointers(int index) =>
        inputs[index].Kind == InputKind.List
            ? RowFields.Missing(inputs[index], Values.Rows(index, static row => row), (row, field) => Read(inputs[index].Fields[field], row, field))
            : null;

    private static object? Read(InputInfo input, InputValues values, int index) =>
        input.Kind switch
        {
            InputKind.Bool => values.Bool(index),
            InputKind.Date => values.Date(index),
            InputKind.Text or InputKind.CreditCode => values.Text(index),
            InputKind.Enum => values.Member(index) is { } member ? input.Members[member].Name : null,
            InputKind.List => values.Rows(index, static row => row)?.Count,
            _ => values.Number(index),
        };
}
