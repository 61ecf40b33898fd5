using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <content>POL11xx: how words and literals are put together.</content>
public static partial class SyntaxErrors
{
    /// <summary>Something is missing at the end of a line.</summary>
    public static readonly DiagnosticKind MissingKind = Catalogue.Error(
        "POL1101",
        "「{0}」后面还缺：{1}。",
        "After `{0}` something is missing: {1}."
    );

    /// <summary>Something stands where something else must.</summary>
    public static readonly DiagnosticKind UnexpectedKind = Catalogue.Error(
        "POL1102",
        "「{0}」不能写在这里；这里应当是：{1}。",
        "`{0}` cannot stand here; expected: {1}."
    );

    /// <summary>A line that begins no declaration.</summary>
    public static readonly DiagnosticKind NotADeclarationKind = Catalogue.Error(
        "POL1103",
        "「{0}」不是{1}的开头。{2}",
        "`{0}` does not begin {1}. {2}"
    );

    /// <summary>A declaration that belongs elsewhere.</summary>
    public static readonly DiagnosticKind WrongLevelKind = Catalogue.Error(
        "POL1104",
        "「{0}」不能写在{1}，要写在{2}。",
        "`{0}` cannot stand {1}; it belongs {2}."
    );

    /// <summary>A modifier without its comma.</summary>
    public static readonly DiagnosticKind MissingCommaKind = Catalogue.Error(
        "POL1105",
        "「{0}」前面缺一个逗号。",
        "A comma is missing before `{0}`."
    );

    /// <summary>What follows a comma is no modifier.</summary>
    public static readonly DiagnosticKind UnknownModifierKind = Catalogue.Error(
        "POL1106",
        "逗号后面的「{0}」认不出来。{1}",
        "`{0}` after the comma is not understood. {1}"
    );

    /// <summary>A bracket that is not closed.</summary>
    public static readonly DiagnosticKind UnclosedBracketKind = Catalogue.Error(
        "POL1107",
        "这个「{0}」没有配对的「{1}」。",
        "This `{0}` has no matching `{1}`."
    );

    /// <summary>A bracket that closes nothing.</summary>
    public static readonly DiagnosticKind ExtraBracketKind = Catalogue.Error(
        "POL1108",
        "这个「{0}」多余，前面没有与它配对的括号。",
        "This `{0}` closes nothing; delete it."
    );

    /// <summary>A file that does not say which policy it belongs to.</summary>
    public static readonly DiagnosticKind NoPolicyKind = Catalogue.Error(
        "POL1109",
        "文件的第一行要写「政策」和政策代号，如「政策 chengdu-ai-2024」。",
        "A file begins with `policy` and the policy's id, as in `policy chengdu-ai-2024`."
    );

    /// <summary>政策 twice in one file.</summary>
    public static readonly DiagnosticKind SecondPolicyKind = Catalogue.Error(
        "POL1110",
        "「政策」只在文件开头写一次；另一个政策请另建文件。",
        "`policy` stands once, at the beginning of a file; put another policy into files of its own."
    );

    /// <summary>An apiName that no program can use.</summary>
    public static readonly DiagnosticKind ApiNameKind = Catalogue.Error(
        "POL1111",
        "「{0}」要用在程序和网址里，只能用英文字母和数字，并以字母开头，如 mainRevenue；中文名称写在后面的引号里。",
        "`{0}` is used in programs and addresses: it may have letters a–z and digits only, a letter first, as in mainRevenue. Put the Chinese name into the quotes behind it."
    );

    /// <summary>A mark that is missing before what it introduces.</summary>
    public static readonly DiagnosticKind MissingMarkKind = Catalogue.Error(
        "POL1112",
        "「{0}」后面缺一个「{1}」。",
        "A `{1}` is missing after `{0}`."
    );

    /// <summary>+ beside 的.</summary>
    public static readonly DiagnosticKind BracketsBesideOfKind = Catalogue.Error(
        "POL1113",
        "加减号和「的」在一起有两种读法，请加括号：{0}，或 {1}。",
        "With `+` or `-` beside `of` this reads in two ways; put brackets: {0}, or {1}."
    );

