namespace PolicyDsl.Runtime;

/// <summary>分期: splits an amount by the shares of a plan. The last part takes the remainder, so that the parts sum to the whole to the fen.</summary>
public static class Instalments
{
    /// <summary>The parts of an amount.</summary>
    /// <param name="plan">The shares.</param>
    /// <param name="amount">Yuan.</param>
    /// <param name="policy">How amounts are rounded.</param>
    public static Instalment[] Split(InstalmentPlanInfo plan, decimal amount, PolicyInfo policy)
    {
        var parts = new Instalment[plan.Parts.Count];
        var rest = amount;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = plan.Parts[i];
            var value = i == parts.Length - 1
                ? rest
                : Math.Min(rest, Money.Round(amount * part.Share, policy.RoundingUnit, policy.RoundingMode));
            parts[i] = new Instalment(part.Event, part.Share, value);
            rest -= value;
        }
        return parts;
    }
}
