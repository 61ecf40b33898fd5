using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <summary>The catalogue of POL2xxx: names.</summary>
public static class NameErrors
{
    private const int MostNamed = 12;

    /// <summary>A name that nobody declared.</summary>
    public static readonly DiagnosticKind UnknownKind = Catalogue.Error(
        "POL2001",
        "没有名为「{1}」的{0}（共用到 {2} 处）。{3}",
        "There is no {0} named `{1}` (places: {2}).{3}"
    );

    internal static Diagnostic Unknown(NameKind kind, string name, Place place, int uses, string? nearest, IReadOnlyList<string> all)
    {
        var advice =
            nearest is not null ? new DiagnosticArgument($"是不是「{nearest}」？", $" Did you mean `{nearest}`?")
            : all.Count is 0 or > MostNamed ? ""
            : new DiagnosticArgument($"可以写「{string.Join("」「", all)}」。", $" There are `{string.Join("`, `", all)}`.");
        var diagnostic = UnknownKind.At(place, kind.Label(), name, Catalogue.Count(uses), advice);
        return nearest is null ? diagnostic : diagnostic.WithFix(place.Span, nearest);
    }

    /// <summary>A name declared twice.</summary>
    public static readonly DiagnosticKind DuplicateKind = Catalogue.Error(
        "POL2002",
        "「{0}」声明了两次；同一类的名称只能声明一次。",
        "`{0}` is declared twice; a name of one kind is declared once."
    );

    internal static Diagnostic Duplicate(Place place, string name, Place? related) => DuplicateKind.At(place, name).WithRelated(related);

    /// <summary>Two names that look the same.</summary>
    public static readonly DiagnosticKind AlikeKind = Catalogue.Error(
        "POL2003",
        "「{0}」与「{1}」只有大小写、全角半角或字符写法之别，会被当成同一个名称。",
        "`{0}` and `{1}` differ only in case, width or normal form and would be taken for one name."
    );

    internal static Diagnostic Alike(Place place, string name, string other, Place? related) => AlikeKind.At(place, name, other).WithRelated(related);

    /// <summary>An inner name that hides an outer one.</summary>
    public static readonly DiagnosticKind HidesKind = Catalogue.Error(
        "POL2004",
        "「{0}」已经是政策或主体的名称，条款里请换一个名称。",
        "`{0}` is already a name of the policy or of the applicant; choose another one inside the clause."
    );

    internal static Diagnostic Hides(Place place, string name, Place? related) => HidesKind.At(place, name).WithRelated(related);

    /// <summary>An apiName that is a word of expressions.</summary>
    public static readonly DiagnosticKind ReservedNameKind = Catalogue.Error(
        "POL2005",
        "「{0}」是语言自己的词，不能作名称；可以写成「{0}Value」。",
        "`{0}` is a word of the language and cannot be a name; write `{0}Value`, for example."
    );

    internal static Diagnostic ReservedName(Place place, string name) => ReservedNameKind.At(place, name).WithFix(place.Span, name + "Value");

    /// <summary>A title that is a word of expressions.</summary>
    public static readonly DiagnosticKind ReservedTitleKind = Catalogue.Error(
        "POL2006",
        "「{0}」是语言自己的词，不能作标题；请写得具体些，例如「{1}」。",
        "`{0}` is a word of the language and cannot be a title; say more exactly what it is, as in `{1}`."
    );

    internal static Diagnostic ReservedTitle(Place place, string title, string better) =>
        ReservedTitleKind.At(place, title, better).WithTitle(place, better);

    /// <summary>A title that would be read as a number.</summary>
    public static readonly DiagnosticKind TitleBeginsWithDigitKind = Catalogue.Error(
        "POL2007",
        "标题「{0}」以数字开头，在算式里会被读成数；{1}。",
        "The title `{0}` begins with a digit and would be read as a number; {1}."
    );