    /// <summary>a &lt; b &lt; c.</summary>
    public static readonly DiagnosticKind ChainedComparisonKind = Catalogue.Error(
        "POL1114",
        "比较不能连写，请用「且」分成两个：… 且 {0} {1} …",
        "Comparisons cannot be chained; make two, joined by `and`: … and {0} {1} …"
    );

    /// <summary>A word that is no comparison here.</summary>
    public static readonly DiagnosticKind WrongComparisonKind = Catalogue.Error(
        "POL1115",
        "比较不写「{0}」，请写「{1}」。",
        "A comparison is not written `{0}`; write `{1}`."
    );

    /// <summary>占比 60% 以上.</summary>
    public static readonly DiagnosticKind MissingComparisonKind = Catalogue.Error(
        "POL1116",
        "「{0}」前面缺比较的词，请写「{1}」。",
        "The comparing word is missing before `{0}`; write `{1}`."
    );

    /// <summary>超过 60% 以上.</summary>
    public static readonly DiagnosticKind BoundsDisagreeKind = Catalogue.Error(
        "POL1117",
        "「{0}」前后说法不一：以上、以下、达到、不低于、不超过含本数，超过、低于、不满不含本数；(含)、(不含) 也要一致。",
        "`{0}` says two things about its bound: `and above`, `and below`, `reaches`, `is at least`, `is at most` include it, `exceeds`, `is below`, `is short of` do not; (inclusive) and (exclusive) must agree too."
    );

    /// <summary>为 60%(含).</summary>
    public static readonly DiagnosticKind BoundOnEqualityKind = Catalogue.Error(
        "POL1118",
        "「{0}」：「为」「不为」说的是正好相等，后面不能有 以上、以下、(含)、(不含)；请写「达到」「超过」「低于」等。",
        "`{0}`: `is` and `is not` mean exactly equal, so `and above`, `and below`, (inclusive), (exclusive) cannot follow; write `reaches`, `exceeds`, `is below` and so on."
    );

    /// <summary>10% + 如果 ….</summary>
    public static readonly DiagnosticKind IfNeedsBracketsKind = Catalogue.Error(
        "POL1119",
        "算式里面的「如果…则…否则…」要放在括号里。",
        "`if … then … else …` inside a larger formula stands in brackets."
    );

    /// <summary>较小值 (a、b).</summary>
    public static readonly DiagnosticKind CallMustTouchKind = Catalogue.Error(
        "POL1120",
        "「{0}」和后面的括号之间不能有空格。",
        "No blank may stand between `{0}` and its bracket."
    );

    /// <summary>属于 企业、高校.</summary>
    public static readonly DiagnosticKind MembersNeedBracketsKind = Catalogue.Error(
        "POL1121",
        "「属于」后面的几项要放在括号里：({0})。",
        "What follows `in` stands in brackets: ({0})."
    );

    internal static Diagnostic Missing(SourceText text, TextSpan after, DiagnosticArgument what) =>
        new(MissingKind, text, after, Quote(text.Slice(after)), what);

    internal static Diagnostic Unexpected(SourceText text, TextSpan span, DiagnosticArgument what) =>
        new(UnexpectedKind, text, span, Quote(text.Slice(span)), what);

    internal static Diagnostic NotADeclaration(SourceText text, TextSpan span, DiagnosticArgument level, string? nearest)
    {
        var advice = nearest is null ? new DiagnosticArgument("", "") : new DiagnosticArgument($"是不是「{nearest}」？", $"Is it `{nearest}`?");
        var found = new Diagnostic(NotADeclarationKind, text, span, Quote(text.Slice(span)), level, advice);
        return nearest is null ? found : found.WithFix(span, nearest);
    }

    internal static Diagnostic WrongLevel(SourceText text, TextSpan span, DiagnosticArgument here, DiagnosticArgument there) =>
        new(WrongLevelKind, text, span, Quote(text.Slice(span)), here, there);

    internal static Diagnostic MissingComma(SourceText text, TextSpan word, int after) =>
        new Diagnostic(MissingCommaKind, text, word, Quote(text.Slice(word))).WithFix(new TextSpan(after, 0), ",");

    internal static Diagnostic UnknownModifier(SourceText text, TextSpan span, string? nearest)
    {
        var advice = nearest is null
            ? new DiagnosticArgument("这里可以写 出处、说明、释义、当 等。", "Here may stand `source`, `note`, `reading`, `when` and so on.")
            : new DiagnosticArgument($"是不是「{nearest}」？", $"Is it `{nearest}`?");
        var found = new Diagnostic(UnknownModifierKind, text, span, Quote(text.Slice(span)), advice);
        return nearest is null ? found : found.WithFix(span, nearest);
    }

