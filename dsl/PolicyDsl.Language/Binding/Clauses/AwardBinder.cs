using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Binds 奖励, 补贴, 资助, 支持 and 权益.</summary>
internal sealed class AwardBinder(BindContext context, ExpressionBinder expressions)
{
    private static readonly Keyword[] ForMoney =
    [
        Keyword.When, Keyword.AtMost, Keyword.AtLeast, Keyword.Range, Keyword.ByReview, Keyword.PaidTo, Keyword.Stacked, Keyword.OutsideCap,
        Keyword.TopUp, Keyword.Instalments, Keyword.ExcludingTax,
    ];

    private static readonly Keyword[] ForBenefit = [Keyword.When, Keyword.PaidTo, Keyword.Stacked];

    private readonly InstalmentBinder instalments = new(context, expressions);

    /// <summary>The award; null where something was wrong.</summary>
    /// <param name="node">As written.</param>
    /// <param name="site">The clause.</param>
    /// <param name="rankedQuota">The clause's 名额 with 按, which gives 名次.</param>
    public Award? Bind(AwardNode node, Site site, Quota? rankedQuota)
    {
        var isBenefit = node.Word == Keyword.Benefit;
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, node.Word, isBenefit ? ForBenefit : ForMoney);
        var inside = site with { RankAllowed = rankedQuota is not null, LastRank = LastRank(rankedQuota) };
        var amount = node.Amount is null ? null : expressions.BindAs(node.Amount, inside, ValueType.Money);
        var sound = CheckShape(node, modifiers, site) && (node.Amount is null || amount is not null);
        var bounds = Bounds(node, amount, modifiers, site);
        var when = modifiers.Find(Keyword.When) is { Values.Count: 1 } condition ? expressions.BindCondition(condition.Values[0], site) : null;
        var plans = instalments.Bind(node, modifiers, site);
        if (!sound || bounds is null || plans is null || (when is null && modifiers.Has(Keyword.When)))
            return null;
        var isCeiling = modifiers.Has(Keyword.ByReview);
        return new Award
        {
            Name = node.Name.Text,
            Title = node.Title.Value,
            Kind = isBenefit ? AwardKind.Benefit : isCeiling ? AwardKind.Ceiling : AwardKind.Exact,
            Word = Keywords.Zh(node.Word),
            Amount = isCeiling || isBenefit ? null : amount,
            Bounds = bounds.ToEquatableArray(),
            When = when,
            Stacked = modifiers.Has(Keyword.Stacked),
            OutsideCap = modifiers.Has(Keyword.OutsideCap),
            TopUp = modifiers.Has(Keyword.TopUp),
            Payee = modifiers.Text(Keyword.PaidTo),
            RankCeiling = amount is null || rankedQuota is null ? null : RankCeiling.Of(amount, rankedQuota.Count),
            Instalments = plans.ToEquatableArray(),
            Annotations = modifiers.Annotations,
        };
    }

    private static int? LastRank(Quota? quota) => Constants.Number(quota?.Count) is { } count and <= 100_000m ? (int)count : null;

    private bool CheckShape(AwardNode node, ModifierReader modifiers, Site site)
    {
        var byReview = modifiers.Has(Keyword.ByReview);
        var name = site.At(node.Name.Span);
        var problem =
            node.Word == Keyword.Benefit ? (node.Amount is null ? null : StructureErrors.BenefitWithAmount(site.At(node.Amount.Span)))
            : node.AmountAtMost && !byReview ? StructureErrors.BoundNeedsReview(site.At(node.Amount!.Span))
            : node.Amount is null && !byReview ? StructureErrors.AwardWithoutAmount(name, node.Title.Value)
            : node.Amount is not null && byReview && !node.AmountAtMost ? StructureErrors.ReviewedWithAmount(site.At(node.Amount.Span))
            : modifiers.Find(Keyword.OutsideCap) is { } outside && !modifiers.Has(Keyword.Stacked) ? StructureErrors.OutsideCapAlone(site.At(outside.Span))
            : null;
        if (problem is not null)
            context.Report(problem);
        return problem is null;
    }

    private List<AwardBound>? Bounds(AwardNode node, Expression? amount, ModifierReader modifiers, Site site)
    {
        var bounds = new List<AwardBound>();
        if (node.AmountAtMost && amount is not null)
            bounds.Add(new AwardBound(BoundKind.AtMost, amount));
        var sound = true;
        foreach (var modifier in modifiers.All)
        {
            switch (modifier.Word)
            {
                case Keyword.AtMost when modifier.Values.Count == 1:
                    Add(BoundKind.AtMost, modifier.Values[0]);
                    break;
                case Keyword.AtLeast when modifier.Values.Count == 1:
                    Add(BoundKind.AtLeast, modifier.Values[0]);
                    break;
                case Keyword.Range when modifier.Values.Count == 2:
                    Add(BoundKind.AtLeast, modifier.Values[0]);
                    Add(BoundKind.AtMost, modifier.Values[1]);
                    break;
            }
        }
        return sound ? bounds : null;

        void Add(BoundKind kind, ExpressionNode value)
        {
            if (expressions.BindAs(value, site, ValueType.Money) is { } bound)
                bounds.Add(new AwardBound(kind, bound));
            else
                sound = false;
        }
    }
}
