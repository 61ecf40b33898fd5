using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>Makes up applicants within a box, plain ones first, and asks the interpreter about them.</summary>
internal sealed class MadeUp
{
    private const int MostTried = 96;
    private const int MostRepairs = 4;

    private readonly ReviewedClause clause;
    private readonly Answers answers;
    private readonly IReadOnlyList<(Applicant Applicant, IApplication? Application)> examples;

    /// <summary>Takes a clause with its examples: their values are those that people expect.</summary>
    public MadeUp(ReviewedClause clause)
    {
        this.clause = clause;
        examples =
        [
            .. clause
                .Policy.Examples.Where(example => example.Clause == clause.Clause.Name)
                .Select(Applicant.Of)
                .Select(applicant => (applicant, applicant.ApplyTo(clause.Definition))),
        ];
        answers = new Answers(clause, [.. examples.Select(static example => example.Applicant)]);
    }

    /// <summary>The first example of which all of it holds; null: there is none.</summary>
    public Applicant? AmongExamples(IReadOnlyCollection<Constraint> constraints) =>
        examples.FirstOrDefault(example => Unmet(example.Application, constraints) is { Count: 0 }).Applicant;

    /// <summary>An applicant of the box of which all of it holds; null: none was found.</summary>
    public Applicant? In(Box box, IReadOnlyCollection<Constraint> constraints)
    {
        var applicant = answers.Usual(box);
        for (var repair = 0; repair < MostRepairs; repair++)
        {
            if (Unmet(applicant.ApplyTo(clause.Definition), constraints) is not { } unmet)
                return null;
            if (unmet.Count == 0)
                return applicant;
            if (Better(applicant, box, constraints, unmet) is not { } better)
                return null;
            applicant = better;
        }
        return Unmet(applicant.ApplyTo(clause.Definition), constraints) is { Count: 0 } ? applicant : null;
    }

    // What does not hold yet is repaired by the answers that it reads; of all else each answer does.
    private Applicant? Better(Applicant applicant, Box box, IReadOnlyCollection<Constraint> constraints, IReadOnlyList<Constraint> unmet)
    {
        var (best, fewest) = ((Applicant?)null, unmet.Count);
        foreach (var constraint in unmet)
        {
            foreach (var changed in answers.Varied(applicant, box, constraint).Take(MostTried))
            {
                if (Unmet(changed.ApplyTo(clause.Definition), constraints) is not { } left || left.Count >= fewest)
                    continue;
                (best, fewest) = (changed, left.Count);
                if (fewest == 0)
                    return best;
            }
        }
        return best;
    }

    // What does not hold, says the interpreter; null: the clause cannot read a fact.
    private List<Constraint>? Unmet(IApplication? application, IReadOnlyCollection<Constraint> constraints) =>
        application is null ? null
            : [
                .. constraints.Where(constraint =>
                    clause.Probe.Holds(constraint.Expression, application) is var truth && !(constraint.Holds ? truth.IsYes : truth.IsNotMet)
                ),
            ];
}
