using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <summary>The catalogue of POL1xxx: what is written is no policy text yet. POL10xx are about characters, words and literals.</summary>
public static partial class SyntaxErrors
{
    /// <summary>A file beyond the limit of size.</summary>
    public static readonly DiagnosticKind FileTooLargeKind = Catalogue.Error(
        "POL1001",
        "文件太大：最多 1 MiB，这个文件有 {0} 字节。请分成几个文件，每个都以同一行「政策 …」开头。",
        "The file is too large: the limit is 1 MiB, this one has {0} bytes. Split it into several files that begin with the same `policy …` line."
    );

    /// <summary>Brackets or 如果 nested too deep.</summary>
    public static readonly DiagnosticKind NestingTooDeepKind = Catalogue.Error(
        "POL1002",
        "括号或「如果」套得太深：最多 {0} 层。请把里面的部分写成一个「术语」。",
        "Brackets or `if` are nested too deep: the limit is {0} levels. Make the inner part a `term` of its own."
    );

    /// <summary>Too many operators in one formula.</summary>
    public static readonly DiagnosticKind FormulaTooLongKind = Catalogue.Error(
        "POL1003",
        "算式太长：一个算式里最多 {0} 个运算。请分成几个「术语」。",
        "The formula is too long: the limit is {0} operations. Split it into several `term`s."
    );

    /// <summary>A character that has no meaning here.</summary>
    public static readonly DiagnosticKind ForeignCharacterKind = Catalogue.Error(
        "POL1004",
        "引号之外不能写「{0}」（{1}）。{2}",
        "`{0}` ({1}) cannot stand outside quotes. {2}"
    );

    /// <summary>A character that shows nothing.</summary>
    public static readonly DiagnosticKind InvisibleCharacterKind = Catalogue.Error(
        "POL1005",
        "这里有一个看不见的字符 {0}，请删去。",
        "There is an invisible character {0} here; delete it."
    );

    /// <summary>A digit of another script.</summary>
    public static readonly DiagnosticKind ForeignDigitKind = Catalogue.Error(
        "POL1006",
        "「{0}」（{1}）不是这里能用的数字，请写 {2}。",
        "`{0}` ({1}) is not a digit that can be used here; write {2}."
    );

    /// <summary>A half of a character.</summary>
    public static readonly DiagnosticKind BrokenCharacterKind = Catalogue.Error(
        "POL1007",
        "这里有半个字符（{0}），多半是文件的编码坏了，请重新录入。",
        "There is half a character here ({0}); the file's encoding is probably damaged. Type it again."
    );

    /// <summary>An operator of another language.</summary>
    public static readonly DiagnosticKind ForeignOperatorKind = Catalogue.Error(
        "POL1008",
        "这里没有「{0}」这种写法，请写「{1}」。",
        "`{0}` is not written here; write `{1}`."
    );

    /// <summary>A percent sign without a number.</summary>
    public static readonly DiagnosticKind StrayPercentKind = Catalogue.Error(
        "POL1009",
        "「{0}」只能紧跟在数字后面，如 10{0}。",
        "`{0}` can only stand right after a number, as in 10{0}."
    );

    /// <summary>A string without an end.</summary>
    public static readonly DiagnosticKind UnterminatedStringKind = Catalogue.Error(
        "POL1010",
        "引号没有成对：这一行里没有配对的「{0}」。",
        "The quote is not closed: there is no matching `{0}` on this line."
    );

    /// <summary>A comment without an end.</summary>
    public static readonly DiagnosticKind UnterminatedCommentKind = Catalogue.Error(
        "POL1011",
        "从这里开始的注释没有结束，请在注释末尾写「*/」。",
        "The comment that begins here does not end; write `*/` after it."
    );

    /// <summary>A backslash before something else than it may stand before.</summary>
    public static readonly DiagnosticKind UnknownEscapeKind = Catalogue.Error(
        "POL1012",
        "引号里的「{0}」没有意义；要写反斜杠本身，请写两个。可用的有 \\\" \\\\ \\n \\t \\u{{…}}。",
        "`{0}` means nothing inside quotes; for a backslash itself write two. There are \\\" \\\\ \\n \\t \\u{{…}}."
    );

    /// <summary>Single quotes round a text.</summary>
    public static readonly DiagnosticKind SingleQuotesKind = Catalogue.Error(
        "POL1013",
        "文字要用双引号，请写 \"{0}\"。",
        "Text stands in double quotes; write \"{0}\"."
    );

