namespace PolicyDsl.Model;

/// <summary>What an award gives.</summary>
public enum AwardKind
{
    /// <summary>A computed amount.</summary>
    Exact,

    /// <summary>经评审: the authority enters <c>recognizedAmount</c> within the bounds; until then the bounds are all that is known.</summary>
    Ceiling,

    /// <summary>权益: no money.</summary>
    Benefit,
}

/// <summary>Which side a bound is on.</summary>
public enum BoundKind
{
    /// <summary>最高</summary>
    AtMost,

    /// <summary>不少于</summary>
    AtLeast,
}

/// <summary>最高 or 不少于, applied in the order written.</summary>
public sealed record AwardBound(BoundKind Kind, Expression Value);

/// <summary>A part of a payment schedule.</summary>
/// <param name="Share">A fraction of the whole; all shares of a plan sum to 1.</param>
/// <param name="Event">When it is paid.</param>
public sealed record InstalmentPart(decimal Share, string Event);

/// <summary>分期: a payment schedule. The plan without <paramref name="When"/> holds where no other does.</summary>
public sealed record InstalmentPlan(EquatableArray<InstalmentPart> Parts, Expression? When);

/// <summary>奖励, 补贴, 资助, 支持 or 权益.</summary>
public sealed record Award
{
    /// <summary>The apiName.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>What it gives.</summary>
    public required AwardKind Kind { get; init; }

    /// <summary>The keyword it was declared with, in Chinese: 奖励 補贴 资助 支持 权益. Wording only.</summary>
    public required string Word { get; init; }

    /// <summary>The amount before bounds; null for a ceiling or a benefit.</summary>
    public Expression? Amount { get; init; }

    /// <summary>最高 and 不少于, in the order written; a 范围 gives one of each.</summary>
    public EquatableArray<AwardBound> Bounds { get; init; }

    /// <summary>当: applies only then.</summary>
    public Expression? When { get; init; }

    /// <summary>叠加: adds to the others that apply.</summary>
    public bool Stacked { get; init; }

    /// <summary>封顶外: outside the cap of the stacked awards.</summary>
    public bool OutsideCap { get; init; }

    /// <summary>补差: pays the difference to what was paid before for the same clause and applicant.</summary>
    public bool TopUp { get; init; }

    /// <summary>发给: who is paid, where not the applicant.</summary>
    public string? Payee { get; init; }

    /// <summary>Where the amount reads 名次: the largest it can be, the ceiling of a single evaluation. Null otherwise.</summary>
    public Expression? RankCeiling { get; init; }

    /// <summary>Payment schedules; empty: paid at once.</summary>
    public EquatableArray<InstalmentPlan> Instalments { get; init; }

    /// <summary>Sources, notes, readings.</summary>
    public Annotations Annotations { get; init; } = Annotations.None;
}
