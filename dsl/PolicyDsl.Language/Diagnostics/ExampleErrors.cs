using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <summary>The catalogue of POL5xxx: examples.</summary>
public static class ExampleErrors
{
    /// <summary>A fact about what is no input.</summary>
    public static readonly DiagnosticKind FactNotInputKind = Catalogue.Error(
        "POL5001",
        "「{0}」不是填报项或评审项，它的值由规则算出，不能在算例里给定。",
        "`{0}` is computed by the rules and cannot be given in an example."
    );

    internal static Diagnostic FactNotInput(Place place, string name) => FactNotInputKind.At(place, name);

    /// <summary>A fact twice.</summary>
    public static readonly DiagnosticKind FactTwiceKind = Catalogue.Error(
        "POL5002",
        "「{0}」给了两次值。",
        "`{0}` is given twice."
    );

    internal static Diagnostic FactTwice(Place place, string name) => FactTwiceKind.At(place, name);

    /// <summary>Rows for what is no list.</summary>
    public static readonly DiagnosticKind RowsForOtherKind = Catalogue.Error(
        "POL5003",
        "「{0}」不是列表，等号后面写一个值。",
        "`{0}` is not a list; one value follows the equals sign."
    );

    internal static Diagnostic RowsForOther(Place place, string name) => RowsForOtherKind.At(place, name);

    /// <summary>A list without rows.</summary>
    public static readonly DiagnosticKind ListNeedsRowsKind = Catalogue.Error(
        "POL5004",
        "「{0}」是列表，写成「{0} = {{ {{ … }} {{ … }} }}」。",
        "`{0}` is a list; write `{0} = {{ {{ … }} {{ … }} }}`."
    );

    internal static Diagnostic ListNeedsRows(Place place, string name) => ListNeedsRowsKind.At(place, name);

    /// <summary>A credit code that fails its check.</summary>
    public static readonly DiagnosticKind BadCreditCodeKind = Catalogue.Error(
        "POL5005",
        "「{0}」不是有效的统一社会信用代码（18 位，末位为校验码）。",
        "`{0}` is not a valid credit code (18 characters, the last one checks the others)."
    );

    internal static Diagnostic BadCreditCode(Place place, string code) => BadCreditCodeKind.At(place, code);

    /// <summary>A year that is none.</summary>
    public static readonly DiagnosticKind BadYearKind = Catalogue.Error(
        "POL5006",
        "年度写成四位数，例如 2025。",
        "A year has four digits, such as 2025."
    );

    internal static Diagnostic BadYear(Place place) => BadYearKind.At(place);

    /// <summary>A row of the ledger without its year.</summary>
    public static readonly DiagnosticKind LedgerWithoutYearKind = Catalogue.Error(
        "POL5007",
        "台账的这一行要写「年度 2025」。",
        "This row of the ledger needs its year, as in `year 2025`."
    );

    internal static Diagnostic LedgerWithoutYear(Place place) => LedgerWithoutYearKind.At(place);

    /// <summary>An outcome that does not occur here.</summary>
    public static readonly DiagnosticKind UnknownOutcomeKind = Catalogue.Error(
        "POL5008",
        "「{0}」不是这里能有的结果；可以写：{1}。",
        "`{0}` is not an outcome here; write one of: {1}."
    );

    internal static Diagnostic UnknownOutcome(Place place, string written, DiagnosticArgument outcomes) =>
        UnknownOutcomeKind.At(place, written, outcomes);

    /// <summary>An amount with an outcome that has none.</summary>
    public static readonly DiagnosticKind AmountNotExpectedKind = Catalogue.Error(
        "POL5009",
        "「{0}」没有金额，请删去金额。",
        "`{0}` has no amount; delete it."
    );

    internal static Diagnostic AmountNotExpected(Place place, DiagnosticArgument outcome) => AmountNotExpectedKind.At(place, outcome);

    /// <summary>An example without result.</summary>
    public static readonly DiagnosticKind NoResultKind = Catalogue.Error(
        "POL5010",
        "算例「{0}」没有写「结果」。",
        "The example `{0}` has no `result`."
    );

    internal static Diagnostic NoResult(Place place, string title) => NoResultKind.At(place, title);

    /// <summary>An example of a clause with several results.</summary>
    public static readonly DiagnosticKind SeveralResultsKind = Catalogue.Error(
        "POL5011",
        "条款的算例只写一个「结果」。",
        "The example of a clause has one `result`."
    );

    internal static Diagnostic SeveralResults(Place place) => SeveralResultsKind.At(place);

    /// <summary>An application's id outside a round.</summary>
    public static readonly DiagnosticKind IdOutsideRoundKind = Catalogue.Error(
        "POL5012",
        "「{0}」是申请的代号，只在「统筹」的算例里写；这里「结果」后面直接写结果。",
        "`{0}` names an application, which only a `settlement` example has; here the outcome follows `result`."
    );

    internal static Diagnostic IdOutsideRound(Place place, string id) => IdOutsideRoundKind.At(place, id);

    /// <summary>An application outside a round.</summary>
    public static readonly DiagnosticKind ApplicationOutsideRoundKind = Catalogue.Error(
        "POL5013",
        "「申请」「入库」只写在「统筹」的算例里。",
        "`application` and `pool` stand only in a `settlement` example."
    );

    internal static Diagnostic ApplicationOutsideRound(Place place) => ApplicationOutsideRoundKind.At(place);

