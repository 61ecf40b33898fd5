namespace PolicyDsl.Runtime;

/// <summary>
/// Values as a sink takes them, by index, before they become the properties of a record. A row of a list is one of its own, with the list's fields as
/// its inputs.
/// </summary>
public class InputValues : IInputSink
{
    private readonly IReadOnlyList<InputInfo> inputs;
    private readonly Slot[] slots;

    /// <summary>Begins with nothing set.</summary>
    /// <param name="inputs">What can be set: the inputs of a clause, or the fields of a list.</param>
    public InputValues(IReadOnlyList<InputInfo> inputs)
    {
        this.inputs = inputs;
        slots = new Slot[inputs.Count];
    }

    /// <inheritdoc/>
    public void SetNumber(int index, decimal value) => slots[index] = new Slot(value);

    /// <inheritdoc/>
    public void SetBool(int index, bool value) => slots[index] = new Slot(value ? 1m : 0m);

    /// <inheritdoc/>
    public void SetDate(int index, DateOnly value) => slots[index] = new Slot(value.DayNumber);

    /// <inheritdoc/>
    public void SetText(int index, string value) => slots[index] = new Slot(value);

    /// <inheritdoc/>
    public void SetMember(int index, int member) => slots[index] = new Slot(member);

    /// <inheritdoc/>
    public void BeginList(int index) => slots[index] = new Slot(new List<InputValues>());

    /// <inheritdoc/>
    public IInputSink AddRow(int index) => AddValues(index);

    /// <summary>A row of the list: takes its fields.</summary>
    internal InputValues AddValues(int index)
    {
        var row = new InputValues(inputs[index].Fields);
        ((List<InputValues>)slots[index].Content!).Add(row);
        return row;
    }

    /// <inheritdoc/>
    public bool IsSet(int index) => slots[index].IsSet;

    /// <summary>A number; null: not set.</summary>
    public decimal? Number(int index) => slots[index].IsSet ? slots[index].Number : null;

    /// <summary>A yes/no; null: not set.</summary>
    public bool? Bool(int index) => slots[index].IsSet ? slots[index].Number != 0m : null;

    /// <summary>A date; null: not set.</summary>
    public DateOnly? Date(int index) => slots[index].IsSet ? DateOnly.FromDayNumber((int)slots[index].Number) : null;

    /// <summary>A text; null: not set.</summary>
    public string? Text(int index) => slots[index].Content as string;

    /// <summary>The place of an enum member in <see cref="InputInfo.Members"/>; null: not set.</summary>
    public int? Member(int index) => slots[index].IsSet ? (int)slots[index].Number : null;

    /// <summary>A row of a list that has so many; null: the list is not set.</summary>
    public InputValues? Row(int index, int row) => (slots[index].Content as List<InputValues>)?[row];

    /// <summary>The rows of a list, each made by <paramref name="row"/>; null: not set.</summary>
    public IReadOnlyList<T>? Rows<T>(int index, Func<InputValues, T> row) =>
        slots[index].Content is List<InputValues> rows ? rows.ConvertAll(values => row(values)) : null;

    /// <summary>One kind of value at a time; which one, the input's type says.</summary>
    private readonly struct Slot
    {
        // Stands for a number, so that whether a slot is set takes no room of its own.
        private static readonly object Numeric = new();

        public Slot(decimal number)
        {
            Number = number;
            Content = Numeric;
        }

        public Slot(object content) => Content = content;

        public decimal Number { get; }

        public object? Content { get; }

        public bool IsSet => Content is not null;
    }
}

/// <summary>The values of an application.</summary>
/// <param name="inputs">The clause's inputs.</param>
/// <param name="complete">Makes the application of them.</param>
public sealed class ApplicationValues(IReadOnlyList<InputInfo> inputs, Func<ApplicationValues, IApplication> complete)
    : InputValues(inputs),
        IApplicationSink
{
    /// <summary>The ledger that came with the application; null: none.</summary>
    public IReadOnlyList<LedgerRow>? Ledger { get; private set; }

    /// <summary>The authority's decisions that came with it; null: none.</summary>
    public IReadOnlyDictionary<string, ReviewDecision>? Decisions { get; private set; }

    /// <summary>其他资金.</summary>
    public IReadOnlyList<OtherFunding>? OtherFunding =>
        Rows(
            EnvelopeIndex.OtherFunding,
            static row => new OtherFunding
            {
                Program = row.Text(0),
                Level = (FundingLevel?)row.Member(1),
                Amount = row.Number(2),
                Status = (FundingStatus?)row.Member(3),
            }
        );

    /// <inheritdoc/>
    public void SetLedger(IReadOnlyList<LedgerRow> ledger) => Ledger = ledger;

    /// <inheritdoc/>
    public void SetDecisions(IReadOnlyDictionary<string, ReviewDecision> decisions) => Decisions = decisions;

    /// <inheritdoc/>
    public IApplication Complete() => complete(this);
}
