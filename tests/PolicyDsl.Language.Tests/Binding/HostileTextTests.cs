using CsCheck;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>Whatever is written, binding ends in errors with places in the text, never in an exception.</summary>
public sealed class HostileTextTests
{
    private const string Text = """
        政策 p "试验", 出处 "一" { 版本 1 施行 2024-01-01 }
        选项 Level "级别" { national "国家级", provincial "省级" }
        主体 { 填报 creditCode "代码": 统一社会信用代码 填报 sme "中小企业": 是否 }
        参数 cap "上限": 金额 = 1万元 自 2024-01-01, 2万元 自 2025-01-01
        对照表 t "标准" (l: Level, s: 是否): 金额 {
          | 级别 | 是 | 否 |
          | 国家级 | 3万元 | - |
          | 省级 | 1万元 | 2万元 |
        }
        条件 good "良好" = 中小企业 且 非 已获市级专项资金
        材料 paper "证明"
        咨询 office "某处", 电话 "028"
        已知 g "底稿" { 中小企业 = 是, 收入 = 1亿元 }
        条款 c "款" {
          须 good, sme
          填报 revenue "收入": 金额, 范围 0元 到 10亿元, 佐证 paper, 当 中小企业
          填报 level "级次": Level
          填报 deals "明细": 列表 { 填报 amount "到账金额": 金额 }
          填报 founded "成立日": 日期
          术语 total "总额" = 收入 + 合计 d 属于 明细 (d.到账金额)
          条件 share "占比" = 总额 / 收入 达到 60% 以上 且 成立日 属于 近 3年 或 级次 属于 (国家级、省级)
          奖励 r "奖" = 分档 收入 { 1亿元 以上: 1万元, 2亿元 以上: t[级次, 中小企业] }, 最高 上限, 分期 { 100% 于 "投产" }, 当 sme
          奖励 s "另" = 选取 { 名次 为 1: 2万元 其他: 1万元 }, 叠加
          名额 3, 按 收入 降序
          一次 每 主体 每 档次
          评分 score "分", 范围 0 到 100 { 指标 a "甲", 权重 60% 指标 b "乙", 权重 40% }
          材料 paper
          咨询 office
          参照 "某办法" 全部
          算例 "例" { 沿用 g, 台账 { 条款 c, award r, 主体 乙, 年度 2024, 1万元 } 结果 不符合 good }
        }
        统筹 { 一次
          名额
          就高 high "就高" 每 主体
          不纳入 low "太少" 低于 1元, 除非 中小企业
          预算 all "总额" 9000万元, 按序, 限 c }
        算例 "轮" 统筹 2025 { 申请 a 主体 甲 条款 c { 沿用 g } 结果 a 落选 high }
        """;

    private static readonly string[] Lines = Text.Split('\n');

    private static readonly string[] Words =
    [
        "收入", "sme", "级次", "国家级", "明细", "t", "good", "总额", "score", "r", "c", "1万元", "10%", "3年", "2024-01-01", "\"文\"", "是", "(", ")",
        "{", "}", ",", "=", ":", "且", "或", "非", "属于", "的", "+", "/", "当", "经评审", "叠加", "每 主体", "按 收入 升序", "名次", "档次", "已获 r",
        "其他", "选填", "以日计", "权重 10%", "除 c", "结果 符合", "沿用 g", "-",
    ];

    [Fact]
    public void Words_exchanged_for_others_are_errors_at_most() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1], Gen.Int[0, 12], Gen.Int[0, Words.Length - 1].Select(static i => Words[i])).List[1, 4].Sample(Exchange, iter: 2000);

    [Fact]
    public void Lines_left_out_or_doubled_are_errors_at_most() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1], Gen.Bool).List[1, 5].Sample(Rearrange, iter: 500);

    [Fact]
    public void The_text_itself_is_without_errors() => Assert.Empty(TestPolicy.Check(Text).Select(static d => d.ToString()));

    private static void Exchange(List<(int Line, int Word, string Other)> changes)
    {
        var lines = Lines.ToArray();
        foreach (var (line, word, other) in changes)
        {
            var words = lines[line].Split(' ');
            words[word % words.Length] = other;
            lines[line] = string.Join(' ', words);
        }
        Check(string.Join('\n', lines));
    }

    private static void Rearrange(List<(int Line, bool Doubled)> changes)
    {
        var lines = Lines.ToList();
        foreach (var (line, doubled) in changes)
        {
            if (doubled)
                lines.Insert(line % lines.Count, lines[line % lines.Count]);
            else
                lines.RemoveAt(line % lines.Count);
        }
        Check(string.Join('\n', lines));
    }

    private static void Check(string text)
    {
        var (bound, syntax) = TestPolicy.BindAll(("test.policy", text));
        List<Diagnostic> all = [.. syntax, .. bound.Diagnostics];
        if (all.Count == 0)
            CheckWhole(Assert.Single(bound.Models), text);
        foreach (var found in all)
        {
            Assert.InRange(found.Span.Start, 0, text.Length);
            Assert.InRange(found.Span.End, found.Span.Start, text.Length);
            Assert.NotEmpty(found.Message(MessageLanguage.Zh));
            Assert.NotEmpty(found.Message(MessageLanguage.En));
        }
    }

    // What was not reported is in the model: nothing is lost in silence.
    private static void CheckWhole(PolicyModel model, string text)
    {
        var file = PolicyParser.Parse(new SourceText("test.policy", text), TestContext.Current.CancellationToken).File;
        var clauses = file.Declarations.OfType<ClauseNode>().ToList();
        Assert.Equal(clauses.Count, model.Clauses.Count);
        foreach (var (node, clause) in clauses.Zip(model.Clauses))
        {
            Assert.Equal(node.Members.OfType<AwardNode>().Count(), clause.Awards.Count);
            Assert.Equal(node.Members.OfType<InputNode>().Count(static i => i.Word == Keyword.Input), clause.Inputs.Count);
            Assert.Equal(node.Members.OfType<MaterialNode>().Count(), clause.Materials.Count);
            Assert.Equal(node.Members.OfType<RuleNode>().Count(static r => r.Word == Keyword.Once), clause.Onces.Count);
            Assert.Equal(
                node.Members.OfType<ConditionNode>().Count() + node.Members.OfType<RequireNode>().Sum(static r => r.Conditions.Count),
                clause.Conditions.Count(c => c.Name != clause.Quota?.Selection)
            );
        }
        Assert.Equal(file.Declarations.OfType<SettlementNode>().Sum(static s => s.Rules.Count), model.Settlement?.Rules.Count ?? 0);
        Assert.Equal(
            file.Declarations.Concat(clauses.SelectMany(static c => c.Members)).OfType<ExampleNode>().Count(),
            model.Examples.Count + model.SettlementExamples.Count
        );
    }
}
