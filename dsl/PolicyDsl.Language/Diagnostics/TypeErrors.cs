using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <summary>The catalogue of POL30xx: types and units.</summary>
public static class TypeErrors
{
    /// <summary>A value where yes or no is wanted.</summary>
    public static readonly DiagnosticKind NotAConditionKind = Catalogue.Error(
        "POL3001",
        "这里要的是是否成立，写的却是{0}；请把它与别的值比较，例如「不低于 …」。",
        "Something that holds or not is wanted here; this is `{0}`: compare it with something."
    );

    internal static Diagnostic NotACondition(Place place, DiagnosticArgument type) => NotAConditionKind.At(place, type);

    /// <summary>A value of another type than is wanted.</summary>
    public static readonly DiagnosticKind WrongTypeKind = Catalogue.Error(
        "POL3002",
        "这里要的是{0}，写的却是{1}。{2}",
        "`{0}` is wanted here; this is `{1}`.{2}"
    );

    internal static Diagnostic WrongType(Place place, DiagnosticArgument wanted, DiagnosticArgument found, string? bare = null) =>
        WrongTypeKind.At(place, wanted, found, Unit(bare));

    /// <summary>A value that is not fixed.</summary>
    public static readonly DiagnosticKind NotFixedKind = Catalogue.Error(
        "POL3003",
        "这里只能写固定的值，不能写随申请而变的算式。",
        "Only a fixed value can stand here, not one that depends on an application."
    );

    internal static Diagnostic NotFixed(Place place) => NotFixedKind.At(place);

    /// <summary>An enum member in quotes.</summary>
    public static readonly DiagnosticKind QuotedMemberKind = Catalogue.Error(
        "POL3004",
        "选项的取值不加引号：写「{0}」。",
        "A value of an enum has no quotes: write `{0}`."
    );

    internal static Diagnostic QuotedMember(Place place, string member) => QuotedMemberKind.At(place, member);

    /// <summary>An operation on two types that do not go together.</summary>
    public static readonly DiagnosticKind NoOperationKind = Catalogue.Error(
        "POL3005",
        "{1}与{2}之间不能用「{0}」；{3}。",
        "`{0}` cannot join `{1}` and `{2}`; {3}."
    );

    internal static Diagnostic NoOperation(Place place, string op, DiagnosticArgument left, DiagnosticArgument right, DiagnosticArgument advice) =>
        NoOperationKind.At(place, op, left, right, advice);

    /// <summary>A duration plus a date.</summary>
    public static readonly DiagnosticKind DateFirstKind = Catalogue.Error(
        "POL3006",
        "日期写在前面：「日期 + 时长」。",
        "The date comes first: `date + duration`."
    );

    internal static Diagnostic DateFirst(Place place) => DateFirstKind.At(place);

    /// <summary>A minus before what has no opposite.</summary>
    public static readonly DiagnosticKind NoNegationKind = Catalogue.Error(
        "POL3007",
        "{0}前面不能写负号。",
        "`{0}` cannot be negated."
    );

    internal static Diagnostic NoNegation(Place place, DiagnosticArgument type) => NoNegationKind.At(place, type);

    /// <summary>A division by zero.</summary>
    public static readonly DiagnosticKind DivisionByZeroKind = Catalogue.Error(
        "POL3008",
        "除数是 0，永远算不出来。",
        "The divisor is 0, so this can never be computed."
    );

    internal static Diagnostic DivisionByZero(Place place) => DivisionByZeroKind.At(place);

    /// <summary>Two types that cannot be compared.</summary>
    public static readonly DiagnosticKind NotComparableKind = Catalogue.Error(
        "POL3010",
        "{0}与{1}不能相比；请检查两边的单位。{2}",
        "`{0}` and `{1}` cannot be compared; check the units of both sides.{2}"
    );

    internal static Diagnostic NotComparable(Place place, DiagnosticArgument left, DiagnosticArgument right, string? bare = null) =>
        NotComparableKind.At(place, left, right, Unit(bare));

    /// <summary>A comparison of what has no order.</summary>
    public static readonly DiagnosticKind NoOrderKind = Catalogue.Error(
        "POL3011",
        "{0}没有大小先后，只能用「为」「不为」「属于」。",
        "`{0}` has no order; only `is`, `is not` and `in` compare it."
    );

