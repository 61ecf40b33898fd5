namespace PolicyDsl.Runtime;

/// <summary>A condition.</summary>
/// <param name="Id">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">The condition in words.</param>
/// <param name="Advisory">原则上.</param>
/// <param name="Source">出处.</param>
/// <param name="Reads">Indexes of the inputs that it reads, terms looked through, ascending.</param>
public sealed record ConditionInfo(string Id, string Title, string Words, bool Advisory, IReadOnlyList<string> Source, IReadOnlyList<int> Reads)
{
    /// <summary>The inputs by each of which alone it may be met, by index.</summary>
    public IReadOnlyList<SolvableInput> Solvable { get; init; } = [];

    /// <summary>The inputs that it only compares, by index, without those of <see cref="Solvable"/>.</summary>
    public IReadOnlyList<PiecewiseInput> Piecewise { get; init; } = [];
}
