namespace PolicyDsl.Runtime;

/// <summary>
/// Takes values that were read and checked, by their index: of an application its inputs (<see cref="ClauseInfo.Inputs"/>), of a row its fields
/// (<see cref="InputInfo.Fields"/>). One method a kind of value on the wire; a missing value is not set, and one that is set again replaces what was there.
/// </summary>
public interface IInputSink
{
    /// <summary>Money in yuan, a number, a rate, an integer, or a duration in its months or days.</summary>
    void SetNumber(int index, decimal value);

    /// <summary>A yes/no.</summary>
    void SetBool(int index, bool value);

    /// <summary>A date.</summary>
    void SetDate(int index, DateOnly value);

    /// <summary>A text or credit code.</summary>
    void SetText(int index, string value);

    /// <summary>An enum member, by its place in <see cref="InputInfo.Members"/>.</summary>
    void SetMember(int index, int member);

    /// <summary>Whether a value was set.</summary>
    bool IsSet(int index);

    /// <summary>A list is there, perhaps empty; its rows follow.</summary>
    void BeginList(int index);

    /// <summary>A row of the list: takes its fields.</summary>
    IInputSink AddRow(int index);
}

/// <summary>Takes an application.</summary>
public interface IApplicationSink : IInputSink
{
    /// <summary>The ledger that came with it.</summary>
    void SetLedger(IReadOnlyList<LedgerRow> ledger);

    /// <summary>The authority's decisions that came with it.</summary>
    void SetDecisions(IReadOnlyDictionary<string, ReviewDecision> decisions);

    /// <summary>The application, of all that was set.</summary>
    IApplication Complete();
}
