using System.Runtime.InteropServices;

namespace PolicyDsl.Runtime;

/// <summary>
/// What a clause's awards come to together. Of those that are not 叠加 at most one may apply; those that are add to it. The caps of all inside the cap
/// bound their sum, those 封顶外 come on top.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct AwardSum
{
    private Num alternative;
    private Num alternativeCeiling;
    private Num inside;
    private Num outside;
    private Num caps;
    private Truth money;
    private int applied;
    private bool hasStacked;
    private bool hasCap;
    private Truth alternativeApplies;

    /// <summary>No award yet.</summary>
    public static readonly AwardSum None = new()
    {
        alternative = Num.Void(VoidReason.NotApplicable),
        alternativeCeiling = Num.Void(VoidReason.NotApplicable),
        inside = 0m,
        outside = 0m,
        caps = 0m,
        money = Truth.No,
        alternativeApplies = Truth.No,
        Applies = Truth.No,
        Conflict = Truth.No,
        Chosen = -1,
    };

    /// <summary>Whether any award applies.</summary>
    public Truth Applies { get; private set; }

    /// <summary>The first award that applies; −1: none does for certain.</summary>
    public int Chosen { get; private set; }

    /// <summary>The award that applies alone; −1: none does for certain, or several do.</summary>
    public readonly int Sole => applied == 1 ? Chosen : -1;

    /// <summary>Whether two apply of which only one may.</summary>
    public Truth Conflict { get; private set; }

    /// <summary>The most it can be, where the amount is not known.</summary>
    public readonly Num Ceiling => hasStacked ? Num.Void(VoidReason.NotApplicable) : alternativeCeiling;

    /// <summary>Whether it comes to money: an award with money applies, or may.</summary>
    public readonly bool IsMoney => !money.IsNotMet;

    /// <summary>Takes one more.</summary>
    public void Add(in AwardValue award)
    {
        Applies |= award.Applies;
        if (award.Applies.IsYes)
        {
            applied++;
            if (Chosen < 0 || award.Index < Chosen)
                Chosen = award.Index;
        }
        if (award.Shape != AwardShape.Benefit)
            money |= award.Applies;
        if (!award.OutsideCap && award.Most is { } cap)
        {
            hasCap = true;
            caps += Num.If(award.Applies, cap, 0m);
        }
        if (award.Stacked)
            Stack(award);
        else
            Choose(award);
    }

    /// <summary>The sum in yuan, before rounding.</summary>
    public readonly Num Total<TTrace>(TTrace trace)
        where TTrace : ITrace
    {
        if (!hasStacked)
            return alternative;
        var sum = inside + OrNothing(alternative);
        var total = hasCap ? Num.Min(sum, caps) : sum;
        if (trace.Records && applied > 1)
        {
            Record(trace, StepKind.Stack, sum + outside);
            if ((sum > total).IsYes)
                Record(trace, StepKind.Cap, total + outside);
        }
        return total + outside;
    }

    private void Stack(in AwardValue award)
    {
        hasStacked = true;
        if (award.Shape == AwardShape.Benefit)
            return;
        var part = Num.If(award.Applies, OrNothing(award.Amount), 0m);
        if (award.OutsideCap)
            outside += part;
        else
            inside += part;
    }

    private void Choose(in AwardValue award)
    {
        Conflict |= award.Applies & alternativeApplies;
        alternativeApplies |= award.Applies;
        if (award.Shape == AwardShape.Benefit)
            return;
        alternative = Num.If(award.Applies, award.Amount, alternative);
        alternativeCeiling = Num.If(award.Applies, award.Most ?? Num.Void(VoidReason.NotApplicable), alternativeCeiling);
    }

    private static Num OrNothing(Num amount) => amount.IsVoid ? 0m : amount;

    private static void Record<TTrace>(TTrace trace, StepKind kind, Num value)
        where TTrace : ITrace
    {
        if (value.IsKnown)
            trace.Step(kind, -1, -1, value.Value);
    }
}
