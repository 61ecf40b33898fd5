using System.Text;
using CsCheck;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.Language.Tests.Syntax;

/// <summary>Any text at all gives tokens and errors within the text, and never an exception.</summary>
[Hazard("H41", "H63")]
public sealed class HostileTextTests
{
    internal const string Good = """
        政策 test "题", 出处 "一" { 施行 2024-07-11
          精确到 分, 四舍五入 }
        选项 Level "级别" { national "国家级" }
        主体 { 填报 kind "主体类型": Level }
        对照表 t "表" (level: Level, place: Level): 金额 {
          | 级别 | 第一 |
          | 国家级 | - |
        }
        条款 one "一" { // 说明
          须 a、b
          填报 d "明细": 列表 { 填报 amount "金额": 金额 }
          参数 cap "上限": 金额 = 100万元 自 2024-07-11, 150万元 自 2026-01-01
          条件 c "丙" = 收入 / 支出 达到 60%(含) 以上 且 日 属于 近 3年 或 非 类型 属于 (甲、乙)
          奖励 r "奖" = 分档 收入 首次突破 以前 { 3亿元 以上: 10万元, 其他: 0元 }, 最高 较小值(甲、乙 的 10%), 分期 { 100% 于 "投产" } 当 c
          名额 10, 按 filedAt 升序, 并列 全部纳入
          评分 s "分" { 指标组 g "组" { 指标 i "项", 权重 20% } }
          算例 "例" { 沿用 q, 收入 = 5亿元 结果 符合 20万元 }
        }
        统筹 { 一次 不纳入 m "下限" 低于 10万元, 除非 甲 预算 b "预算" 9000万元, 按序 }
        算例 "例" 统筹 2025 { 台账 { 条款 x, 主体 甲, 年度 2025 } 申请 a 主体 甲 条款 one { 沿用 q } 结果 a 获批 1元, b 落选 quota }
        """;

    internal static readonly string[] Pieces =
    [
        .. Keywords.All.SelectMany(static e => new[] { e.Zh, e.En }),
        "(", ")", "{", "}", "[", "]", ",", "、", ";", ":", "=", "+", "-", "*", "/", "|", ".", "<", ">", "≥", "!=", "\n", "\n  ", "//", "/*", "*/", "\"", "\"\"\"", "“", "”", "「", "」", "'", "%", "‰",
        "\"甲\"", "1", "3亿元", "10%", "万分之一", "2024-07-11", "2024年7月", "1,000", "收入", "a", "Level", "\\u{", "\u200B", "\u202E", "\uFEFF", "½", "٣", "𠮷", "\uD842", "\0", "\r", "\u2028", "。", "～", "——", "収入的10%", "e\u0301",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Pieces.Length - 1].Array[0, 200].Select(Gen.Bool, static (indexes, spaced) => string.Join(spaced ? " " : "", indexes.Select(static i => Pieces[i])));

    private static readonly Gen<string> Edited = Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 3])
        .Array[1, 4]
        .Select(static edits => edits.Aggregate(Good, static (text, edit) => Edit(text, edit.Item1, edit.Item2, edit.Item4 == 0 ? "" : Pieces[edit.Item3])));

    [Fact]
    public void The_good_text_is_good() => Assert.Empty(Parsed.File(Good).Diagnostics.Select(static d => d.ToString()));

    [Fact]
    public void Words_and_marks_in_any_order() => Soup.Sample(static text => Check("政策 test\n" + text), iter: 1000);

    [Fact]
    public void Any_characters() => Gen.Char.Array[0, 300].Sample(static characters => Check(new string(characters)), iter: 1000);

    [Fact]
    public void Any_bytes() => Gen.Byte.Array[0, 300].Sample(static bytes => Check(Encoding.UTF8.GetString(bytes)), iter: 1000);

    [Fact]
    public void A_good_text_with_pieces_put_in_and_left_out() => Edited.Sample(Check, iter: 1000);

    [Fact]
    public void Every_beginning_of_a_good_text()
    {
        for (var length = 0; length < Good.Length; length++)
            Check(Good[..length]);
    }

    [Theory]
    [InlineData("政策 test\n术语 a \"甲\" = ")]
    [InlineData("政策 test\n条款 a \"甲\" { ")]
    [InlineData("")]
    public void One_piece_many_times(string head)
    {
        foreach (var piece in Pieces)
            Check(head + string.Concat(Enumerable.Repeat(piece + " ", 500)));
    }

    private static string Edit(string text, int at, int length, string piece)
    {
        at = Math.Min(at, text.Length);
        return text[..at] + piece + text[Math.Min(text.Length, at + length)..];
    }

    private static void Check(string text)
    {
        var result = Parsed.File(text);

        var content = result.File.Span.Length;
        Assert.All(result.Diagnostics, d => Assert.InRange(d.Span.Start, 0, content));
        Assert.All(result.Diagnostics, d => Assert.InRange(d.Span.End, d.Span.Start, content));
        Assert.All(result.Diagnostics.Where(static d => d.Fix is not null), d => Assert.InRange(d.Fix!.Span.End, d.Fix.Span.Start, content));
        Assert.Equal(TokenKind.End, result.Tokens[^1].Kind);
        for (var i = 1; i < result.Tokens.Count; i++)
            Assert.True(result.Tokens[i].Span.Start >= result.Tokens[i - 1].Span.End);
    }
}
