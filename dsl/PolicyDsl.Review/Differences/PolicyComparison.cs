using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Meaning;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Review.Differences.Parts;
using PolicyDsl.Review.Differences.Witnesses;

namespace PolicyDsl.Review.Differences;

/// <summary>
/// Compares two states of a policy by what they mean. The order of files, declarations, rows and operands, layout, comments, numbering, notation of values and the
/// spelling of words make no difference; 算例 decide nothing and are not compared.
/// </summary>
public static class PolicyComparison
{
    /// <summary>What differs.</summary>
    /// <param name="old">The policy as it was.</param>
    /// <param name="new">The policy as it is.</param>
    /// <param name="withSources">Whether 出处 count, which a renumbered document changes everywhere.</param>
    public static PolicyDifferences Compare(PolicyModel old, PolicyModel @new, bool withSources = false)
    {
        var policies = new PolicyPairing(old, @new);
        var implication = new Implication(policies.Table);
        var found = new List<Difference>();
        found.AddRange(OfPolicy(policies));
        found.AddRange(Folding.Fold(policies.Clauses.SelectMany(pair => ClauseComparison.Compare(policies, pair, implication))));
        found.AddRange(OfSettlement(policies, implication));
        return new PolicyDifferences(old, @new, [.. found.Where(difference => withSources || difference.Kind != DifferenceKind.Sources)]);
    }

    private static IEnumerable<Difference> OfPolicy(PolicyPairing policies)
    {
        var findings = new Findings(DifferencePlace.Policy);
        HeaderComparison.Compare(policies, findings);
        OptionsComparison.Compare(policies, findings);
        new InputComparison(new ClausePairing(policies, null, null), findings).Compare(policies.Applicant);
        return findings.Items.Select(new PolicyWitnesses(policies).Complete);
    }

    private static IEnumerable<Difference> OfSettlement(PolicyPairing policies, Implication implication)
    {
        var findings = new Findings(DifferencePlace.Settlement);
        var settlement = new ClausePairing(policies, null, null);
        new SettlementComparison(policies, settlement, implication, findings).Compare();
        new DefinitionComparison(settlement, implication, findings).Compare();
        return findings.Items.Select(new PolicyWitnesses(policies).Complete);
    }
}