    internal static Diagnostic TitleBeginsWithDigit(Place place, string title, string? better) =>
        TitleBeginsWithDigitKind.At(place, title, Rename(better)).WithTitle(place, better);

    /// <summary>A title that would be read as several words.</summary>
    public static readonly DiagnosticKind TitleIsCutKind = Catalogue.Error(
        "POL2008",
        "标题「{0}」在算式里会被读成「{1}」；{2}。",
        "In an expression the title `{0}` would be read as `{1}`; {2}."
    );

    internal static Diagnostic TitleIsCut(Place place, string title, string read, string? better) =>
        TitleIsCutKind.At(place, title, read, Rename(better)).WithTitle(place, better);

    private static DiagnosticArgument Rename(string? better) =>
        better is null ? new DiagnosticArgument("请换一种写法", "word it differently") : new DiagnosticArgument($"请写「{better}」", $"write `{better}`");

    private static Diagnostic WithTitle(this Diagnostic diagnostic, Place place, string? better) =>
        better is null ? diagnostic : diagnostic.WithFix(place.Span, $"\"{better}\"");

    /// <summary>A name that cannot be generated.</summary>
    public static readonly DiagnosticKind NotAnApiNameKind = Catalogue.Error(
        "POL2009",
        "「{0}」不能作名称：要以英文字母开头，只含英文字母和数字，最多 {1} 个字符。",
        "`{0}` cannot be a name: it begins with an English letter, has letters and digits only, and at most {1} of them."
    );

    internal static Diagnostic NotAnApiName(Place place, string name, int longest) => NotAnApiNameKind.At(place, name, Catalogue.Count(longest));

    /// <summary>An input that would clash with what the body of an application uses itself.</summary>
    public static readonly DiagnosticKind ReservedMemberKind = Catalogue.Error(
        "POL2010",
        "「{0}」是申请数据自己的字段，填报项请换一个名称。",
        "`{0}` is a field that every application has already; choose another name for the input."
    );

    internal static Diagnostic ReservedMember(Place place, string name) => ReservedMemberKind.At(place, name);

    /// <summary>A rule with the id of one that is built in.</summary>
    public static readonly DiagnosticKind ReservedRuleKind = Catalogue.Error(
        "POL2011",
        "「{0}」是语言自己的规则名，条件、奖励和统筹规则请换一个名称。",
        "`{0}` is a rule of the language itself; choose another name for the condition, award or settlement rule."
    );

    internal static Diagnostic ReservedRule(Place place, string name) => ReservedRuleKind.At(place, name);

    /// <summary>A condition where a value stands.</summary>
    public static readonly DiagnosticKind ConditionAsValueKind = Catalogue.Error(
        "POL2012",
        "「{0}」是条件，不能当作值；条款用「须」取用条件，算式里请写它的内容，或把内容写成一个「术语」。",
        "`{0}` is a condition, not a value; a clause takes it with `require`. In an expression write what it says, or make that a `term`."
    );

    internal static Diagnostic ConditionAsValue(Place place, string name) => ConditionAsValueKind.At(place, name);

    /// <summary>A value where a condition stands.</summary>
    public static readonly DiagnosticKind ValueAsConditionKind = Catalogue.Error(
        "POL2013",
        "「{0}」是值，不是条件；「须」后面只能写条件或「是否」类的填报项。请另写「条件 … = …」。",
        "`{0}` is a value, not a condition; after `require` stand conditions and yes/no inputs. Write a `condition` of its own."
    );

    internal static Diagnostic ValueAsCondition(Place place, string name) => ValueAsConditionKind.At(place, name);

    /// <summary>A clause that takes its own condition.</summary>
    public static readonly DiagnosticKind OwnConditionRequiredKind = Catalogue.Error(
        "POL2014",
        "「{0}」是本条款自己的条件，写了就算数，不必再用「须」取用。",
        "`{0}` is the clause's own condition and counts by itself; it need not be required."
    );

