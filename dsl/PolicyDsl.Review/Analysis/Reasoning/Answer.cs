using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>Whether there is an application of which several things hold.</summary>
/// <param name="Witness">One, confirmed by the interpreter; null: none was found.</param>
/// <param name="IsImpossible">Whether it is certain that there is none.</param>
internal readonly record struct Answer(Applicant? Witness, bool IsImpossible)
{
    /// <summary>There is none.</summary>
    public static readonly Answer Impossible = new(null, true);

    /// <summary>Nobody can tell.</summary>
    public static readonly Answer Open;
}
