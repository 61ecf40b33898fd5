using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Analysis;

/// <summary>A clause, with everything that its rules are examined with.</summary>
internal sealed class ClauseUnderReview
{
    private readonly Solver solver;
    private readonly WitnessWords words;
    private readonly ExpressionWording wording;

    /// <summary>Begins with a clause.</summary>
    public ClauseUnderReview(ReviewedClause reviewed, Places places)
    {
        Reviewed = reviewed;
        Places = places;
        solver = new Solver(reviewed);
        words = new WitnessWords(reviewed);
        wording = new ExpressionWording(reviewed.Policy, reviewed.Clause);
        Conditions = [.. Clause.Conditions.Where(static condition => !condition.Advisory).Select(static condition => Constraint.Met(condition.Value))];
    }

    /// <summary>The clause and its interpreter.</summary>
    public ReviewedClause Reviewed { get; }

    /// <summary>The clause.</summary>
    public Clause Clause => Reviewed.Clause;

    /// <summary>Where things were written.</summary>
    public Places Places { get; }

    /// <summary>Every condition that refuses has to be met.</summary>
    public IReadOnlyList<Constraint> Conditions { get; }

    /// <summary>The key of a part of the clause.</summary>
    public string Key(string part) => $"clause/{Clause.Name}/{part}";

    /// <summary>An application, whoever makes it.</summary>
    public Answer Anybody(params IReadOnlyCollection<Constraint> constraints) => solver.Find(constraints);

    /// <summary>An application that meets all conditions that refuse.</summary>
    public Answer Qualified(params IReadOnlyCollection<Constraint> constraints) => solver.Find([.. Conditions, .. constraints]);

    /// <summary>What a witness says of the inputs that some expressions read.</summary>
    public DiagnosticArgument Words(Applicant witness, params IEnumerable<Expression> about) => words.Of(witness, about);

    /// <summary>An expression in words.</summary>
    public string Words(Expression expression) => wording.Of(expression);
}
