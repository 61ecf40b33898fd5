namespace PolicyDsl.Diagnostics;

/// <content>POL42xx: awards. The last argument is a witness, as for conditions.</content>
public static partial class ReviewWarnings
{
    /// <summary>Two awards of which at most one should apply.</summary>
    public static readonly DiagnosticKind AwardsOverlapKind = Catalogue.Warning(
        "POL4201",
        "「{0}」与「{1}」可能同时适用，这样的申报只能交人评审。请让两个「当」互不重叠，或写「叠加」。例如：{2}。",
        "`{0}` and `{1}` can apply at once, and then a person has to decide. Let their `when` exclude each other, or write `stacked`. For instance: {2}."
    );

    /// <summary>Who meets all conditions and gets no award.</summary>
    public static readonly DiagnosticKind AwardGapKind = Catalogue.Warning(
        "POL4202",
        "条款「{0}」的各项奖励没有覆盖所有情形：条件都满足，却没有一项适用。例如：{1}。",
        "The awards of the clause `{0}` leave a gap: all conditions are met and none applies. For instance: {1}."
    );

    /// <summary>A row that nobody reaches who meets the conditions.</summary>
    public static readonly DiagnosticKind RowNeverReachedKind = Catalogue.Warning(
        "POL4203",
        "「{0}」的这一行没有人能轮到：「{1}」。条件都满足的，例如：{2}。",
        "Nobody reaches this row of `{0}`: `{1}`. Who meets all conditions, for instance: {2}."
    );

    /// <summary>A bound that changes no amount.</summary>
    public static readonly DiagnosticKind BoundNeverBitesKind = Catalogue.Warning(
        "POL4204",
        "「{0}」的「{1}」从来不起作用：金额总在它以内。例如：{2}。",
        "`{1}` of `{0}` never changes anything: the amount always lies within it. For instance: {2}."
    );

    /// <summary>A cap below the amount that it caps.</summary>
    public static readonly DiagnosticKind CapBelowAmountKind = Catalogue.Warning(
        "POL4205",
        "「{0}」的金额总是超过「{1}」，写出的金额没有人能拿到。例如：{2}。",
        "The amount of `{0}` is always beyond `{1}`: nobody gets the amount that is written. For instance: {2}."
    );

    /// <summary>A rate above 100%.</summary>
    public static readonly DiagnosticKind RateAboveWholeKind = Catalogue.Warning(
        "POL4206",
        "「{0}」里的比例 {1} 超过了 100%。如果是倍数，请写成「{2}」。",
        "The rate {1} in `{0}` is above 100%. If a multiple is meant, write `{2}`."
    );

    /// <summary>A divisor that can be 0.</summary>
    public static readonly DiagnosticKind DivisorZeroKind = Catalogue.Warning(
        "POL4207",
        "「{0}」的金额里，除数「{1}」可能是 0，那时算不出奖励。请加一个条件排除，或用「如果」另作规定。例如：{2}。",
        "In the amount of `{0}` the divisor `{1}` can be 0, and then there is no award. Exclude it with a condition, or say what holds then. For instance: {2}."
    );

    /// <summary>Awards that never reach 不纳入.</summary>
    public static readonly DiagnosticKind BelowFloorKind = Catalogue.Warning(
        "POL4208",
        "「{0}」最多 {1}，总达不到「{2}」的 {3}，没有豁免的人一分也拿不到。例如：{4}。",
        "`{0}` is at most {1} and never reaches the {3} of `{2}`: whoever is not exempt gets nothing. For instance: {4}."
    );

    /// <summary>A higher tier that gives less.</summary>
    public static readonly DiagnosticKind HigherGivesLessKind = Catalogue.Warning(
        "POL4209",
        "「{0}」的这一档比前一档高，给的却更少：前一档 {1}，这一档 {2}。例如：{3}。",
        "This tier of `{0}` is higher than the one before and gives less: {1} before, {2} here. For instance: {3}."
    );

    /// <summary>其他 that is left only single values between two rows.</summary>
    public static readonly DiagnosticKind OnlyBetweenKind = Catalogue.Warning(
        "POL4210",
        "「{0}」的各行之间漏了恰好一个值，它落到「其他」里。前一行和后一行，有一行应当含本数。例如：{1}。",
        "Between the rows of `{0}` exactly one value is left to `otherwise`; one of the rows beside it should include it. For instance: {1}."
    );

    /// <summary>Two rows that share just the value at which they meet.</summary>
    public static readonly DiagnosticKind SharedBoundaryKind = Catalogue.Warning(
        "POL4211",
        "「{0}」的两行恰好都含同一个值，按前一行算：「{1}」「{2}」。有一行应当不含本数。例如：{3}。",
        "Two rows of `{0}` share just the value at which they meet, and the first counts: `{1}`, `{2}`. One of them should not include it. For instance: {3}."
    );

    /// <summary>An award that is never above nothing.</summary>
    public static readonly DiagnosticKind NothingAwardedKind = Catalogue.Warning(
        "POL4212",
        "「{0}」的金额从来不会大于 0 元，没有人能得到。例如：{1}。",
        "The amount of `{0}` is never above 0: nobody gets it. For instance: {1}."
    );

    /// <summary>A limit below every single award.</summary>
    public static readonly DiagnosticKind LimitBelowAwardKind = Catalogue.Warning(
        "POL4213",
        "限额 {0} 比单笔奖励的最低金额 {1} 还低，没有一笔能足额发放。例如：{2}。",
        "The limit {0} is below the least single award, {1}: none is ever paid in full. For instance: {2}."
    );
}
