using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <content>POL35xx: 统筹.</content>
public static partial class StructureErrors
{
    /// <summary>A rule of a clause that 统筹 never runs.</summary>
    public static readonly DiagnosticKind RuleNotSettledKind = Catalogue.Error(
        "POL3501",
        "条款「{1}」有「{0}」，「统筹」里却没有这一步；请加一行「{0}」。",
        "The clause `{1}` has `{0}`, which `settlement` never runs; add a line `{0}`."
    );

    internal static Diagnostic RuleNotSettled(Place place, DiagnosticArgument word, string clause) => RuleNotSettledKind.At(place, word, clause);

    /// <summary>A rule of 统筹 without name and title.</summary>
    public static readonly DiagnosticKind RuleWithoutNameKind = Catalogue.Error(
        "POL3502",
        "「统筹」里的「{0}」在这里要有名称和标题：「{0} 名称 \"标题\" …」。",
        "In `settlement` this `{0}` needs a name and a title: `{0} name \"title\" …`."
    );

    internal static Diagnostic RuleWithoutName(Place place, DiagnosticArgument word) => RuleWithoutNameKind.At(place, word);

    /// <summary>A bare rule twice.</summary>
    public static readonly DiagnosticKind BareRuleTwiceKind = Catalogue.Error(
        "POL3504",
        "「{0}」在「统筹」里只能写一次。",
        "`{0}` stands once in `settlement`."
    );

    internal static Diagnostic BareRuleTwice(Place place, DiagnosticArgument word) => BareRuleTwiceKind.At(place, word);

    /// <summary>A rule that only clauses have.</summary>
    public static readonly DiagnosticKind NoRuleOfItsOwnKind = Catalogue.Error(
        "POL3505",
        "「{0}」写在条款里，「统筹」里只写「{0}」两个字，不带名称。",
        "A `{0}` belongs to a clause; in `settlement` the word stands alone."
    );

    internal static Diagnostic NoRuleOfItsOwn(Place place, DiagnosticArgument word) => NoRuleOfItsOwnKind.At(place, word);

    /// <summary>An exclusion without condition.</summary>
    public static readonly DiagnosticKind ExclusionWithoutWhenKind = Catalogue.Error(
        "POL3506",
        "排除「{0}」要写「当 …」。",
        "The exclusion `{0}` needs `when`."
    );

    internal static Diagnostic ExclusionWithoutWhen(Place place, string title) => ExclusionWithoutWhenKind.At(place, title);

    /// <summary>互斥 with fewer than two clauses.</summary>
    public static readonly DiagnosticKind ExclusiveNeedsTwoKind = Catalogue.Error(
        "POL3507",
        "互斥「{0}」要写两个以上的条款。",
        "`{0}` names two clauses or more."
    );

    internal static Diagnostic ExclusiveNeedsTwo(Place place, string title) => ExclusiveNeedsTwoKind.At(place, title);

    /// <summary>A budget that does not say how it is shared.</summary>
    public static readonly DiagnosticKind BudgetModeKind = Catalogue.Error(
        "POL3508",
        "预算「{0}」要写「按序」或「按比例」，只写一个。",
        "The budget `{0}` says `in order` or `pro rata`, one of them."
    );

    internal static Diagnostic BudgetMode(Place place, string title) => BudgetModeKind.At(place, title);

    /// <summary>限 and 除 together.</summary>
    public static readonly DiagnosticKind OnlyAndExceptKind = Catalogue.Error(
        "POL3509",
        "「限」与「除」只能写一个。",
        "Either `only` or `except`, not both."
    );

    internal static Diagnostic OnlyAndExcept(Place place) => OnlyAndExceptKind.At(place);
}
