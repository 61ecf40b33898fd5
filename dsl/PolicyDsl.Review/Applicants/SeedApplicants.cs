using PolicyDsl.Model;
using PolicyDsl.Runtime;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Applicants;

/// <summary>
/// Applicants to begin a search with: those of the clause's examples, and where none of them comes to an award one that is made up and then changed, one or
/// two answers at a time, until it meets one thing after another that the clause asks for. A clause without examples has a seed too.
/// </summary>
public static class SeedApplicants
{
    private const int MostExamples = 12;

    /// <summary>The seeds, each once: those that come nearest to an award first.</summary>
    public static IReadOnlyList<Applicant> Of(ReviewedClause clause)
    {
        var goals = new Goals(clause);
        var examples = clause
            .Policy.Examples.Where(example => example.Clause == clause.Clause.Name)
            .Take(MostExamples)
            .Select(example => Dated(clause.Policy, Applicant.Of(example)))
            .Distinct()
            .OrderByDescending(goals.Met)
            .ToList();
        if (examples.Count > 0 && clause.Decide(examples[0])?.Outcome is Outcome.Eligible or Outcome.Review or Outcome.Delegated)
            return examples;
        return [goals.Approach(examples.FirstOrDefault() ?? PlainAnswers.Of(clause)), .. examples];
    }

    // Where an example gives no day, it is made on the first day in force; to try other days, one has to stand there.
    private static Applicant Dated(PolicyModel policy, Applicant applicant) =>
        applicant.Find(InputName.SubmittedOn) is not null ? applicant : applicant.With(InputName.SubmittedOn, new DateLiteral(PlainAnswers.Day(policy)));

    /// <summary>What has to hold for an award: every condition, taken apart where it is several, and that one award applies and is not too little.</summary>
    private sealed class Goals
    {
        private const int MostRounds = 3;

        private readonly ReviewedClause clause;
        private readonly IReadOnlyList<Expression> goals;

        public Goals(ReviewedClause clause)
        {
            this.clause = clause;
            var award = clause.Clause.Awards.Count == 0 ? [] : Expected(clause.Clause.Awards[0]);
            goals = [.. clause.Clause.Conditions.Select(static condition => condition.Value).Concat(award).SelectMany(Parts)];
        }

        /// <summary>How many of them hold.</summary>
        public int Met(Applicant applicant) =>
            applicant.ApplyTo(clause.Definition) is null ? -1 : goals.Count(goal => clause.Holds(goal, applicant) is { IsYes: true });

        /// <summary>The applicant with as few answers changed as it takes to meet as many as possible.</summary>
        public Applicant Approach(Applicant applicant)
        {
            for (var round = 0; round < MostRounds && Met(applicant) < goals.Count; round++)
            {
                foreach (var goal in goals.Where(goal => clause.Holds(goal, applicant) is not { IsYes: true }))
                    applicant = Nearer(applicant, goal) ?? applicant;
            }
            return applicant;
        }

        // One answer of those that the goal reads, else two of them.
        private Applicant? Nearer(Applicant applicant, Expression goal)
        {
            var met = Met(applicant);
            foreach (var once in Changed(applicant, goal).Where(changed => clause.Holds(goal, changed) is { IsYes: true } && Met(changed) > met))
                return once;
            foreach (var once in Changed(applicant, goal))
            {
                foreach (var twice in Changed(once, null).Where(changed => clause.Holds(goal, changed) is { IsYes: true } && Met(changed) > met))
                    return twice;
            }
            return null;
        }

        private IEnumerable<Applicant> Changed(Applicant applicant, Expression? goal)
        {
            var read = goal is null ? null : clause.Layout.Reads(goal).ToHashSet();
            return InputCandidates
                .Of(clause, applicant)
                .Where(c => read is null || read.Contains(clause.Layout.FindIndex(c.Input.Scope, c.Input.Name)))
                // Another day is the last resort: a firm of three years' standing is looked for among the older ones, not in three years.
                .OrderBy(static c => InputName.Of(c.Input) == InputName.SubmittedOn)
                .SelectMany(static c => c.Values.OfType<Fact>())
                .Select(applicant.With);
        }

        private IEnumerable<Expression> Expected(Award award)
        {
            if (award.When is { } when)
                yield return when;
            if (award.Amount is not { } amount)
                yield break;
            yield return new Comparison(ComparisonOperator.Greater, amount, new NumberLiteral(0m, ValueType.Money));
            if (clause.Layout.Floor is { } floor)
                yield return new Comparison(ComparisonOperator.Greater, amount, floor.Below);
        }

        private IEnumerable<Expression> Parts(Expression goal) => clause.Layout.Top(goal) is All all ? all.Operands.SelectMany(Parts) : [goal];
    }
}