    /// <summary>An example of no clause.</summary>
    public static readonly DiagnosticKind NoClauseKind = Catalogue.Error(
        "POL5014",
        "算例「{0}」在条款之外，要写「条款 …」或「统筹 年度」。",
        "The example `{0}` stands outside a clause and needs `clause …` or `settlement` with a year."
    );

    internal static Diagnostic NoClause(Place place, string title) => NoClauseKind.At(place, title);

    /// <summary>A fact of no application.</summary>
    public static readonly DiagnosticKind FactOutsideApplicationKind = Catalogue.Error(
        "POL5015",
        "「{0}」要写在某个「申请」的花括号里。",
        "`{0}` belongs inside the braces of an `application`."
    );

    internal static Diagnostic FactOutsideApplication(Place place, string name) => FactOutsideApplicationKind.At(place, name);

    /// <summary>Two applications with one id.</summary>
    public static readonly DiagnosticKind ApplicationTwiceKind = Catalogue.Error(
        "POL5016",
        "申请「{0}」写了两次。",
        "There are two applications `{0}`."
    );

    internal static Diagnostic ApplicationTwice(Place place, string id) => ApplicationTwiceKind.At(place, id);

    /// <summary>An application for nothing.</summary>
    public static readonly DiagnosticKind ApplicationWithoutClauseKind = Catalogue.Error(
        "POL5017",
        "申请「{0}」要写「条款 …」。",
        "The application `{0}` needs `clause …`."
    );

    internal static Diagnostic ApplicationWithoutClause(Place place, string id) => ApplicationWithoutClauseKind.At(place, id);

    /// <summary>台账 or 结果 inside an application.</summary>
    public static readonly DiagnosticKind NotInApplicationKind = Catalogue.Error(
        "POL5018",
        "「台账」和「结果」写在算例里，不写在申请里。",
        "`ledger` and `result` stand in the example, not in an application."
    );

    internal static Diagnostic NotInApplication(Place place) => NotInApplicationKind.At(place);

    /// <summary>A result of no application.</summary>
    public static readonly DiagnosticKind ResultWithoutIdKind = Catalogue.Error(
        "POL5019",
        "「结果」后面要先写申请的代号，例如「结果 a 获批」。",
        "The application's id follows `result`, as in `result a granted`."
    );

    internal static Diagnostic ResultWithoutId(Place place) => ResultWithoutIdKind.At(place);

    /// <summary>Two results of one application.</summary>
    public static readonly DiagnosticKind ResultTwiceKind = Catalogue.Error(
        "POL5020",
        "申请「{0}」写了两个结果。",
        "The application `{0}` has two results."
    );

    internal static Diagnostic ResultTwice(Place place, string id) => ResultTwiceKind.At(place, id);

    /// <summary>A number with more decimals than an application may send.</summary>
    public static readonly DiagnosticKind FactTooPreciseKind = Catalogue.Error(
        "POL5021",
        "「{0}」的值最多 {1} 位小数（金额按元计，写到分为止），填报时也是这样；请改写。",
        "The value of `{0}` has at most {1} decimals (money counts in yuan, to the fen), as in an application; write it so."
    );

    internal static Diagnostic FactTooPrecise(Place place, DiagnosticArgument name, int decimals) => FactTooPreciseKind.At(place, name, Catalogue.Count(decimals));

    /// <summary>A number beyond what an application may send.</summary>
    public static readonly DiagnosticKind FactTooLargeKind = Catalogue.Error(
        "POL5022",
        "「{0}」的值超出可受理范围（±10,000,000,000,000），填报时会被拒绝；请写小一些的数。",
        "The value of `{0}` is beyond what an application may send (±10,000,000,000,000); write a smaller number."
    );

    internal static Diagnostic FactTooLarge(Place place, DiagnosticArgument name) => FactTooLargeKind.At(place, name);

    /// <summary>Less than nothing.</summary>
    public static readonly DiagnosticKind NegativeFactKind = Catalogue.Error(
        "POL5023",
        "「{0}」的值不能小于 0；填报项确实可以是负数的，请给它写上「范围」。",
        "The value of `{0}` cannot be below 0; where an input may be negative, give it a `range`."
    );

    internal static Diagnostic NegativeFact(Place place, DiagnosticArgument name) => NegativeFactKind.At(place, name);

    /// <summary>A value outside 范围.</summary>
    public static readonly DiagnosticKind FactOutsideRangeKind = Catalogue.Error(
        "POL5024",
        "「{0}」的值不在它的「范围」之内，填报时会被拒绝；请改用「范围」之内的值。",
        "The value of `{0}` lies outside its `range` and would be refused in an application; use one within it."
    );

    internal static Diagnostic FactOutsideRange(Place place, DiagnosticArgument name) => FactOutsideRangeKind.At(place, name);

    /// <summary>A text outside 长度.</summary>
    public static readonly DiagnosticKind FactLengthKind = Catalogue.Error(
        "POL5025",
        "「{0}」应为 {1} 至 {2} 个字，填报时也是这样；请改写。",
        "`{0}` has from {1} to {2} characters, as in an application; write it so."
    );

    internal static Diagnostic FactLength(Place place, DiagnosticArgument name, int low, int high) =>
        FactLengthKind.At(place, name, Catalogue.Count(low), Catalogue.Count(high));
}
