using PolicyDsl.Model;

namespace PolicyDsl.Review.Analysis;

/// <summary>An expression of a policy and the declaration that holds it.</summary>
/// <param name="Key">The key of the declaration.</param>
/// <param name="Title">Its title.</param>
/// <param name="Expression">The expression.</param>
internal readonly record struct PolicyPart(string Key, string Title, Expression Expression);

/// <summary>Every expression with which the rules of a policy are written: a term that several clauses read each time they read it.</summary>
internal static class PolicyParts
{
    /// <summary>All of them; a 范围 and a 默认 are no rules.</summary>
    public static IEnumerable<PolicyPart> Of(PolicyModel policy, Places places) =>
        [
            .. policy.Applicant.SelectMany(static input => Some("applicant/" + input.Name, input.Title, input.When)),
            .. policy.Parameters.SelectMany(static p => Some("parameter/" + p.Name, p.Title, [.. p.Values.Select(static value => value.Value)])),
            .. policy.Tables.SelectMany(static table => Some("table/" + table.Name, table.Title, [.. table.Cells.Select(static cell => cell.Value)])),
            .. policy.Clauses.SelectMany(clause => Of(clause, places)),
            .. Of(policy.Settlement, places),
        ];

    private static IEnumerable<PolicyPart> Of(Clause clause, Places places)
    {
        var key = $"clause/{clause.Name}/";
        return
        [
            .. clause.Inputs.SelectMany(input => Some(key + "input/" + input.Name, input.Title, input.When)),
            .. clause.Review.SelectMany(input => Some(key + "review/" + input.Name, input.Title, input.When)),
            .. clause.Terms.SelectMany(term => Some(TermKey(term, key, places), term.Title, term.Value)),
            .. clause.Conditions.SelectMany(condition => Some(key + "condition/" + condition.Name, condition.Title, condition.Value)),
            .. clause.Awards.SelectMany(award => Some(key + "award/" + award.Name, award.Title, Expressions(award))),
            .. clause.Materials.SelectMany(material => Some(key + "material/" + material.Name, material.Title, material.When)),
            .. clause.Limits.SelectMany((limit, place) => Some(key + $"limit/{place}", clause.Title, limit.Amount)),
            .. clause.Times.SelectMany((times, place) => Some(key + $"times/{place}", clause.Title, times.Count)),
            .. Some(key + "quota", clause.Title, clause.Quota?.Count),
        ];
    }

    private static IEnumerable<PolicyPart> Of(Settlement? settlement, Places places)
    {
        if (settlement is null)
            return [];
        var rules = settlement.Rules.SelectMany(static rule =>
            Some(
                "settlement/" + rule.Name,
                rule.Title ?? rule.Name,
                rule switch
                {
                    Exclusion exclusion => [exclusion.When],
                    Floor floor => [floor.Below, floor.Unless],
                    OverallLimit limit => [limit.Amount],
                    OverallTimes times => [times.Count],
                    Budget budget => [budget.Amount],
                    _ => [],
                }
            )
        );
        return settlement.Terms.SelectMany(term => Some(TermKey(term, "", places), term.Title, term.Value)).Concat(rules);
    }

    private static string TermKey(Term term, string clause, Places places) =>
        clause.Length > 0 && places.Keys.Contains(clause + "term/" + term.Name) ? clause + "term/" + term.Name : "term/" + term.Name;

    private static Expression?[] Expressions(Award award) =>
        [award.Amount, award.When, .. award.Bounds.Select(static bound => bound.Value), .. award.Instalments.Select(static plan => plan.When)];

    private static IEnumerable<PolicyPart> Some(string key, string title, params Expression?[] expressions) =>
        expressions.OfType<Expression>().Select(expression => new PolicyPart(key, title, expression));
}
