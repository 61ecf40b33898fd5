using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Settlements;

/// <summary>排除 … 当 and 不纳入 … 除非 that always or never hold: for the applications of every clause that the rule is about.</summary>
internal static class RuleConditions
{
    /// <summary>At most one finding a rule.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyModel policy, Places places, CancellationToken cancellationToken)
    {
        var rules = (policy.Settlement?.Rules ?? default).Select(Of).OfType<Rule>().ToList();
        if (rules.Count == 0)
            yield break;
        var clauses = ReviewedClause.AllOf(WithTerms(policy)).Select(clause => new ClauseUnderReview(clause, places)).ToList();
        foreach (var rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Examine(rule, [.. clauses.Where(clause => rule.Clauses.Includes(clause.Clause.Name))], places) is { } finding)
                yield return finding;
        }
    }

    private static Diagnostic? Examine(Rule rule, IReadOnlyList<ClauseUnderReview> clauses, Places places)
    {
        var (met, unmet) = (Constraint.Met(rule.Condition), Constraint.Unmet(rule.Condition));
        if (clauses.Count > 0 && clauses.All(clause => clause.Anybody(met).IsImpossible))
            return At(rule.Never, unmet);
        return clauses.Count > 0 && clauses.All(clause => clause.Anybody(unmet).IsImpossible) ? At(rule.Always, met) : null;

        Diagnostic? At(DiagnosticKind kind, Constraint witnessed) =>
            clauses[0].Anybody(witnessed).Witness is { } witness
                ? places.At(rule.Condition, "settlement/" + rule.Written.Name, kind, rule.Written.Title ?? rule.Written.Name, clauses[0].Words(witness, rule.Condition))
                : null;
    }

    private static Rule? Of(SettlementRule rule) =>
        rule switch
        {
            Exclusion exclusion => new Rule(rule, exclusion.When, exclusion.Clauses, ReviewWarnings.WhenNeverKind, ReviewWarnings.ExcludesAllKind),
            Floor { Unless: { } unless } floor => new Rule(rule, unless, floor.Clauses, ReviewWarnings.UnlessNeverKind, ReviewWarnings.UnlessAlwaysKind),
            _ => null,
        };

    // A clause has the terms that it reads itself; here it is asked what the settlement reads.
    private static PolicyModel WithTerms(PolicyModel policy)
    {
        var terms = policy.Settlement!.Terms;
        return policy with { Clauses = policy.Clauses.Select(clause => clause with { Terms = Both(clause, terms) }).ToEquatableArray() };
    }

    private static EquatableArray<Term> Both(Clause clause, EquatableArray<Term> terms) =>
        clause.Terms.Concat(terms.Where(term => clause.Terms.All(own => own.Name != term.Name))).ToEquatableArray();

    private sealed record Rule(SettlementRule Written, Expression Condition, ClauseSelection Clauses, DiagnosticKind Never, DiagnosticKind Always);
}
