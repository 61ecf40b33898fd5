using PolicyDsl.Model;

namespace PolicyDsl.Review.Applicants;

/// <summary>What a clause reads, and the constants that its rules are written with.</summary>
internal sealed class WrittenConstants
{
    private readonly IReadOnlyList<Expression> literals;

    /// <summary>Collects them.</summary>
    public WrittenConstants(ReviewedClause clause)
    {
        var layout = clause.Layout;
        var roots = Roots(clause).ToList();
        literals = [.. roots.SelectMany(layout.LookThrough).Where(static e => e is NumberLiteral or DateLiteral or TextLiteral).Distinct()];
        Inputs = [.. roots.SelectMany(layout.Reads).Where(index => index < layout.Inputs.Count)];
    }

    /// <summary>The indexes of the inputs that anything in the clause reads.</summary>
    public HashSet<int> Inputs { get; }

    /// <summary>The texts.</summary>
    public IEnumerable<string> Texts => literals.OfType<TextLiteral>().Select(static text => text.Value);

    /// <summary>The constants of a type, each with its neighbours.</summary>
    public IEnumerable<Expression> Around(TypeKind kind)
    {
        var step = Literals.Step(kind);
        return literals
            .Where(literal => literal.Type.Kind == kind)
            .SelectMany(literal => new[] { -step, 0m, step }.Select(by => Literals.Of(Literals.Number(literal)!.Value + by, literal.Type)))
            .OrderBy(Literals.Number);
    }

    private static IEnumerable<Expression> Roots(ReviewedClause reviewed)
    {
        var (policy, clause, layout) = (reviewed.Policy, reviewed.Clause, reviewed.Layout);
        IEnumerable<Expression?> all =
        [
            .. layout.Inputs.Select(static input => input.When),
            .. clause.Conditions.Select(static condition => condition.Value),
            .. clause.Awards.SelectMany(static award => new[] { award.Amount, award.When, award.RankCeiling }),
            .. clause.Awards.SelectMany(static award => award.Bounds).Select(static bound => bound.Value),
            .. clause.Awards.SelectMany(static award => award.Instalments).Select(static plan => plan.When),
            .. clause.Materials.Select(static material => material.When),
            layout.Floor?.Below,
            layout.Floor?.Unless,
            .. (policy.Settlement?.Rules ?? default).OfType<Exclusion>().Where(rule => rule.Clauses.Includes(clause.Name)).Select(static rule => rule.When),
            policy.Effective is null && policy.Expires is null ? null : new ApplicationYear(0),
        ];
        var recognized = clause.Review.Where(static input => input.Name == EnvelopeInputs.RecognizedAmount);
        return all.OfType<Expression>().Concat(recognized.Select(static input => new InputReference(input.Scope, input.Name, input.Type)));
    }
}
