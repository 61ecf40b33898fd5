using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Rendering;

/// <summary>Text of a policy is data, whatever it looks like.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
        [
            "\npublic class Evil { }\n",
            "\rint evil;",
            "\u2028int evil;",
            "\u2029int evil;",
            "\u0085int evil;",
            "*/ class Evil { } /*",
            "**//",
            "\"; class Evil { } //",
            "\"\"\"\"\"",
            "{x} {{ x }} {% x %}",
            "{{ 1/0 }}",
            "{{ include '../../x' }}",
            "<script>alert(1)</script>",
            "\\u0022; class Evil { } //",
            "</summary><evil>",
            "<see cref=\"Evil\"/> & &lt;",
            "\u202Eevil\u202C\u2066\u200F",
            "𠮷野",
            "\uFFFE\uFFFF\uFDD0\0\a\v\f",
            "#line 1 \"x\"",
            "]]>",
            "$\"{Environment.Exit(1)}\"",
        ];

    [Theory]
    [Hazard("H17", "H65")]
    [MemberData(nameof(Texts))]
    public void It_changes_texts_and_nothing_else(string text)
    {
        var harmless = Structure(GeneratorRun.Of(Policy("无害")));
        var run = GeneratorRun.Of(Policy(Escape(text)));

        Assert.Equal(harmless, Structure(run));
        var clause = run.Load().GetType("Acme.Hostile.Basic")!.GetProperty("Clause")!.GetValue(null)!;
        Assert.Contains(text, ((Runtime.ClauseInfo)clause).Title, StringComparison.Ordinal);
    }

    [Fact]
    [Hazard("H17")]
    public void A_path_never_reaches_the_code()
    {
        var plain = GeneratorRun.Of(Policy("无害"));
        var odd = GeneratorRun.Of(new PolicyText("hos\"tile\n#error/*{{ x }}*/\u2028/a.policy", Policy("无害").Content));

        Assert.Equal(plain.Sources.OrderBy(static s => s.Key, StringComparer.Ordinal), odd.Sources.OrderBy(static s => s.Key, StringComparer.Ordinal));
    }

    /// <summary>All kinds of nodes and tokens of what was generated, in order: texts, and how long comments are, left out.</summary>
    private static List<string> Structure(GeneratorRun run)
    {
        Assert.True(run.Diagnostics.Count == 0, run.Diagnostics.FirstOrDefault());
        var parts = new List<string>();
        foreach (var (name, source) in run.Sources.OrderBy(static s => s.Key, StringComparer.Ordinal))
        {
            parts.Add(name);
            var root = CSharpSyntaxTree.ParseText(source, Compiled.Options).GetRoot();
            Assert.Empty(root.GetDiagnostics());
            parts.AddRange(root.DescendantTokens(descendIntoTrivia: false).Select(static t => t.IsKind(SyntaxKind.StringLiteralToken) ? "text" : t.Text));
            parts.AddRange(root.DescendantTrivia().Where(static t => t.IsDirective || t.IsKind(SyntaxKind.SkippedTokensTrivia)).Select(static t => t.ToString()));
            parts.Add(source.Count(static c => c == '\n').ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        // Longer texts may break a call over more lines: what counts is that no line is begun by a text.
        parts.RemoveAll(static part => int.TryParse(part, out _));
        return parts;
    }

    private static PolicyText Policy(string text) =>
        new(
            "hostile/hostile.policy",
            $$"""
            政策 hostile "政策{{text}}", 出处 "出处{{text}}", 说明 "说明{{text}}", 释义 "释义{{text}}" { 施行 2024-07-11 文号 "文号{{text}}" }
            选项 Level "级别{{text}}" { high "高档{{text}}" low "低档{{text}}" }
            对照表 grid "表{{text}}" (level: Level): 金额, 出处 "{{text}}" {
              | high | 5万元 |
              | low | - |
            }
            参数 cap "参数{{text}}": 金额 = 1万元 自 2024-01-01, 2万元 自 2025-01-01, 出处 "{{text}}"
            条款 basic "条款{{text}}", 出处 "{{text}}", 说明 "{{text}}", 释义 "{{text}}" {
              填报 level "填报{{text}}": Level, 出处 "{{text}}", 说明 "{{text}}", 释义 "{{text}}"
              填报 note "备注{{text}}": 文本, 默认 "默认{{text}}", 出处 "{{text}}"
              填报 deals "明细{{text}}": 列表 { 填报 amount "金额{{text}}": 金额 }
              术语 total "合计{{text}}" = 合计 d 属于 deals (d.amount), 出处 "{{text}}"
              条件 named "条件{{text}}" = note 不为 "文本{{text}}", 出处 "{{text}}", 释义 "{{text}}"
              奖励 reward "奖励{{text}}" = grid[level] + total, 最高 cap, 发给 "收款{{text}}", 分期 { 30% 于 "立项{{text}}" 70% 于 "验收{{text}}" }, 出处 "{{text}}"
              材料 plan "材料{{text}}", 说明 "{{text}}"
              咨询 "咨询{{text}}", 电话 "电话{{text}}"
              参照 "参照{{text}}"
            }
            """
        );

    // Every character that a string of the language cannot hold as it is.
    private static string Escape(string text) =>
        string.Concat(text.Select(static c => c is '"' or '\\' ? "\\" + c : c < ' ' || c is '\u0085' or '\u2028' or '\u2029' ? $"\\u{{{(int)c:x}}}" : c.ToString()));
}
