using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Applications;

/// <summary>The values of an application, or of a row, by index: decimal, bool, DateOnly, string, <see cref="Member"/> or a list of rows.</summary>
internal class GivenValues : Dictionary<int, object>
{
    /// <summary>Sets all values.</summary>
    public void SetOn(IInputSink sink)
    {
        foreach (var (index, value) in this)
            Set(sink, index, value);
    }

    /// <inheritdoc/>
    public override string ToString() => "{ " + string.Join(", ", this.OrderBy(static v => v.Key).Select(static v => $"{v.Key}: {Text(v.Value)}")) + " }";

    private static void Set(IInputSink sink, int index, object value)
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
            case string text:
                sink.SetText(index, text);
                break;
            case Member member:
                sink.SetMember(index, member.Place);
                break;
            case List<GivenValues> rows:
                sink.BeginList(index);
                foreach (var row in rows)
                    row.SetOn(sink.AddRow(index));
                break;
            default:
                throw new InvalidOperationException(value.GetType().Name);
        }
    }

    private static string Text(object value) =>
        value is List<GivenValues> rows ? "[" + string.Join(", ", rows) + "]" : string.Create(CultureInfo.InvariantCulture, $"{value}");
}

/// <summary>A member of an enum, by its place.</summary>
internal sealed record Member(int Place);

/// <summary>An application to be.</summary>
internal sealed class GivenApplication : GivenValues
{
    /// <summary>The ledger; null: none.</summary>
    public IReadOnlyList<LedgerRow>? Ledger { get; set; }

    /// <summary>The authority's decisions; null: none.</summary>
    public IReadOnlyDictionary<string, ReviewDecision>? Decisions { get; set; }

    /// <summary>The application of a clause.</summary>
    public IApplication ApplyTo(ClauseDefinition clause)
    {
        var sink = clause.NewApplication();
        SetOn(sink);
        if (Ledger is not null)
            sink.SetLedger(Ledger);
        if (Decisions is not null)
            sink.SetDecisions(Decisions);
        return sink.Complete();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        base.ToString() + $" ledger: {(Ledger is null ? "none" : string.Join("; ", Ledger))} decisions: {(Decisions is null ? "none" : string.Join("; ", Decisions))}";
}