    internal static Diagnostic NoOrder(Place place, DiagnosticArgument type) => NoOrderKind.At(place, type);

    /// <summary>A word of comparison for another type.</summary>
    public static readonly DiagnosticKind WordForOtherTypeKind = Catalogue.Error(
        "POL3012",
        "「{0}」不能用来比较{1}，请写「{2}」。",
        "`{0}` does not compare `{1}`; write `{2}`."
    );

    internal static Diagnostic WordForOtherType(Place place, string written, DiagnosticArgument type, DiagnosticArgument word) =>
        WordForOtherTypeKind.At(place, written, type, word);

    /// <summary>Months against days.</summary>
    public static readonly DiagnosticKind MonthsAgainstDaysKind = Catalogue.Error(
        "POL3013",
        "以月计的时长与以日计的时长不能相比：一个月的天数不固定。",
        "A duration in months and one in days cannot be compared: months differ in length."
    );

    internal static Diagnostic MonthsAgainstDays(Place place) => MonthsAgainstDaysKind.At(place);

    /// <summary>The days between two dates against years.</summary>
    public static readonly DiagnosticKind YearsBetweenDatesKind = Catalogue.Error(
        "POL3014",
        "两个日期相减得到天数，不能与年、月相比；请写「{0}」。",
        "Two dates make a number of days, which cannot be compared with years or months; write `{0}`."
    );

    internal static Diagnostic YearsBetweenDates(Place place, string rewritten) => YearsBetweenDatesKind.At(place, rewritten);

    /// <summary>A range whose lower end is above its upper end.</summary>
    public static readonly DiagnosticKind RangeBackwardsKind = Catalogue.Error(
        "POL3015",
        "范围写反了：小的在前，大的在后。",
        "The range is backwards: the lower end comes first."
    );

    internal static Diagnostic RangeBackwards(Place place) => RangeBackwardsKind.At(place);

    /// <summary>近 without a usable count.</summary>
    public static readonly DiagnosticKind BadWindowKind = Catalogue.Error(
        "POL3016",
        "「近」后面写整数和单位：「近 3年」「近 18个月」「近 30日」或「近 3个年度」。",
        "After `last` stands a whole number with its unit: `3年`, `18个月`, `30日` or `3个年度`."
    );

    internal static Diagnostic BadWindow(Place place) => BadWindowKind.At(place);

    /// <summary>a 为 b 或 c.</summary>
    public static readonly DiagnosticKind LooseMemberKind = Catalogue.Error(
        "POL3017",
        "「{0}」是选项的取值，不能单独放在「或」后面；请写「{1}」。",
        "`{0}` is a value of the enum and cannot stand alone after `or`; write `{1}`."
    );

    internal static Diagnostic LooseMember(Place place, string member, string rewritten) => LooseMemberKind.At(place, member, rewritten);

    /// <summary>Alternatives of different types.</summary>
    public static readonly DiagnosticKind BranchesDifferKind = Catalogue.Error(
        "POL3018",
        "各种情形的结果要同类：前面是{0}，这里是{1}。",
        "All alternatives have one type: before this `{0}`, here `{1}`."
    );

    internal static Diagnostic BranchesDiffer(Place place, DiagnosticArgument before, DiagnosticArgument here) =>
        BranchesDifferKind.At(place, before, here);

    /// <summary>A list as a value.</summary>
    public static readonly DiagnosticKind ListAloneKind = Catalogue.Error(
        "POL3019",
        "「{0}」是列表，要用「合计」「计数」「较大值」「较小值」来读，例如「合计 d 属于 {0} (d.金额)」。",
        "`{0}` is a list; read it with `sum`, `count`, `max` or `min`, as in `sum d in {0} (d.amount)`."
    );

    internal static Diagnostic ListAlone(Place place, string name) => ListAloneKind.At(place, name);

    /// <summary>A table as a value.</summary>
    public static readonly DiagnosticKind TableAloneKind = Catalogue.Error(
        "POL3020",
        "「{0}」是对照表，要用方括号取值，例如「{0}[级别]」。",
        "`{0}` is a table; read a cell of it with square brackets, as in `{0}[level]`."
    );

    internal static Diagnostic TableAlone(Place place, string name) => TableAloneKind.At(place, name);

