using PolicyDsl.LanguageServer.Editor.Completion;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Tests.Editor;

/// <summary>What is suggested where.</summary>
public sealed class CompletionTests
{
    private const string Head = """
        政策 p "政策" { 施行 2025-01-01 }
        选项 Kind "类别" { firm "企业", school "高校" }
        主体 { 填报 kind "主体类型": Kind 填报 sme "中小企业": 是否 }
        材料 shared "共用材料"
        条件 goodStanding "信用良好" = 中小企业 为 是
        已知 firmGiven "企业" { 主体类型 = 企业 }
        对照表 prices "价目" (kind: Kind): 金额 {
          企业 | 1万元
          高校 | 2万元
        }

        """;

    private const string Inputs = """
        条款 c "条款", 出处 "一" {
          填报 spend "投入": 金额
          填报 founded "成立日": 日期
          填报 deals "明细": 列表 { 填报 amount "到账": 金额 }
          术语 base "基数" = 投入 + 1元

        """;

    [Theory]
    [InlineData("‸", "条款", "主体", "选项", "统筹")]
    [InlineData("条‸", "条款", "条件")]
    [InlineData(Inputs + "  ‸\n}", "填报", "条件", "奖励", "须", "算例")]
    [InlineData(Inputs + "  须 ‸\n}", "goodStanding", "sme")]
    [InlineData(Inputs + "  填报 x \"某项\": ‸\n}", "金额", "是否", "Kind", "列表")]
    [InlineData(Inputs + "  填报 x \"某项\": 金额, ‸\n}", "佐证", "不含税", "范围", "出处")]
    [InlineData(Inputs + "  填报 x \"某项\": 金额, 佐证 ‸\n}", "shared")]
    [InlineData(Inputs + "  条件 x \"某\" = 主体类型 为 ‸\n}", "企业", "高校")]
    [InlineData(Inputs + "  条件 x \"某\" = 主体类型 属于 (企业、‸\n}", "高校")]
    [InlineData(Inputs + "  条件 x \"某\" = 主体类型 ‸\n}", "为", "不为", "属于")]
    [InlineData(Inputs + "  条件 x \"某\" = 成立日 ‸\n}", "不晚于", "早于", "属于")]
    [InlineData(Inputs + "  条件 x \"某\" = 投入 ‸\n}", "不低于", "超过", "达到", "的")]
    [InlineData(Inputs + "  条件 x \"某\" = 中小企业 ‸\n}", "且", "或")]
    [InlineData(Inputs + "  条件 x \"某\" = 合计 d 属于 ‸\n}", "明细")]
    [InlineData(Inputs + "  条件 x \"某\" = 合计 d 属于 明细 (d.‸\n}", "到账")]
    [InlineData(Inputs + "  奖励 x \"某\" = ‸\n}", "投入", "基数", "分档", "如果", "价目")]
    [InlineData(Inputs + "  奖励 x \"某\" = 价目[‸\n}", "企业", "主体类型")]
    [InlineData(Inputs + "  奖励 x \"某\" = 投入 的 10%, ‸\n}", "最高", "不少于", "当", "分期")]
    [InlineData(Inputs + "  奖励 x \"某\" = 投入 的 10%, 最高 100‸\n}", "万元", "元", "%")]
    [InlineData(Inputs + "  奖励 x \"某\" = 分档 投入 { 1万元 ‸\n}", "以上")]
    [InlineData(Inputs + "  奖励 x \"某\" = 分档 投入 { 1万元 以上: ‸\n}", "投入", "基数")]
    [InlineData(Inputs + "  奖励 x \"某\" = 1万元, 当 ‸\n}", "中小企业", "非")]
    [InlineData(Inputs + "  名额 10 每年, ‸\n}", "按", "经评审", "并列", "不递补")]
    [InlineData(Inputs + "  一次 ‸\n}", "每", "每年")]
    [InlineData(Inputs + "  一次 每 ‸\n}", "主体", "项目", "档次")]
    [InlineData(Inputs + "  算例 \"例\" { ‸\n}", "沿用", "结果", "主体类型", "投入", "申报日")]
    [InlineData(Inputs + "  算例 \"例\" { 主体类型 = ‸\n}", "企业", "高校")]
    [InlineData(Inputs + "  算例 \"例\" { 中小企业 = ‸\n}", "是", "否")]
    [InlineData(Inputs + "  算例 \"例\" { 沿用 ‸\n}", "firmGiven")]
    [InlineData(Inputs + "  算例 \"例\" { 沿用 firmGiven, 结果 ‸\n}", "符合", "不符合", "待补")]
    [InlineData(Inputs + "  条件 own \"自有\" = 投入 超过 1元\n  算例 \"例\" { 沿用 firmGiven, 结果 不符合 ‸\n}", "own", "missing")]
    [InlineData(Inputs + "  算例 \"例\" { 明细 = { { ‸\n}", "到账")]
    [InlineData(Inputs + "}\n统筹 {\n  ‸\n}", "一次", "就高", "不纳入", "预算")]
    [InlineData(Inputs + "}\n统筹 {\n  预算 b \"预算\" 1万元, ‸\n}", "按序", "按比例", "限", "除")]
    [InlineData(Inputs + "}\n统筹 {\n  预算 b \"预算\" 1万元, 限 ‸\n}", "c")]
    [InlineData(Inputs + "}\n算例 \"轮\" 统筹 2025 {\n  ‸\n}", "申请", "台账", "结果", "入库")]
    [InlineData(Inputs + "}\n算例 \"轮\" 统筹 2025 {\n  申请 a 主体 甲 条款 ‸\n}", "c")]
    [InlineData(Inputs + "}\n算例 \"轮\" 统筹 2025 {\n  申请 a 主体 甲 条款 c { ‸\n}", "沿用", "投入")]
    public void Suggests_what_can_stand_there(string rest, params string[] expected)
    {
        var suggested = Suggested(Head + rest).ToHashSet();

        Assert.True(suggested.IsSupersetOf(expected), $"without {string.Join(" ", expected.Except(suggested))}, but {string.Join(" ", suggested)}");
    }

