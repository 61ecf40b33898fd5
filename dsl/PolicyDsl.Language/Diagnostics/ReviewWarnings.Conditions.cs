namespace PolicyDsl.Diagnostics;

/// <content>POL41xx: conditions. The last argument is a witness: an application, in words, that the interpreter has decided so.</content>
public static partial class ReviewWarnings
{
    /// <summary>A condition that nobody meets.</summary>
    public static readonly DiagnosticKind NeverMetKind = Catalogue.Warning(
        "POL4101",
        "条件「{0}」永远不会成立，谁都通不过。例如：{1}。",
        "The condition `{0}` is never met: nobody passes it. For instance: {1}."
    );

    /// <summary>A condition that everybody meets.</summary>
    public static readonly DiagnosticKind AlwaysMetKind = Catalogue.Warning(
        "POL4102",
        "条件「{0}」总是成立，等于没有写。例如：{1}。",
        "The condition `{0}` is always met, as if it were not written. For instance: {1}."
    );

    /// <summary>Two conditions that exclude each other.</summary>
    public static readonly DiagnosticKind ContradictionKind = Catalogue.Warning(
        "POL4103",
        "条件「{0}」与「{1}」互相矛盾，没有人能同时满足。例如只满足前者的：{2}。",
        "The conditions `{0}` and `{1}` contradict each other: nobody meets both. For instance, who meets the first: {2}."
    );

    /// <summary>Several conditions that exclude each other.</summary>
    public static readonly DiagnosticKind TogetherNeverMetKind = Catalogue.Warning(
        "POL4104",
        "条件「{0}」与本条款的其他条件不能同时满足，没有人符合本条款。例如只缺这一条的：{1}。",
        "The condition `{0}` and the others of the clause are never met together, so nobody qualifies. For instance, who lacks only this one: {1}."
    );

    /// <summary>A condition that another already contains.</summary>
    public static readonly DiagnosticKind ImpliedKind = Catalogue.Warning(
        "POL4105",
        "条件「{0}」是多余的：满足「{1}」的都满足它。例如：{2}。",
        "The condition `{0}` is idle: whoever meets `{1}` meets it. For instance: {2}."
    );

    /// <summary>A 当 that never holds.</summary>
    public static readonly DiagnosticKind WhenNeverKind = Catalogue.Warning(
        "POL4106",
        "「{0}」的「当」永远不会成立，它永远用不上。例如：{1}。",
        "The `when` of `{0}` never holds, so it never applies. For instance: {1}."
    );

    /// <summary>A 当 that always holds.</summary>
    public static readonly DiagnosticKind WhenAlwaysKind = Catalogue.Warning(
        "POL4107",
        "「{0}」的「当」总是成立，等于没有写。例如：{1}。",
        "The `when` of `{0}` always holds, as if it were not written. For instance: {1}."
    );

    /// <summary>A 当 of 排除 that always holds.</summary>
    public static readonly DiagnosticKind ExcludesAllKind = Catalogue.Warning(
        "POL4108",
        "「{0}」的「当」总是成立，所有申报都会被它排除。例如：{1}。",
        "The `when` of `{0}` always holds, so every application is excluded. For instance: {1}."
    );

    /// <summary>A 除非 that never holds.</summary>
    public static readonly DiagnosticKind UnlessNeverKind = Catalogue.Warning(
        "POL4109",
        "「{0}」的「除非」永远不会成立，等于没有写。例如：{1}。",
        "The `unless` of `{0}` never holds, as if it were not written. For instance: {1}."
    );

    /// <summary>A 除非 that always holds.</summary>
    public static readonly DiagnosticKind UnlessAlwaysKind = Catalogue.Warning(
        "POL4110",
        "「{0}」的「除非」总是成立，这条规则对谁都不起作用。例如：{1}。",
        "The `unless` of `{0}` always holds, so the rule never applies. For instance: {1}."
    );
}
