namespace PolicyDsl.Runtime;

/// <summary>An application of one clause, as far as rules that do not know its type look at it.</summary>
public interface IApplication
{
    /// <summary>申报日; null: not given.</summary>
    DateOnly? SubmittedOn { get; }

    /// <summary>Grants of earlier rounds; null: none given.</summary>
    IReadOnlyList<LedgerRow>? Ledger { get; }

    /// <summary>The authority's decisions by rule id; null: none.</summary>
    IReadOnlyDictionary<string, ReviewDecision>? Decisions { get; }

    /// <summary>其他资金; null: not given.</summary>
    IReadOnlyList<OtherFunding>? OtherFunding { get; }

    /// <summary>
    /// The value of an input as given: decimal (money, numbers, rates, durations in months or days), bool, DateOnly, string (texts, and enum members by
    /// apiName); of a list the number of its rows as int. Null where it is missing.
    /// </summary>
    /// <param name="index">The input's index in <see cref="ClauseInfo.Inputs"/>.</param>
    object? GetInput(int index);

    /// <summary>The value of a field of a row, in the form of <see cref="GetInput"/>; null where it is missing.</summary>
    /// <param name="index">The index of the list in <see cref="ClauseInfo.Inputs"/>.</param>
    /// <param name="row">The row, below the number that <see cref="GetInput"/> gives.</param>
    /// <param name="field">The field's index in <see cref="InputInfo.Fields"/>.</param>
    object? GetField(int index, int row, int field);
}
