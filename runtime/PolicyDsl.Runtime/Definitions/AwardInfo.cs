namespace PolicyDsl.Runtime;

/// <summary>A step of the way to an amount.</summary>
public enum StepKind
{
    /// <summary>A formula, or the recognized amount.</summary>
    Formula,

    /// <summary>对照表.</summary>
    Table,

    /// <summary>分档.</summary>
    Tier,

    /// <summary>最高, where it bites.</summary>
    Cap,

    /// <summary>不少于, where it bites.</summary>
    Least,

    /// <summary>叠加: the sum.</summary>
    Stack,

    /// <summary>补差: what was paid before is taken off.</summary>
    TopUp,

    /// <summary>精确到, where it changes something.</summary>
    Rounding,

    /// <summary>不纳入, where the amount is below.</summary>
    Minimum,
}

/// <summary>An award.</summary>
/// <param name="Id">The apiName.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">The amount in words: <c>实际获得投资额 的 10%, 最高 100万元</c>.</param>
/// <param name="Kind">exact, ceiling or benefit.</param>
/// <param name="Formula">The kind of its first step.</param>
/// <param name="FormulaWords">The first step in words.</param>
/// <param name="BoundWords">Each bound in words, in the order written.</param>
/// <param name="Payee">发给.</param>
/// <param name="Source">出处.</param>
/// <param name="Instalments">The payment schedules; the one in force is chosen by an application.</param>
public sealed record AwardInfo(
    string Id,
    string Title,
    string Words,
    AwardShape Kind,
    StepKind Formula,
    string FormulaWords,
    IReadOnlyList<string> BoundWords,
    string? Payee,
    IReadOnlyList<string> Source,
    IReadOnlyList<InstalmentPlanInfo> Instalments
)
{
    /// <summary>For each bound, in the order written, the inputs by each of which alone the award may come up to it; none for 不少于. Empty: none for any.</summary>
    public IReadOnlyList<IReadOnlyList<SolvableInput>> Caps { get; init; } = [];
}

/// <summary>What an award gives.</summary>
public enum AwardShape
{
    /// <summary>A computed amount.</summary>
    Exact,

    /// <summary>A bound within which the authority decides.</summary>
    Ceiling,

    /// <summary>No money.</summary>
    Benefit,
}

/// <summary>分期.</summary>
/// <param name="Conditional">Whether it has a 当; of an award's plans exactly one has none.</param>
/// <param name="Parts">Its parts.</param>
public sealed record InstalmentPlanInfo(bool Conditional, IReadOnlyList<InstalmentPartInfo> Parts);

/// <summary>A part of a schedule: a fraction and when it is paid.</summary>
public sealed record InstalmentPartInfo(decimal Share, string Event);
