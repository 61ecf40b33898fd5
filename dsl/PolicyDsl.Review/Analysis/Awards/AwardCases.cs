using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>Awards of which one is to apply, held against each other: gaps, overlaps, and a 当 that says nothing.</summary>
internal static class AwardCases
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Diagnostic> Find(ClauseUnderReview clause)
    {
        var awards = clause.Clause.Awards.Where(static award => award.When is not null).ToList();
        var never = awards.Where(award => clause.Qualified(Constraint.Met(award.When!)).IsImpossible).ToList();
        foreach (var award in never)
        {
            if (At(clause, award, ReviewWarnings.WhenNeverKind, Constraint.Unmet(award.When!)) is { } finding)
                yield return finding;
        }
        var alternatives = awards.Where(award => !award.Stacked && !never.Contains(award)).ToList();
        var overlaps = Overlaps(clause, alternatives).ToList();
        foreach (var finding in overlaps)
            yield return finding;
        foreach (var award in awards.Where(award => !never.Contains(award) && clause.Qualified(Constraint.Unmet(award.When!)).IsImpossible))
        {
            if (overlaps.Count == 0 && At(clause, award, ReviewWarnings.WhenAlwaysKind, Constraint.Met(award.When!)) is { } finding)
                yield return finding;
        }
        if (never.Count == 0 && overlaps.Count == 0 && Gap(clause, alternatives) is { } gap)
            yield return gap;
    }

    private static IEnumerable<Diagnostic> Overlaps(ClauseUnderReview clause, List<Award> alternatives)
    {
        for (var later = 1; later < alternatives.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (first, second) = (alternatives[earlier], alternatives[later]);
                if (clause.Qualified(Constraint.Met(first.When!), Constraint.Met(second.When!)).Witness is not { } witness)
                    continue;
                yield return clause.Places.At(
                    second.When!,
                    clause.Key("award/" + second.Name),
                    ReviewWarnings.AwardsOverlapKind,
                    first.Title,
                    second.Title,
                    clause.Words(witness, first.When!, second.When!)
                );
            }
        }
    }

    // One award with a 当 is meant for some; of several each is meant for a part, and together for all.
    private static Diagnostic? Gap(ClauseUnderReview clause, List<Award> alternatives)
    {
        if (alternatives.Count < 2 || alternatives.Count < clause.Clause.Awards.Count)
            return null;
        var none = alternatives.Select(static award => Constraint.Unmet(award.When!)).ToList();
        return clause.Qualified(none).Witness is { } witness
            ? clause.Places.At(
                "clause/" + clause.Clause.Name,
                ReviewWarnings.AwardGapKind,
                clause.Clause.Title,
                clause.Words(witness, alternatives.Select(static award => award.When!))
            )
            : null;
    }

    private static Diagnostic? At(ClauseUnderReview clause, Award award, DiagnosticKind kind, Constraint witnessed) =>
        clause.Qualified(witnessed).Witness is { } witness
            ? clause.Places.At(award.When!, clause.Key("award/" + award.Name), kind, award.Title, clause.Words(witness, award.When!))
            : null;
}
