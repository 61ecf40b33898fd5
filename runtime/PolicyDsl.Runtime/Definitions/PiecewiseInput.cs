namespace PolicyDsl.Runtime;

/// <summary>By what a place is given where a condition may change.</summary>
public enum CutKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, as YYYYMMDD.</summary>
    Day,

    /// <summary>The value of another input; a day perhaps moved.</summary>
    Input,

    /// <summary>1 January of a year before or after that of 申报日.</summary>
    Year,
}

/// <summary>A place where what a condition says of an input may change.</summary>
/// <param name="Kind">By what it is given.</param>
/// <param name="At">The number or day; of a year, how many after that of 申报日.</param>
/// <param name="From">The other input's index.</param>
/// <param name="Months">By how many months its day is moved.</param>
/// <param name="Days">By how many days.</param>
public sealed record InputCut(CutKind Kind, decimal At, int From, int Months, int Days);

/// <summary>An input that a condition only compares with what it does not change itself: between two cuts the condition says the same of all its values.</summary>
/// <param name="Input">Its index in <see cref="ClauseInfo.Inputs"/>.</param>
/// <param name="Cuts">The cuts.</param>
public sealed record PiecewiseInput(int Input, IReadOnlyList<InputCut> Cuts);
