using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.Runtime.Tests;

/// <summary>Keeps what a reader gave it.</summary>
internal sealed class RecordedApplication(IReadOnlyList<InputInfo> inputs) : IApplicationSink, IApplication
{
    private readonly Dictionary<int, object> values = [];
    private readonly Dictionary<int, List<RecordedApplication>> lists = [];

    public DateOnly? SubmittedOn => GetInput(EnvelopeIndex.SubmittedOn) as DateOnly?;

    public IReadOnlyList<LedgerRow>? Ledger { get; private set; }

    public IReadOnlyDictionary<string, ReviewDecision>? Decisions { get; private set; }

    public IReadOnlyList<OtherFunding>? OtherFunding { get; init; }

    public int Count => values.Count + lists.Count;

    public object? this[string name] => GetInput(IndexOf(name));

    public IReadOnlyList<RecordedApplication> Rows(string name) => lists[IndexOf(name)];

    public object? GetInput(int index) =>
        lists.TryGetValue(index, out var rows) ? rows.Count
        : index == EnvelopeIndex.OtherFunding && OtherFunding is { } funding ? funding.Count
        : values.GetValueOrDefault(index);

    public object? GetField(int index, int row, int field) =>
        index == EnvelopeIndex.OtherFunding && OtherFunding is { } funding ? RowFields.Read(funding[row], field) : lists[index][row].GetInput(field);

    public void SetNumber(int index, decimal value) => values[index] = value;

    public void SetBool(int index, bool value) => values[index] = value;

    public void SetDate(int index, DateOnly value) => values[index] = value;

    public void SetText(int index, string value) => values[index] = value;

    public void SetMember(int index, int member) => values[index] = inputs[index].Members[member].Name;

    public bool IsSet(int index) => values.ContainsKey(index) || lists.ContainsKey(index);

    public void BeginList(int index) => lists[index] = [];

    public IInputSink AddRow(int index)
    {
        var row = new RecordedApplication(inputs[index].Fields);
        lists[index].Add(row);
        return row;
    }

    public void SetLedger(IReadOnlyList<LedgerRow> ledger) => Ledger = ledger;

    public void SetDecisions(IReadOnlyDictionary<string, ReviewDecision> decisions) => Decisions = decisions;

    public IApplication Complete() => this;

    /// <summary>All that it was given.</summary>
    public string Facts() =>
        string.Join(
            " ",
            values.OrderBy(static value => value.Key).Select(static value => $"{value.Key}={Text(value.Value)}")
                .Concat(lists.OrderBy(static list => list.Key).Select(static list => $"{list.Key}=[{string.Join(" | ", list.Value.Select(static row => row.Facts()))}]"))
        );

    private static string? Text(object value) => value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString();

    private int IndexOf(string name) => inputs.Select((input, index) => (input, index)).First(pair => pair.input.Name == name).index;
}
