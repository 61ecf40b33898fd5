using PolicyDsl.Model;

namespace PolicyDsl.Wording;

/// <summary>Writes awards in canonical Chinese.</summary>
public sealed class AwardWording
{
    private readonly ExpressionWording expressions;
    private readonly string recognizedAmount;

    /// <summary>Takes the clause whose awards are written.</summary>
    public AwardWording(PolicyModel policy, Clause clause)
    {
        expressions = new ExpressionWording(policy, clause);
        var field = clause.Review.FirstOrDefault(static f => f.Name == EnvelopeInputs.RecognizedAmount);
        recognizedAmount = field?.Title ?? "核定金额";
    }

    /// <summary>The whole award: <c>实际获得投资额 的 10%, 最高 100万元</c>.</summary>
    public string Of(Award award)
    {
        var parts = new List<string> { Amount(award) };
        parts.AddRange(award.Bounds.Select(Bound));
        if (award.Stacked)
            parts.Add("叠加");
        if (award.OutsideCap)
            parts.Add("封顶外");
        if (award.TopUp)
            parts.Add("补差");
        if (award.Payee is { } payee)
            parts.Add($"发给 “{payee}”");
        if (award.When is { } when)
            parts.Add("当 " + expressions.Of(when));
        parts.AddRange(award.Instalments.Select(Schedule));
        return string.Join(", ", parts);
    }

    /// <summary>Its first step: the formula, or the amount that the authority recognizes.</summary>
    public string Formula(Award award) => award.Amount is { } amount ? expressions.Of(amount) : recognizedAmount;

    /// <summary>最高 or 不少于.</summary>
    public string Bound(AwardBound bound) => $"{(bound.Kind == BoundKind.AtMost ? "最高" : "不少于")} {expressions.Of(bound.Value)}";

    /// <summary>A payment schedule: <c>分期 { 30% 于 “立项” 70% 于 “验收” }</c>.</summary>
    public string Schedule(InstalmentPlan plan)
    {
        var parts = plan.Parts.Select(static p => $"{LiteralWording.Of(p.Share, TypeKind.Rate)} 于 “{p.Event}”");
        var when = plan.When is null ? "" : " 当 " + expressions.Of(plan.When);
        return $"分期 {{ {string.Join(" ", parts)} }}{when}";
    }

    private string Amount(Award award) =>
        award.Kind switch
        {
            AwardKind.Exact => Formula(award),
            AwardKind.Ceiling => "经评审",
            _ => award.Title,
        };
}