    /// <summary>1,000.</summary>
    public static readonly DiagnosticKind ThousandsCommaKind = Catalogue.Error(
        "POL1014",
        "数字里不能写逗号：请写 {0}，或 {1}；如果是两个数，请在逗号后面空一格。",
        "A number has no commas: write {0}, or {1}; if these are two numbers, put a space after the comma."
    );

    /// <summary>A number beyond 28 digits.</summary>
    public static readonly DiagnosticKind NumberTooLongKind = Catalogue.Error(
        "POL1015",
        "数字「{0}」太长：连单位算在内最多 28 位。",
        "The number `{0}` is too long: at most 28 digits, its unit included."
    );

    /// <summary>A number that touches something that is no unit.</summary>
    public static readonly DiagnosticKind UnknownUnitKind = Catalogue.Error(
        "POL1016",
        "数字「{0}」后面的「{1}」不是单位。{2}",
        "`{1}` after the number `{0}` is not a unit. {2}"
    );

    /// <summary>A day that the calendar does not have, or a date written in another way.</summary>
    public static readonly DiagnosticKind NotADateKind = Catalogue.Error(
        "POL1017",
        "「{0}」不是一个日期：日历上要有这一天，写法如 2024-07-11 或 2024年7月11日；如果是减法，请在减号两边空格。",
        "`{0}` is not a date: the calendar must have the day, and it is written 2024-07-11 or 2024年7月11日; for a subtraction put spaces round the minus."
    );

    /// <summary>A date that lacks its year or its day.</summary>
    public static readonly DiagnosticKind IncompleteDateKind = Catalogue.Error(
        "POL1018",
        "「{0}」缺年或缺日，请写全，如 2024年7月11日；时长请写 3年、18个月、30日。",
        "`{0}` lacks its year or its day; write the whole date, as 2024年7月11日. A duration is written 3年, 18个月, 30日."
    );

    /// <summary>A duration of part of a month or day, or beyond the calendar.</summary>
    public static readonly DiagnosticKind DurationKind = Catalogue.Error(
        "POL1019",
        "时长「{0}」必须是整月或整日，并且不超过 9999 年。",
        "The duration `{0}` must be whole months or days, and at most 9999 years."
    );

    /// <summary>Words run together.</summary>
    public static readonly DiagnosticKind PutASpaceKind = Catalogue.Error(
        "POL1020",
        "「{0}」连在一起认不出来，请空格分开：{1}",
        "`{0}` runs together and is not understood; put a space: {1}"
    );

    /// <summary>An id after 政策 that cannot stand in an address.</summary>
    public static readonly DiagnosticKind PolicyIdKind = Catalogue.Error(
        "POL1021",
        "政策代号「{0}」只能用小写字母、数字和中间的连字符，如 chengdu-ai-2024。",
        "The policy id `{0}` may have small letters, digits and hyphens between them only, as in chengdu-ai-2024."
    );

    /// <summary>1,5.</summary>
    public static readonly DiagnosticKind DecimalCommaKind = Catalogue.Error(
        "POL1022",
        "逗号不是小数点：请写 {0}；如果是两个数，请在逗号后面空一格。",
        "A comma is no decimal point: write {0}; if these are two numbers, put a space after the comma."
    );

    internal static Diagnostic FileTooLarge(SourceText text, int bytes) => new(FileTooLargeKind, text, default, Catalogue.Count(bytes));

    internal static Diagnostic NestingTooDeep(SourceText text, TextSpan span, int limit) => new(NestingTooDeepKind, text, span, Catalogue.Count(limit));

    internal static Diagnostic FormulaTooLong(SourceText text, TextSpan span, int limit) => new(FormulaTooLongKind, text, span, Catalogue.Count(limit));

    internal static Diagnostic ForeignCharacter(SourceText text, TextSpan span, string codePoint, DiagnosticArgument advice) =>
        new(ForeignCharacterKind, text, span, Quote(text.Slice(span)), codePoint, advice);

    internal static Diagnostic InvisibleCharacter(SourceText text, TextSpan span, string codePoint) =>
        new Diagnostic(InvisibleCharacterKind, text, span, codePoint).WithFix(span, "");

