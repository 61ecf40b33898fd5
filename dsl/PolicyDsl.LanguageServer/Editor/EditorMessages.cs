using PolicyDsl.Runtime;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>The catalogue of what the editor says by itself.</summary>
internal static class EditorMessages
{
    public static readonly Message Type = new("type", "类型", "type");

    public static readonly Message Unit = new("unit", "单位", "unit");

    public static readonly Message Values = new("values", "取值", "values");

    public static readonly Message Source = new("source", "出处", "source");

    public static readonly Message Note = new("note", "说明", "note");

    public static readonly Message Reading = new("reading", "释义", "reading");

    public static readonly Message BuiltIn = new("builtIn", "每份申报都有，不需要声明。", "Part of every application, without being declared.");

    public static readonly Message OfClause = new("ofClause", "条款", "clause");

    public static readonly Message Member = new("member", "选项取值", "value of an enum");

    public static readonly Message Field = new("field", "列表字段", "field of a list");

    public static readonly Message Row = new("row", "列表的行", "row of a list");

    public static readonly Message NotAName = new("notAName", "这里没有可以改的名称。", "There is no name here that could be changed.");

    public static readonly Message NotDeclared = new(
        "notDeclared",
        "这个名称是系统自带的，不能改。",
        "This name is built in and cannot be changed."
    );

    public static readonly Message HasErrors = new(
        "hasErrors",
        "政策里还有错误，改名可能漏掉地方。请先改正错误。",
        "The policy has errors, so some uses could be missed. Mend them first."
    );

    public static readonly Message MeansElse = new(
        "meansElse",
        "改名后，别处同样的名称会指别的内容。请换一个名称，或者先把那些地方分开写。",
        "With this name, a name somewhere else would mean something different. Choose another, or write those places apart first."
    );

    public static readonly Message FixAll = new("fixAll", "改正全部能自动改正的问题", "Mend all that can be mended");

    public static readonly Message ExpectedWord = new("expected", "预期", "expected");

    /// <summary>A word that is no name.</summary>
    public static Message BadName(string name) => new("badName", $"「{name}」不能作名称。", $"`{name}` cannot be a name.");

    /// <summary>A name with which the policy has an error.</summary>
    public static Message WouldFail(string zh, string en) => new("wouldFail", "改名后会有错误：" + zh, "With this name there would be an error: " + en);

    /// <summary>What a fix does.</summary>
    public static Message Replace(string before, string after) => new("replace", $"把「{before}」改为「{after}」", $"Replace `{before}` with `{after}`");

    /// <summary>What a fix does.</summary>
    public static Message Insert(string text) => new("insert", $"补上「{text}」", $"Insert `{text}`");

    /// <summary>What a fix does.</summary>
    public static Message Delete(string text) => new("delete", $"删去「{text}」", $"Delete `{text}`");
}