    internal static Diagnostic OwnConditionRequired(Place place, string name) => OwnConditionRequiredKind.At(place, name);

    /// <summary>An enum member without a value beside it.</summary>
    public static readonly DiagnosticKind MemberAloneKind = Catalogue.Error(
        "POL2015",
        "「{0}」是选项「{1}」的一个取值，前面要有一个该选项的值，例如「某项 为 {0}」。",
        "`{0}` is a value of the enum `{1}` and needs something of that type beside it, as in `x is {0}`."
    );

    internal static Diagnostic MemberAlone(Place place, string name, string enumeration) => MemberAloneKind.At(place, name, enumeration);

    /// <summary>A name of another kind where a value stands.</summary>
    public static readonly DiagnosticKind OtherKindAsValueKind = Catalogue.Error(
        "POL2016",
        "「{1}」是{0}，不能当作值。",
        "`{1}` is the name of {0}, not a value."
    );

    internal static Diagnostic OtherKindAsValue(Place place, DiagnosticArgument kind, string name) => OtherKindAsValueKind.At(place, kind, name);

    /// <summary>A name for a row that is taken.</summary>
    public static readonly DiagnosticKind RowNameTakenKind = Catalogue.Error(
        "POL2017",
        "「{0}」已经是一个值的名称，这里请换一个名称。",
        "`{0}` is already the name of a value; choose another one here."
    );

    internal static Diagnostic RowNameTaken(Place place, string name) => RowNameTakenKind.At(place, name);

    /// <summary>Names defined by each other.</summary>
    public static readonly DiagnosticKind CycleKind = Catalogue.Error(
        "POL2018",
        "这些名称互相依赖，没有尽头：{0}。",
        "These names depend on each other without end: {0}."
    );

    internal static Diagnostic Cycle(Place place, string circle) => CycleKind.At(place, circle);

    /// <summary>A policy without header.</summary>
    public static readonly DiagnosticKind NoHeaderKind = Catalogue.Error(
        "POL2020",
        "政策「{0}」在这个文件夹里没有标题和「{{ … }}」头部；须恰有一个文件写上。",
        "The policy `{0}` has no title and `{{ … }}` header in this folder; exactly one file gives them."
    );

    internal static Diagnostic NoHeader(Place place, string id) => NoHeaderKind.At(place, id);

    /// <summary>A file without header whose id is not that of its folder's policy.</summary>
    public static readonly DiagnosticKind OtherIdKind = Catalogue.Error(
        "POL2023",
        "这个文件夹里的政策是「{1}」，这里写的却是「{0}」，也没有标题和头部；请写「{1}」，或者给「{0}」另建文件夹。",
        "The policy of this folder is `{1}`, but this file says `{0}`, without a title and header; write `{1}`, or give `{0}` a folder of its own."
    );

    internal static Diagnostic OtherId(Place place, string id, string other) => OtherIdKind.At(place, id, other).WithFix(place.Span, other);

    /// <summary>A policy with two headers.</summary>
    public static readonly DiagnosticKind SecondHeaderKind = Catalogue.Error(
        "POL2021",
        "政策「{0}」在同一文件夹里有两个头部，只能有一个；新的版本请另建文件夹。",
        "The policy `{0}` has two headers in one folder and can have only one; a new revision has a folder of its own."
    );

    internal static Diagnostic SecondHeader(Place place, string id, Place? related) => SecondHeaderKind.At(place, id).WithRelated(related);

    /// <summary>Two policies with one id and revision.</summary>
    public static readonly DiagnosticKind SameRevisionKind = Catalogue.Error(
        "POL2022",
        "政策「{0}」的第 {1} 版有两份；请把其中一份的「版本」改成别的数。",
        "There are two policies `{0}` of revision {1}; give one of them another `revision`."
    );

    internal static Diagnostic SameRevision(Place place, string id, int revision, Place? related) =>
        SameRevisionKind.At(place, id, Catalogue.Count(revision)).WithRelated(related);
}
