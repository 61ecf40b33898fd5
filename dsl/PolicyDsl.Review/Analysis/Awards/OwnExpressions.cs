using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Reasoning;

namespace PolicyDsl.Review.Analysis.Awards;

/// <summary>An expression that only this clause evaluates.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Key">The key of its declaration.</param>
/// <param name="Title">The declaration's title.</param>
/// <param name="Before">What holds where it counts.</param>
/// <param name="Amount">The award whose amount it is; null: it is none's.</param>
internal sealed record OwnExpression(Expression Expression, string Key, string Title, IReadOnlyList<Constraint> Before, Award? Amount = null)
{
    /// <summary>Amounts and bounds of the clause's awards, and its own 术语. A 术语 of the policy may have rows for other clauses.</summary>
    public static IEnumerable<OwnExpression> Of(ClauseUnderReview clause)
    {
        foreach (var award in clause.Clause.Awards)
        {
            IReadOnlyList<Constraint> before = [.. clause.Conditions, .. AwardAmounts.Applies(award)];
            var key = clause.Key("award/" + award.Name);
            if (award.Amount is { } amount)
                yield return new OwnExpression(amount, key, award.Title, before, award);
            foreach (var bound in award.Bounds)
                yield return new OwnExpression(bound.Value, key, award.Title, before);
        }
        foreach (var term in clause.Clause.Terms)
        {
            var key = clause.Key("term/" + term.Name);
            if (clause.Places.Keys.Contains(key))
                yield return new OwnExpression(term.Value, key, term.Title, clause.Conditions);
        }
    }

    /// <summary>The 选取 and 分档 in it that look at inputs alone: rows of lists and 名次 are another thing each time.</summary>
    public IEnumerable<T> Parts<T>()
        where T : Expression =>
        Expression.SelfAndDescendants().OfType<T>().Where(static part => !part.SelfAndDescendants().Any(static inner => inner is RowReference or Rank or AlreadyPaid));
}
