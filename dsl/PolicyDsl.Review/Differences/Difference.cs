using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences;

/// <summary>What a difference is about.</summary>
public enum DifferenceKind
{
    /// <summary>A clause as a whole: added, removed, renamed.</summary>
    Clause,

    /// <summary>施行, 失效, or the days of a 参数.</summary>
    Period,

    /// <summary>精确到.</summary>
    Rounding,

    /// <summary>A sum of money.</summary>
    Amount,

    /// <summary>A rate.</summary>
    Rate,

    /// <summary>最高 or 不少于.</summary>
    Cap,

    /// <summary>The rows of 分档 and 累进.</summary>
    Tiers,

    /// <summary>How an amount is computed, where it is more than a figure.</summary>
    Formula,

    /// <summary>An award as a whole, what it gives and to whom.</summary>
    Award,

    /// <summary>分期.</summary>
    Instalments,

    /// <summary>A condition, or the 当 of an award.</summary>
    Condition,

    /// <summary>名额.</summary>
    Quota,

    /// <summary>限额.</summary>
    Limit,

    /// <summary>限次.</summary>
    Times,

    /// <summary>一次.</summary>
    Once,

    /// <summary>A rule of 统筹.</summary>
    Settlement,

    /// <summary>The order in which the rules of 统筹 run.</summary>
    SettlementOrder,

    /// <summary>填报 and 评审项.</summary>
    Input,

    /// <summary>选项.</summary>
    Options,

    /// <summary>材料 and 佐证.</summary>
    Material,

    /// <summary>评分.</summary>
    Rubric,

    /// <summary>参照.</summary>
    Reference,

    /// <summary>咨询.</summary>
    Contact,

    /// <summary>Titles, notes, readings and the header: nothing is decided otherwise.</summary>
    Wording,

    /// <summary>出处: shown where they are asked for.</summary>
    Sources,
}

/// <summary>What happened.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It has another apiName.</summary>
    Renamed,
}

/// <summary>Whether a condition lets fewer through or more.</summary>
public enum Direction
{
    /// <summary>Whoever meets the new one met the old one.</summary>
    Tightened,

    /// <summary>Whoever met the old one meets the new one.</summary>
    Loosened,

    /// <summary>Neither was shown.</summary>
    Other,
}

/// <summary>The part of a policy that a difference stands in.</summary>
public enum DifferencePlace
{
    /// <summary>The header and what all clauses share.</summary>
    Policy,

    /// <summary>One clause or several.</summary>
    Clause,

    /// <summary>统筹.</summary>
    Settlement,
}

/// <summary>What people call a thing of a policy.</summary>
/// <param name="Id">The apiName, or the word of a rule without one.</param>
/// <param name="Title">What people read.</param>
public sealed record Subject(string Id, string Title);

/// <summary>One change.</summary>
public sealed record Difference
{
    /// <summary>What it is about.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Change { get; init; }

    /// <summary>Where it stands.</summary>
    public required DifferencePlace Place { get; init; }

    /// <summary>The clauses that have it, by their name in the new policy (of removed ones in the old), in its order; empty unless it stands in clauses.</summary>
    public EquatableArray<Subject> Clauses { get; init; }

    /// <summary>The thing that changed.</summary>
    public required Subject Subject { get; init; }

    /// <summary>What about it changed, where that is not the whole of it: its title, its range. Null: the whole.</summary>
    public Message? Aspect { get; init; }

    /// <summary>How it was, in words; null where it is new.</summary>
    public string? Before { get; init; }

    /// <summary>How it is now, in words; null where it is gone.</summary>
    public string? After { get; init; }

    /// <summary>Of a condition: whom it lets through.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Why programs that apply through the interface must change; null: they need not.</summary>
    public Message? Breaks { get; init; }

    /// <summary>Whether a decision may come out otherwise; false: wording, papers, contacts.</summary>
    public bool Decides { get; init; }

    /// <summary>Applicants for whom it makes a difference; null: it decides nothing, or none were found.</summary>
    public DecisionWitness? Witness { get; init; }

    /// <summary>How hard it was looked for a witness; null: it was not.</summary>
    public SearchEffort? Effort { get; init; }
}
