using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Generator.Diagnostics;
using PolicyDsl.Language.Tests.Binding.Errors;
using PolicyDsl.Language.Tests.Syntax.Errors;
using PolicyDsl.Review.Tests.Analysis;
using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Docs.Tests.Findings;

/// <summary>Writes the page of all findings: of each code the sentence in both languages, the smallest text that has it, and the fix.</summary>
internal static partial class FindingPage
{
    private const int MostLines = 4;

    private static readonly (string Prefix, string Zh, string En)[] parts =
    [
        ("POL1", "写法", "Writing"), ("POL2", "名称", "Names"), ("POL30", "类型和单位", "Types and units"), ("POL31", "声明", "Declarations"),
        ("POL32", "选取、分档和对照表", "Choices, tiers and tables"), ("POL33", "条款", "Clauses"), ("POL34", "评分", "Rubrics"), ("POL35", "统筹", "Settlement"),
        ("POL40", "警告：缺少的和没有用到的", "Warnings: what is missing or idle"), ("POL41", "警告：条件", "Warnings: conditions"),
        ("POL42", "警告：奖励", "Warnings: awards"), ("POL5", "算例", "Examples"), ("POL9", "生成代码", "Generated code"),
    ];

    private const string Head = """
        <!-- Written by tests/Docs.Tests from the catalogue of findings and the cases that test them. To write it anew: POLICYDSL_UPDATE_GOLDEN=1. -->

        # 错误和警告 · Errors and warnings

        `policy check`、编辑器和构建会报告的每一种问题：代码、意思、例子、改法。一处毛病只报一次，⟦ ⟧ 之间是所报的位置。错误（POL1 到 POL3、POL5、POL9）要先改正，政策才有意义；警告（POL4）
        说明政策有意义，但未必是想要的意思，只由 `policy check` 和编辑器报告，构建不报告。警告都是确定的：说“从来不会”的，对任何申报都成立；说“可能会”的，附有一份由解释器算过的申报。

        Every finding of `policy check`, of the editor and of the build: its code, what it means, an example, how to mend it. One mistake gives one finding; its place stands between ⟦ and ⟧. Errors (POL1 to POL3, POL5,
        POL9) come first: until they are mended, the policy means nothing. Warnings (POL4) say that it means something, perhaps not what was intended; `policy check` and the editor show them, the build does not. Each
        is certain: what is said never to happen happens to no application, and what is said to happen is shown by one that the interpreter has decided.

        """;

    /// <summary>Every kind, in the order of the codes.</summary>
    public static IReadOnlyList<DiagnosticKind> Kinds { get; } =
        [
            .. typeof(DiagnosticKind)
                .Assembly.GetTypes()
                .Append(typeof(GeneratorErrors))
                .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Where(static field => field.FieldType == typeof(DiagnosticKind))
                .Select(static field => (DiagnosticKind)field.GetValue(null)!)
                .OrderBy(static kind => kind.Code, StringComparer.Ordinal),
        ];

    /// <summary>The page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Head);
        var cases = Cases().ToLookup(static mistake => mistake.Code);
        foreach (var (prefix, zh, en) in parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {zh} · {en}\n");
            foreach (var kind in Kinds.Where(kind => kind.Code.StartsWith(prefix, StringComparison.Ordinal)))
                Write(page, kind, cases[kind.Code].FirstOrDefault());
        }
        return page.ToString();
    }

    private static IEnumerable<(string Code, string Marked, string Shown)> Cases()
    {
        var errors = NameErrorCases.All.Concat(TypeErrorCases.All).Concat(StructureErrorCases.All).Concat(ClauseErrorCases.All).Concat(ExampleErrorCases.All);
        return errors
            .Concat(SyntaxErrorCases.All)
            .OrderBy(static mistake => mistake.Fixed is null)
            .Select(static mistake => (mistake.Code, mistake.Marked, Lines(mistake.Marked)))
            .Concat(WarningCases.All.Select(static defect => (defect.Code, defect.Marked, IsShort(defect.Shown) ? defect.Shown : Lines(defect.Marked))));
    }

    private static void Write(StringBuilder page, DiagnosticKind kind, (string Code, string Marked, string Shown) mistake)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {kind.Code}\n\n");
        var found = mistake.Marked is { } marked ? Checked.Of(Unmarked(marked)).FirstOrDefault(finding => finding.Kind.Code == kind.Code) : null;
        page.Append("- ").Append(Plain(found?.Message(MessageLanguage.Zh) ?? Hole().Replace(kind.Zh, "…"))).Append('\n');
        page.Append("- ").Append(Plain(found?.Message(MessageLanguage.En) ?? Hole().Replace(kind.En, "…"))).Append('\n');
        if (found is null)
            return;
        page.Append("\n```text\n").Append(Visible(mistake.Shown)).Append("\n```\n");
        if (found.Fix is not { } fix)
            return;
        var old = Unmarked(mistake.Marked).Substring(fix.Span.Start, fix.Span.Length);
        page.Append(CultureInfo.InvariantCulture, $"\n改法 · fix: {(old.Length == 0 ? "" : Code(old))} → {(fix.Replacement.Length == 0 ? "（删去 · delete）" : Code(fix.Replacement))}\n");
    }

    private static string Unmarked(string marked) => marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    private static bool IsShort(string shown) => shown.Contains('⟦', StringComparison.Ordinal) && shown.Count(static c => c == '\n') < MostLines;

    private static string Lines(string marked)
    {
        var from = marked.LastIndexOf('\n', marked.IndexOf('⟦', StringComparison.Ordinal)) + 1;
        var to = marked.IndexOf('\n', marked.IndexOf('⟧', StringComparison.Ordinal));
        var lines = (to < 0 ? marked[from..] : marked[from..to]).Split('\n');
        return string.Join('\n', lines.Take(MostLines).Select(static line => line.TrimEnd('\r')));
    }

    private static string Code(string text) => $"`{Visible(text).Replace("\n", "⏎", StringComparison.Ordinal)}`";

    private static string Plain(string text) => Visible(text).Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    // What nobody sees is written by its number.
    private static string Visible(string text) =>
        string.Concat(text.Select(static c => c != '\n' && (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format) ? $"‹U+{(int)c:X4}›" : c.ToString()));

    [GeneratedRegex(@"\{[0-9]\}|(?<=\{)\{|(?<=\})\}")]
    private static partial Regex Hole();
}
