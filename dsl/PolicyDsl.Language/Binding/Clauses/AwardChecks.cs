using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Clauses;

/// <summary>What must hold between the awards of a clause.</summary>
internal static class AwardChecks
{
    /// <summary>Of several awards each says when it applies, or adds to the others.</summary>
    public static void CheckSeveral(BindContext context, List<AwardNode> awards, Site site)
    {
        if (awards.Count < 2)
            return;
        var first = awards.FirstOrDefault(static a => !Has(a, Keyword.When) && !Has(a, Keyword.Stacked));
        if (first is not null)
            context.Report(StructureErrors.SeveralAwards(site.At(first.Name.Span), first.Title.Value));
    }

    /// <summary>经评审 reads one 评审项 of money.</summary>
    public static void CheckRecognizedAmount(BindContext context, List<AwardNode> awards, Site site)
    {
        var reviewed = awards.Where(static a => Has(a, Keyword.ByReview)).ToList();
        if (reviewed.Count == 0)
            return;
        var symbol = site.Scope.Values.FindHere(EnvelopeInputs.RecognizedAmount);
        if (symbol is not InputSymbol { Scope: InputScope.Review } input || (input.Type is not null && input.Type.Kind != TypeKind.Money))
            context.Report(StructureErrors.RecognizedAmountType(symbol!.Place!.Value));
        if (reviewed.Count(static a => Has(a, Keyword.Stacked)) > 1)
            context.Report(StructureErrors.SeveralReviewed(site.At(reviewed[1].Name.Span)));
    }

    /// <summary>档次 is the threshold of the one 分档 that the awards read.</summary>
    public static void CheckTierKey(BindContext context, IReadOnlyList<Award> awards, TextSpan key, Site site)
    {
        var amounts = awards.Select(static a => a.Amount).OfType<Expression>().ToList();
        var behind = TermOrderOf(amounts, site.Scope);
        var tiers = amounts.Concat(behind).SelectMany(static e => e.SelfAndDescendants()).OfType<Tiers>().Distinct().Count();
        if (tiers != 1)
            context.Report(StructureErrors.TierKeyWithoutTiers(site.At(key), tiers));
    }

    private static IEnumerable<Expression> TermOrderOf(IEnumerable<Expression> amounts, Scope scope) =>
        Definitions.TermOrder.Collect(amounts, scope).Select(static t => t.Value);

    private static bool Has(AwardNode award, Keyword word) => award.Modifiers.Any(m => m.Word == word);
}
