using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Review.Analysis.Awards;
using PolicyDsl.Review.Analysis.Completeness;
using PolicyDsl.Review.Analysis.Conditions;
using PolicyDsl.Review.Analysis.Settlements;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Analysis;

/// <summary>
/// The warnings of a policy that has no errors. Each is certain: what is said never to happen is excluded for all applications, whatever they fill in; what
/// is said to happen is shown by an application that the interpreter decides so. Where neither is possible, nothing is said.
/// </summary>
public static class PolicyAnalysis
{
    /// <summary>The warnings, in the order of files and places.</summary>
    /// <param name="policy">A policy; with errors it has no meaning, and no warnings.</param>
    /// <param name="texts">Its files, by path.</param>
    /// <param name="cancellationToken">Asked between clauses.</param>
    public static IReadOnlyList<Diagnostic> Of(BoundPolicy policy, IReadOnlyDictionary<string, SourceText> texts, CancellationToken cancellationToken = default)
    {
        if (policy.Model is not { } model)
            return [];
        var places = new Places(policy.SourceMap, texts);
        var findings = new DiagnosticBag();
        findings.AddRange(Dates.Find(model, places));
        findings.AddRange(Sources.Find(model, places));
        findings.AddRange(MissingExamples.Find(model, places));
        findings.AddRange(UnusedDefinitions.Find(model, places));
        findings.AddRange(UnusedFacts.Find(policy, places));
        findings.AddRange(UnreadInputs.Find(model, places));
        findings.AddRange(Rates.Find(model, places));
        if (Dates.IsEverInForce(model))
        {
            findings.AddRange(RuleConditions.Find(model, places, cancellationToken));
            foreach (var clause in ReviewedClause.AllOf(model))
            {
                cancellationToken.ThrowIfCancellationRequested();
                findings.AddRange(Of(new ClauseUnderReview(clause, places)));
            }
        }
        return findings.ToSortedList();
    }

    // Where nobody qualifies, or not in one of the cases, all that follows would only say so again.
    private static IEnumerable<Diagnostic> Of(ClauseUnderReview clause)
    {
        var single = SingleConditions.Find(clause).ToList();
        var conditions = single.Select(static found => found.Finding).ToList();
        if (conditions.Exists(static found => found.Kind == ReviewWarnings.NeverMetKind))
            return conditions;
        conditions.AddRange(JointConditions.Find(clause, [.. single.Select(static found => found.Condition)]));
        if (clause.Qualified().Witness is null)
            return conditions;
        return
        [
            .. conditions,
            .. WhenConditions.Find(clause),
            .. AwardCases.Find(clause),
            .. Amounts.Find(clause),
            .. Divisors.Find(clause),
            .. UnreachedRows.Find(clause),
            .. RowBoundaries.Find(clause),
        ];
    }
}