    internal static Diagnostic UnclosedBracket(SourceText text, TextSpan bracket, char open, int end)
    {
        var close = open switch
        {
            '(' => ")",
            '[' => "]",
            _ => "}",
        };
        return new Diagnostic(UnclosedBracketKind, text, bracket, open.ToString(), close).WithFix(new TextSpan(end, 0), open == '{' ? "\n}" : close);
    }

    internal static Diagnostic ExtraBracket(SourceText text, TextSpan bracket) =>
        new Diagnostic(ExtraBracketKind, text, bracket, text.Slice(bracket)).WithFix(bracket, "");

    internal static Diagnostic NoPolicy(SourceText text, TextSpan span) => new(NoPolicyKind, text, span);

    internal static Diagnostic SecondPolicy(SourceText text, TextSpan span) => new(SecondPolicyKind, text, span);

    internal static Diagnostic ApiName(SourceText text, TextSpan span, string name)
    {
        var found = new Diagnostic(ApiNameKind, text, span, Quote(name));
        return CamelCase(name) is { } mended ? found.WithFix(span, mended) : found;
    }

    internal static Diagnostic MissingMark(SourceText text, TextSpan after, char mark) =>
        new Diagnostic(MissingMarkKind, text, after, Quote(text.Slice(after)), mark.ToString()).WithFix(
            new TextSpan(after.End, 0),
            mark is ':' or ',' ? mark.ToString() : $" {mark}"
        );

    internal static Diagnostic BracketsBesideOf(SourceText text, TextSpan span, string outer, string inner) =>
        new(BracketsBesideOfKind, text, span, outer, inner);

    internal static Diagnostic ChainedComparison(SourceText text, TextSpan second, string middle) =>
        new Diagnostic(ChainedComparisonKind, text, second, Quote(middle), text.Slice(second)).WithFix(new TextSpan(second.Start, 0), $"且 {middle} ");

    internal static Diagnostic WrongComparison(SourceText text, TextSpan span, string written, DiagnosticArgument meant)
    {
        var isEnglish = written[0] < '\u0080';
        return new Diagnostic(WrongComparisonKind, text, span, written, meant).WithFix(span, isEnglish ? meant.En : meant.Zh);
    }

    internal static Diagnostic MissingComparison(SourceText text, TextSpan bound, DiagnosticArgument meant) =>
        new Diagnostic(MissingComparisonKind, text, bound, Quote(text.Slice(bound)), meant).WithFix(new TextSpan(bound.Start, 0), meant.Zh + " ");

    internal static Diagnostic BoundsDisagree(SourceText text, TextSpan span) => new(BoundsDisagreeKind, text, span, Quote(text.Slice(span)));

    internal static Diagnostic BoundOnEquality(SourceText text, TextSpan span) => new(BoundOnEqualityKind, text, span, Quote(text.Slice(span)));

    internal static Diagnostic IfNeedsBrackets(SourceText text, TextSpan span) =>
        new Diagnostic(IfNeedsBracketsKind, text, span).WithFix(span, $"({text.Slice(span)})");

    internal static Diagnostic CallMustTouch(SourceText text, TextSpan name, TextSpan bracket, string function) =>
        new Diagnostic(CallMustTouchKind, text, name, function).WithFix(TextSpan.FromBounds(name.End, bracket.Start), "");

    internal static Diagnostic MembersNeedBrackets(SourceText text, TextSpan span, bool isHalfClosed) =>
        new Diagnostic(MembersNeedBracketsKind, text, span, Quote(text.Slice(span))).WithFix(span, isHalfClosed ? "(" + text.Slice(span) : $"({text.Slice(span)})");

    /// <summary>main_revenue → mainRevenue; null where no apiName comes of it.</summary>
    private static string? CamelCase(string name)
    {
        var parts = name.Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return null;
        var joined = parts[0] + string.Concat(parts.Skip(1).Select(static p => char.ToUpperInvariant(p[0]) + p.Substring(1)));
        return joined.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) ? joined : null;
    }
}
