using PolicyDsl.Interpreter;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Applicants;

/// <summary>A clause of one revision, with the interpreter that answers for it: what every search for an applicant begins with.</summary>
public sealed class ReviewedClause
{
    private readonly ClauseProbe probe;

    private ReviewedClause(InterpretedPolicy policy, Clause clause)
    {
        probe = new ClauseProbe(policy, clause.Name);
        Policy = policy.Model;
        Clause = clause;
    }

    /// <summary>The policy.</summary>
    public PolicyModel Policy { get; }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>Its inputs by index, and what reads them.</summary>
    public ClauseLayout Layout => probe.Layout;

    /// <summary>Gives the values of single expressions.</summary>
    public ClauseProbe Probe => probe;

    /// <summary>Decides and explains applications.</summary>
    public ClauseDefinition Definition => probe.Definition;

    /// <summary>The clauses of a policy, in the order written.</summary>
    public static IReadOnlyList<ReviewedClause> AllOf(PolicyModel policy)
    {
        var interpreted = new InterpretedPolicy(policy);
        return [.. policy.Clauses.Select(clause => new ReviewedClause(interpreted, clause))];
    }

    /// <summary>One clause of a policy, without the others: nothing that it decides depends on them.</summary>
    /// <exception cref="ArgumentException">The policy has no such clause.</exception>
    public static ReviewedClause Of(PolicyModel policy, string clause)
    {
        var alone = policy with
        {
            Clauses = policy.Clauses.Where(one => one.Name == clause).ToEquatableArray(),
            Examples = policy.Examples.Where(example => example.Clause == clause).ToEquatableArray(),
            SettlementExamples = default,
        };
        if (alone.Clauses.Count != 1)
            throw new ArgumentException($"The policy has no clause {clause}.", nameof(clause));
        return new ReviewedClause(new InterpretedPolicy(alone), alone.Clauses[0]);
    }

    /// <summary>What an applicant comes to; null: the clause cannot read one of its facts.</summary>
    public Explanation? Explain(Applicant applicant) => applicant.ApplyTo(Definition) is { } application ? Definition.Explain(application) : null;

    /// <summary>The same without its reasons, in a fraction of the time.</summary>
    public Decision? Decide(Applicant applicant) => applicant.ApplyTo(Definition) is { } application ? Definition.Evaluate(application) : null;

    /// <summary>Whether a yes/no expression of this clause holds for an applicant; null: the clause cannot read one of its facts.</summary>
    public Truth? Holds(Expression expression, Applicant applicant) =>
        applicant.ApplyTo(Definition) is { } application ? probe.Holds(expression, application) : null;

    /// <summary>The value of a numeric expression of this clause for an applicant; null: it is not known, or does not exist.</summary>
    public decimal? Number(Expression expression, Applicant applicant) =>
        applicant.ApplyTo(Definition) is { } application && probe.Number(expression, application) is { IsKnown: true } number ? number.Value : null;
}