    internal static Diagnostic ForeignDigit(SourceText text, TextSpan span, string codePoint, string digits) =>
        new Diagnostic(ForeignDigitKind, text, span, text.Slice(span), codePoint, digits).WithFix(span, digits);

    internal static Diagnostic BrokenCharacter(SourceText text, TextSpan span, string codePoint) => new(BrokenCharacterKind, text, span, codePoint);

    internal static Diagnostic ForeignOperator(SourceText text, TextSpan span, DiagnosticArgument right, string replacement) =>
        new Diagnostic(ForeignOperatorKind, text, span, text.Slice(span), right).WithFix(span, replacement);

    internal static Diagnostic StrayPercent(SourceText text, TextSpan span) => new(StrayPercentKind, text, span, text.Slice(span));

    internal static Diagnostic UnterminatedString(SourceText text, TextSpan span, char quote) =>
        new Diagnostic(UnterminatedStringKind, text, span, quote.ToString()).WithFix(new TextSpan(span.End, 0), quote.ToString());

    internal static Diagnostic UnterminatedRawString(SourceText text, TextSpan span) => new(UnterminatedStringKind, text, span, "\"\"\"");

    internal static Diagnostic UnterminatedComment(SourceText text, TextSpan span) => new(UnterminatedCommentKind, text, span);

    internal static Diagnostic UnknownEscape(SourceText text, TextSpan span) =>
        new Diagnostic(UnknownEscapeKind, text, span, text.Slice(span)).WithFix(span, "\\" + text.Slice(span));

    internal static Diagnostic SingleQuotes(SourceText text, TextSpan span, string value) =>
        new Diagnostic(SingleQuotesKind, text, span, Quote(value)).WithFix(span, "\"" + value + "\"");

    internal static Diagnostic ThousandsComma(SourceText text, TextSpan span, string plain, string grouped) =>
        new Diagnostic(ThousandsCommaKind, text, span, plain, grouped).WithFix(span, plain);

    internal static Diagnostic DecimalComma(SourceText text, TextSpan span, string meant) =>
        new Diagnostic(DecimalCommaKind, text, span, meant).WithFix(span, meant);

    internal static Diagnostic NumberTooLong(SourceText text, TextSpan span) => new(NumberTooLongKind, text, span, Quote(text.Slice(span)));

    internal static Diagnostic UnknownUnit(SourceText text, TextSpan span, string number, string unit, string? replacement)
    {
        var advice = replacement is null
            ? new DiagnosticArgument(
                "可用的单位有 元 万元 亿元 % ‰ 年 个月 日；没有单位的数后面请空一格。",
                "The units are 元 万元 亿元 % ‰ 年 个月 日; put a space after a number without one."
            )
            : new DiagnosticArgument($"请写 {replacement}。", $"Write {replacement}.");
        var found = new Diagnostic(UnknownUnitKind, text, span, Quote(number), Quote(unit), advice);
        return replacement is null ? found : found.WithFix(span, replacement);
    }

    internal static Diagnostic NotADate(SourceText text, TextSpan span, string? replacement)
    {
        var found = new Diagnostic(NotADateKind, text, span, Quote(text.Slice(span)));
        return replacement is null ? found : found.WithFix(span, replacement);
    }

    internal static Diagnostic IncompleteDate(SourceText text, TextSpan span) => new(IncompleteDateKind, text, span, Quote(text.Slice(span)));

    internal static Diagnostic Duration(SourceText text, TextSpan span) => new(DurationKind, text, span, Quote(text.Slice(span)));

    /// <summary>A run that is several known words and names.</summary>
    /// <param name="split">The run with spaces, from <see cref="Syntax.Lexing.RunSplitter"/>.</param>
    public static Diagnostic PutASpace(SourceText text, TextSpan span, string split) =>
        new Diagnostic(PutASpaceKind, text, span, Quote(text.Slice(span)), Quote(split)).WithFix(span, split);

    internal static Diagnostic PolicyId(SourceText text, TextSpan span, string? replacement)
    {
        var found = new Diagnostic(PolicyIdKind, text, span, Quote(text.Slice(span)));
        return replacement is null ? found : found.WithFix(span, replacement);
    }

    /// <summary>A piece of the user's text, short enough for a sentence and on one line.</summary>
    private static string Quote(string text)
    {
        const int Longest = 40;
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        if (line.Length <= Longest)
            return line;
        var cut = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line.Substring(0, cut) + "…";
    }
}
