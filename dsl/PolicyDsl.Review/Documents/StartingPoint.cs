using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Documents;

/// <summary>An applicant from which a page sets out to vary one answer at a time.</summary>
/// <param name="Applicant">The applicant: it gets something, or would after a review.</param>
/// <param name="Title">The title of the example that it is from; null: made up.</param>
internal sealed record StartingPoint(Applicant Applicant, string? Title)
{
    /// <summary>Those of a clause, those of its examples in the order written first.</summary>
    public static IReadOnlyList<StartingPoint> Of(ReviewedClause clause)
    {
        var examples = clause.Policy.Examples.Where(example => example.Clause == clause.Clause.Name).ToList();
        return
        [
            .. SeedApplicants.Of(clause)
                .Where(seed => clause.Decide(seed) is { Outcome: Outcome.Eligible or Outcome.Review })
                .Select(seed => new StartingPoint(seed, examples.Find(example => IsFrom(seed, Applicant.Of(example)))?.Title))
                .OrderBy(point => point.Title is null ? examples.Count : examples.FindIndex(example => example.Title == point.Title)),
        ];
    }

    private static bool IsFrom(Applicant seed, Applicant example) => seed.Equals(example) || seed.Without(InputName.SubmittedOn).Equals(example);
}