    /// <summary>A row as a value.</summary>
    public static readonly DiagnosticKind RowAloneKind = Catalogue.Error(
        "POL3021",
        "「{0}」是列表的一行，后面要写字段，例如「{0}.金额」。",
        "`{0}` is a row of the list; write one of its fields after it, as in `{0}.amount`."
    );

    internal static Diagnostic RowAlone(Place place, string name) => RowAloneKind.At(place, name);

    /// <summary>Brackets after what is no table.</summary>
    public static readonly DiagnosticKind NotATableKind = Catalogue.Error(
        "POL3022",
        "「{0}」不是对照表，后面不能写方括号。",
        "`{0}` is not a table and takes no square brackets."
    );

    internal static Diagnostic NotATable(Place place, string name) => NotATableKind.At(place, name);

    /// <summary>合计 over what is no list.</summary>
    public static readonly DiagnosticKind NotAListKind = Catalogue.Error(
        "POL3023",
        "「{0}」不是列表。",
        "`{0}` is not a list."
    );

    internal static Diagnostic NotAList(Place place, string name) => NotAListKind.At(place, name);

    /// <summary>Too few or too many arguments.</summary>
    public static readonly DiagnosticKind ArgumentCountKind = Catalogue.Error(
        "POL3024",
        "「{0}」要有 {1} 个值。",
        "`{0}` takes {1}."
    );

    internal static Diagnostic ArgumentCount(Place place, string name, int count) => ArgumentCountKind.At(place, name, Catalogue.Count(count));

    /// <summary>合计 without what is summed.</summary>
    public static readonly DiagnosticKind AggregateNeedsItemKind = Catalogue.Error(
        "POL3025",
        "要写明对每一行取什么，例如「合计 d 属于 明细 (d.金额)」。",
        "Say what is taken of each row, as in `sum d in details (d.amount)`."
    );

    internal static Diagnostic AggregateNeedsItem(Place place) => AggregateNeedsItemKind.At(place);

    /// <summary>合计 of what cannot be summed.</summary>
    public static readonly DiagnosticKind CannotAggregateKind = Catalogue.Error(
        "POL3026",
        "对{0}不能这样汇总。",
        "`{0}` cannot be combined so."
    );

    internal static Diagnostic CannotAggregate(Place place, DiagnosticArgument type) => CannotAggregateKind.At(place, type);

    /// <summary>A modifier that says nothing about the type.</summary>
    public static readonly DiagnosticKind ModifierForOtherTypeKind = Catalogue.Error(
        "POL3027",
        "「{0}」不能用于{1}。",
        "`{0}` says nothing about `{1}`."
    );

    internal static Diagnostic ModifierForOtherType(Place place, DiagnosticArgument modifier, DiagnosticArgument type) =>
        ModifierForOtherTypeKind.At(place, modifier, type);

    /// <summary>A length that is no range of whole numbers.</summary>
    public static readonly DiagnosticKind BadLengthKind = Catalogue.Error(
        "POL3028",
        "长度写成「长度 1 到 200」，都是整数，小的在前，最多 100000。",
        "A length is written `length 1 to 200`: whole numbers, the smaller first, at most 100000."
    );

    internal static Diagnostic BadLength(Place place) => BadLengthKind.At(place);

    /// <summary>A regular expression that cannot be used.</summary>
    public static readonly DiagnosticKind BadPatternKind = Catalogue.Error(
        "POL3029",
        "这个匹配模式不能用：{0}。",
        "This pattern cannot be used: {0}."
    );

    internal static Diagnostic BadPattern(Place place, DiagnosticArgument problem) => BadPatternKind.At(place, problem);

    /// <summary>A default outside its range.</summary>
    public static readonly DiagnosticKind DefaultOutOfRangeKind = Catalogue.Error(
        "POL3030",
        "默认值不在「范围」之内。",
        "The default lies outside the `range`."
    );

    internal static Diagnostic DefaultOutOfRange(Place place) => DefaultOutOfRangeKind.At(place);

    // A number that stands where money is meant; which unit, only its writer knows.
    private static DiagnosticArgument Unit(string? bare) =>
        bare is null ? "" : new DiagnosticArgument($"写上单位：{bare}元、{bare}万元或 {bare}亿元。", $" Write its unit: `{bare}元`, `{bare}万元` or `{bare}亿元`.");
}