    [Theory]
    [InlineData(Inputs + "  条件 x \"某‸")]
    [InlineData(Inputs + "  // 注‸")]
    [InlineData(Inputs + "  /* 注‸ */")]
    [InlineData(Inputs + "  填报 ‸")]
    [InlineData(Inputs + "  填报 x ‸")]
    [InlineData("选项 K \"类\" { ‸ }")]
    public void Says_nothing_in_texts_and_comments_and_where_a_new_name_is_wanted(string rest) => Assert.Empty(Suggested(Head + rest));

    [Fact]
    public void The_best_come_first()
    {
        Assert.Equal(["企业", "高校"], Suggested(Head + Inputs + "  条件 x \"某\" = 主体类型 为 ‸\n}").Take(2));
        Assert.Equal(["万元", "元", "亿元"], Suggested(Head + Inputs + "  条件 x \"某\" = 投入 超过 3‸\n}").Take(3));
        Assert.Equal(["年", "个月"], Suggested(Head + "条款 c \"条款\" { 填报 m \"执行期\": 时长\n  条件 x \"某\" = 执行期 不低于 3‸\n}").Take(2));
    }

    [Fact]
    public void Another_clauses_names_are_not_seen() =>
        Assert.DoesNotContain("投入", Suggested(Head + Inputs + "}\n条款 other \"别的\" {\n  奖励 x \"某\" = ‸\n}"));

    [Fact]
    public void Words_are_in_the_language_of_the_file_and_else_in_the_readers()
    {
        const string english = """
            policy p "Policy" { effective 2025-01-01 }
            applicant { input sme "sme1": bool input big "big1": bool }
            clause c "Clause" {
              condition a "A" = sme1 is yes
              award x "X" = 1万元, at most 1万元

            """;

        Assert.Contains("input", Suggested(english + "  ‸\n}", Runtime.Language.Zh));
        Assert.Contains("award", Suggested("政策 p\n条款 c \"款\" {\n ‸\n}", Runtime.Language.En));
        Assert.Contains("奖励", Suggested("政策 p\n条款 c \"款\" {\n ‸\n}", Runtime.Language.Zh));
    }

    [Fact]
    public void What_a_broken_declaration_declared_a_moment_ago_is_still_known()
    {
        const string broken = Head + Inputs + "  奖励 x \"某\" = ‸\n}";
        var whole = EditorText.Of(Head + Inputs + "}").View;
        var now = EditorText.Of(broken.Replace("\"投入\": 金额", "\"投入\": 金额, 范围 (", StringComparison.Ordinal));

        var suggested = Completer.At(now.View, whole, now.File, now.Offset, Runtime.Language.Zh, null).Items.Select(static s => s.Text);

        Assert.Contains("投入", suggested);
    }

    /// <summary>Takes a word or a name out of the policy of Chengdu and asks what could stand there: what the drafter wrote is among it.</summary>
    [Fact]
    public void What_drafters_wrote_would_have_been_suggested()
    {
        var whole = FolderView.Of(EditorText.Chengdu, TestContext.Current.CancellationToken);
        var declared = whole.Policies.Single().Symbols.Symbols.Select(static s => (s.NameAt?.Path, s.NameAt?.Span)).ToHashSet();
        var (asked, missed) = (0, new List<string>());
        foreach (var file in whole.Files.Values)
        {
            for (var i = Math.Abs(file.Text.Path.Length % 7); i < file.Tokens.Count - 1; i += 17)
            {
                var token = file.Tokens[i];
                if (token.Kind is not (TokenKind.Word or TokenKind.Name) || declared.Contains((file.Text.Path, token.Span)) || i < 2 || file.Tokens[i - 1].Is(Keyword.Criterion) || file.Tokens[i - 1].Is(Keyword.CriterionGroup))
                    continue;
                asked++;
                if (!SuggestedWithout(whole, file, token).Contains(token.Text))
                    missed.Add($"{file.Text.Path}({file.Text.PositionOf(token.Span.Start).Line + 1}): {token.Text}");
            }
        }

        Assert.True(asked > 100);
        Assert.True(missed.Count * 50 <= asked, $"{missed.Count} of {asked}\n{string.Join("\n", missed)}");
    }

    private static IEnumerable<string> SuggestedWithout(FolderView whole, ParsedFile file, Token token)
    {
        var text = new SourceText(file.Text.Path, file.Text.Content.Remove(token.Span.Start, token.Span.Length));
        var view = FolderView.Of([text, .. whole.Files.Values.Where(f => f != file).Select(static f => f.Text)], TestContext.Current.CancellationToken);
        return Completer.At(view, whole, view.Files[text.Path], token.Span.Start, Runtime.Language.Zh, Runtime.Language.Zh).Items.Select(static s => s.Text);
    }

    private static IEnumerable<string> Suggested(string marked, Runtime.Language reader = Runtime.Language.Zh)
    {
        var at = EditorText.Of(marked);
        return Completer.At(at.View, null, at.File, at.Offset, reader, null).Items.Select(static s => s.Text);
    }
}
