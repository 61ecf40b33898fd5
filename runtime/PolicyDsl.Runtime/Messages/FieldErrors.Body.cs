namespace PolicyDsl.Runtime;

/// <summary>A place in a body that people can find: both count from 1, columns in characters.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct BodyPosition(int Line, int Column)
{
    /// <summary>The place that is so many line ends further, and so many characters after the last of them.</summary>
    internal BodyPosition Then(int lines, int characters) => lines == 0 ? this with { Column = Column + characters } : new(Line + lines, characters + 1);

    internal string Zh => FormattableString.Invariant($"第 {Line} 行第 {Column} 列");

    internal string En => FormattableString.Invariant($"line {Line}, column {Column}");
}

/// <summary>What can be wrong with a body as a whole, and with the members of its objects.</summary>
public static partial class FieldErrors
{
    /// <summary>There is no body.</summary>
    public static FieldMessage EmptyBody() =>
        new("", new("emptyBody", "请求内容为空，应为一个 JSON 对象。", "The body is empty; a JSON object is expected."));

    /// <summary>Something that has members is no object.</summary>
    /// <param name="zh">What it is.</param>
    /// <param name="en">The same, at the beginning of a sentence.</param>
    internal static Message NotAnObject(string zh, string en) =>
        new("notAnObject", $"{zh}应为{ExpectedWords.Object.Zh}。", $"{en} must be {ExpectedWords.Object.En}.");

    /// <summary>It is no JSON.</summary>
    public static FieldMessage Syntax(BodyPosition at) =>
        new("", new("syntax", $"JSON 语法有误（{at.Zh}）。", $"The JSON is malformed ({at.En})."));

    /// <summary>It is no JSON, as a reader found that counts bytes: what stands before it in its line is no longer there to be counted in characters.</summary>
    internal static FieldMessage SyntaxOfBytes(long line, long atByte) =>
        new(
            "",
            new(
                "syntax",
                FormattableString.Invariant($"JSON 语法有误（第 {line} 行第 {atByte} 字节）。"),
                FormattableString.Invariant($"The JSON is malformed (line {line}, byte {atByte}).")
            )
        );

    /// <summary>Something stands after the value.</summary>
    public static FieldMessage TrailingText(BodyPosition at) =>
        new("", new("trailingText", $"JSON 结束之后还有内容（{at.Zh}），请删去。", $"There is text after the end of the JSON ({at.En}); remove it."));

    /// <summary>It nests too deep.</summary>
    public static FieldMessage TooDeep(int most, BodyPosition at) =>
        new("", new("tooDeep", $"JSON 嵌套超过 {most} 层（{at.Zh}）。", $"The JSON nests deeper than {most} levels ({at.En})."));

    /// <summary>It is not UTF-8.</summary>
    public static FieldMessage InvalidUtf8(BodyPosition at) =>
        new("", new("invalidUtf8", $"内容不是有效的 UTF-8 编码（{at.Zh}）。", $"The body is not valid UTF-8 ({at.En})."));

    private const int MostListed = 500;

    /// <summary>The code of <see cref="TooManyErrors"/>.</summary>
    internal const string TooManyErrorsCode = "tooManyErrors";

    /// <summary>There are more errors than are listed.</summary>
    public static FieldMessage TooManyErrors(int listed) =>
        new("", new(TooManyErrorsCode, $"错误太多，只列出前 {listed} 处。", $"There are too many errors; only the first {listed} are listed."));

    /// <summary>The code of <see cref="UnknownMember"/>.</summary>
    public const string UnknownMemberCode = "unknownMember";

    /// <summary>A member that nobody knows.</summary>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="name">Its name.</param>
    /// <param name="suggestion">What may have been meant: a member's name, or a pointer where it belongs elsewhere; null: nothing is near.</param>
    public static FieldMessage UnknownMember(string pointer, string name, string? suggestion)
    {
        var zh = suggestion is null ? "请删去。" : $"是否应为 `{suggestion}`？";
        var en = suggestion is null ? "Remove it." : $"Did you mean `{suggestion}`?";
        return new(pointer, new(UnknownMemberCode, $"没有名为 `{Shortened(name)}` 的成员。{zh}", $"There is no member `{Shortened(name)}`. {en}"));
    }

    /// <summary>A member that stands there twice.</summary>
    public static FieldMessage DuplicateMember(string pointer, string name, BodyPosition first, BodyPosition second) =>
        new(
            pointer,
            new(
                "duplicateMember",
                $"成员 `{name}` 出现了两次（{first.Zh}，{second.Zh}），请只保留一个。",
                $"The member `{name}` stands there twice ({first.En}; {second.En}); keep one."
            )
        );

    /// <summary>A member that must be there is not.</summary>
    public static FieldMessage MissingMember(string pointer, string name) =>
        new(pointer, new("missingMember", $"缺少成员 `{name}`。", $"The member `{name}` is missing."));

    /// <summary>A name or text with half a surrogate pair.</summary>
    public static FieldMessage LoneSurrogate(string pointer) =>
        new(
            pointer,
            new("loneSurrogate", "文本中有不成对的代理字符（\\uD800 至 \\uDFFF），请检查编码。", "The text holds an unpaired surrogate (\\uD800 to \\uDFFF); check its encoding.")
        );

    // As many names as a sentence bears.
    private static string Listed(IEnumerable<string> names, string separator)
    {
        var length = 0;
        var listed = names.TakeWhile(name => (length += name.Length + separator.Length) <= MostListed).ToList();
        return string.Join(separator, listed) + (length > MostListed ? separator.TrimEnd() + "…" : "");
    }

    // What users send is shown back to them, but not by the megabyte.
    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[59]) ? 59 : 60), "…");
}
