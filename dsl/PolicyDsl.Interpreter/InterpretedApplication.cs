namespace PolicyDsl.Interpreter;

/// <summary>An application of an interpreted clause: its values, by index.</summary>
/// <param name="inputs">The clause's inputs.</param>
/// <param name="values">The values.</param>
/// <param name="ledger">Grants of earlier rounds, in place of those among the values; null: those.</param>
internal sealed class InterpretedApplication(IReadOnlyList<InputInfo> inputs, ApplicationValues values, IReadOnlyList<LedgerRow>? ledger = null)
    : IApplication
{
    /// <summary>The values.</summary>
    public ApplicationValues Values { get; } = values;

    /// <summary>The same application with another ledger.</summary>
    public InterpretedApplication With(IReadOnlyList<LedgerRow> other) => new(inputs, Values, other);

    /// <inheritdoc/>
    public DateOnly? SubmittedOn => Values.Date(EnvelopeIndex.SubmittedOn);

    /// <inheritdoc/>
    public IReadOnlyList<LedgerRow>? Ledger => ledger ?? Values.Ledger;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ReviewDecision>? Decisions => Values.Decisions;

    /// <inheritdoc/>
    public IReadOnlyList<OtherFunding>? OtherFunding { get; } = values.OtherFunding;

    /// <inheritdoc/>
    public object? GetInput(int index) => Read(inputs[index], Values, index);

    /// <inheritdoc/>
    public object? GetField(int index, int row, int field) =>
        Values.Row(index, row) is { } values ? Read(inputs[index].Fields[field], values, field) : null;

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
