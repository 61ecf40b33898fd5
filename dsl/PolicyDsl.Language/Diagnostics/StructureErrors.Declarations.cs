using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <summary>The catalogue of POL31xx to POL35xx: how declarations are put together.</summary>
public static partial class StructureErrors
{
    /// <summary>A modifier where it has no business.</summary>
    public static readonly DiagnosticKind ModifierNotHereKind = Catalogue.Error(
        "POL3101",
        "「{1}」不能带「{0}」。",
        "`{1}` does not take `{0}`."
    );

    internal static Diagnostic ModifierNotHere(Place place, DiagnosticArgument modifier, DiagnosticArgument owner) =>
        ModifierNotHereKind.At(place, modifier, owner);

    /// <summary>A modifier twice.</summary>
    public static readonly DiagnosticKind ModifierTwiceKind = Catalogue.Error(
        "POL3102",
        "「{0}」只能写一次。",
        "`{0}` stands once."
    );

    internal static Diagnostic ModifierTwice(Place place, DiagnosticArgument modifier) => ModifierTwiceKind.At(place, modifier);

    /// <summary>An input outside 主体 and the clauses.</summary>
    public static readonly DiagnosticKind InputInPolicyKind = Catalogue.Error(
        "POL3103",
        "「{0}」要写在「主体」或条款里。",
        "A `{0}` stands in `applicant` or in a clause."
    );

    internal static Diagnostic InputInPolicy(Place place, DiagnosticArgument word) => InputInPolicyKind.At(place, word);

    /// <summary>A shared material or contact without name or title.</summary>
    public static readonly DiagnosticKind SharedWithoutTitleKind = Catalogue.Error(
        "POL3104",
        "在条款之外，「{0}」要有名称和标题，条款才能取用。",
        "Outside the clauses a `{0}` has a name and a title, so that clauses can take it."
    );

    internal static Diagnostic SharedWithoutTitle(Place place, DiagnosticArgument word) => SharedWithoutTitleKind.At(place, word);

    /// <summary>A word that has no value here.</summary>
    public static readonly DiagnosticKind WordNotHereKind = Catalogue.Error(
        "POL3106",
        "「{0}」在这里没有值：「名次」只能用在带排序「名额」的条款的奖励金额里，「档次」只能用在「每」后面。",
        "`{0}` has no value here: `rank` stands in an award of a clause with a ranked `quota`, `tier` after `per`."
    );

    internal static Diagnostic WordNotHere(Place place, string word) => WordNotHereKind.At(place, word);

    /// <summary>A list within a list.</summary>
    public static readonly DiagnosticKind ListInListKind = Catalogue.Error(
        "POL3107",
        "列表里不能再有列表。",
        "A list cannot hold a list."
    );

    internal static Diagnostic ListInList(Place place) => ListInListKind.At(place);

    /// <summary>A list without fields.</summary>
    public static readonly DiagnosticKind ListWithoutFieldsKind = Catalogue.Error(
        "POL3108",
        "列表要写明每行有哪些填报项：「列表 {{ 填报 … }}」。",
        "Say what a row of the list holds: `list {{ input … }}`."
    );

    internal static Diagnostic ListWithoutFields(Place place) => ListWithoutFieldsKind.At(place);

    /// <summary>An enum without members.</summary>
    public static readonly DiagnosticKind EnumWithoutMembersKind = Catalogue.Error(
        "POL3109",
        "选项「{0}」没有取值。",
        "The enum `{0}` has no values."
    );

    internal static Diagnostic EnumWithoutMembers(Place place, string title) => EnumWithoutMembersKind.At(place, title);

    /// <summary>Two values of a parameter from one day on.</summary>
    public static readonly DiagnosticKind SameDayTwiceKind = Catalogue.Error(
        "POL3110",
        "参数在同一天有两个值；没有「自」的值只能有一个。",
        "The parameter has two values from one day on; only one can do without `from`."
    );

    internal static Diagnostic SameDayTwice(Place place) => SameDayTwiceKind.At(place);

    /// <summary>A revision that is no whole number.</summary>
    public static readonly DiagnosticKind BadRevisionKind = Catalogue.Error(
        "POL3111",
        "版本写成整数，从 1 起。",
        "A revision is a whole number from 1."
    );

    internal static Diagnostic BadRevision(Place place) => BadRevisionKind.At(place);

    /// <summary>Too many clauses.</summary>
    public static readonly DiagnosticKind TooManyClausesKind = Catalogue.Error(
        "POL3113",
        "条款太多：一个政策最多 {0} 条。",
        "Too many clauses: a policy has at most {0}."
    );

    internal static Diagnostic TooManyClauses(Place place, int limit) => TooManyClausesKind.At(place, Catalogue.Count(limit));

    /// <summary>Too many conditions.</summary>
    public static readonly DiagnosticKind TooManyConditionsKind = Catalogue.Error(
        "POL3114",
        "条款「{0}」的条件太多：最多 {1} 个。",
        "The clause `{0}` has too many conditions: at most {1}."
    );

    internal static Diagnostic TooManyConditions(Place place, string title, int limit) =>
        TooManyConditionsKind.At(place, title, Catalogue.Count(limit));

    /// <summary>Too many inputs.</summary>
    public static readonly DiagnosticKind TooManyInputsKind = Catalogue.Error(
        "POL3115",
        "条款「{0}」连同主体的填报项太多：最多 {1} 个。",
        "The clause `{0}` has too many inputs, the applicant's included: at most {1}."
    );

    internal static Diagnostic TooManyInputs(Place place, string title, int limit) => TooManyInputsKind.At(place, title, Catalogue.Count(limit));

    /// <summary>A second 统筹.</summary>
    public static readonly DiagnosticKind SecondSettlementKind = Catalogue.Error(
        "POL3116",
        "「统筹」只能有一个，请合并。",
        "There is one `settlement`; join the two."
    );

    internal static Diagnostic SecondSettlement(Place place) => SecondSettlementKind.At(place);

    /// <summary>已获 outside a clause without saying for what.</summary>
    public static readonly DiagnosticKind PaidForWhatKind = Catalogue.Error(
        "POL3117",
        "条款之外的「已获」要写明是哪个条款的，例如「已获 条款名」。",
        "Outside a clause say what was paid for, as in `already paid clauseName`."
    );

    internal static Diagnostic PaidForWhat(Place place) => PaidForWhatKind.At(place);
}
