using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>Who gains by a clause that is new, or loses by one that is gone: the first applicant who comes to an award.</summary>
internal static class WholeClause
{
    /// <summary>The witness; null: nobody was found whom the clause gives anything.</summary>
    public static DecisionWitness? Witness(PolicyModel policy, Clause clause, bool isNew)
    {
        var reviewed = ReviewedClause.Of(policy, clause.Name);
        foreach (var applicant in SeedApplicants.Of(reviewed))
        {
            if (reviewed.Explain(applicant) is not { Outcome: Outcome.Eligible or Outcome.Review or Outcome.Delegated } explanation)
                continue;
            var (subject, given, result) = (new Subject(clause.Name, clause.Title), ResultWords.Given(reviewed, applicant), ResultWords.Of(explanation));
            var application = new WitnessApplication(null, subject, given, isNew ? null : result, isNew ? result : null);
            return new DecisionWitness(null, new[] { application }.ToEquatableArray());
        }
        return null;
    }
}
