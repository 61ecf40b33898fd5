using PolicyDsl.Model;
using PolicyDsl.Review.Differences;

namespace PolicyDsl.Review.Tests.Differences;

/// <summary>Revisions of what a year's applications share: each is told as what it is, and a small round shows it.</summary>
public sealed class RoundPairTests
{
    private const string Town = """
        选项 Kind "主体类型" { company "企业", university "高校" }
        主体 {
          填报 creditCode "统一社会信用代码": 统一社会信用代码
          填报 kind "主体类型": Kind
          填报 sme "中小企业": 是否
        }
        参数 money "预算总额": 金额 = 900万元 自 2024-01-01
        条款 spend "研发补贴" {
          填报 spent "研发投入": 金额
          条件 company "企业" = 主体类型 为 企业
          补贴 subsidy "补贴" = 研发投入 的 10%, 最高 100万元
          一次 每年 每 主体 每 项目
          限额 300万元 每 主体, 按 申报日 升序
          限次 4 每 主体
        }
        条款 step "上台阶" {
          填报 sales "营业收入": 金额
          奖励 reward "台阶奖" = 分档 营业收入 { 1亿元: 10万元, 5亿元: 50万元 }, 补差
          一次 每 主体 每 档次
        }
        条款 contest "平台评选" {
          填报 platform "平台标识": 文本, 长度 1 到 50
          填报 filed "备案日": 日期
          补贴 subsidy "平台补贴" = 60万元
          名额 2 每年, 按 score 降序
          一次 每年 每 platform
          评分 score "得分", 范围 0 到 100 { 指标 hard "硬件", 权重 60% 指标 soft "软件", 权重 40% }
        }
        条款 model "大模型备案" {
          填报 day "备案日期": 日期
          奖励 reward "备案奖" = 80万元
          名额 2, 按 day 升序, 并列 全部纳入, 不递补
        }
        条款 race "大赛" {
          填报 mark "成绩": 数值, 范围 0 到 100
          奖励 reward "名次奖" = 选取 { 名次 为 1: 50万元, 名次 为 2: 30万元, 其他: 10万元 }
          名额 3 每年, 按 mark 降序
        }
        统筹 {
          一次
          排除 funded "市级不重复", 当 已获市级专项资金 且 非 多渠道筹资项目, 原则上
          名额
          就高 same "同一项目就高" 每 主体 每 项目
          互斥 pair "备案与大赛互斥" model、race
          不纳入 least "低于5万元不纳入" 低于 5万元, 除非 中小企业 或 补差类项目
          限次
          限额
          限额 overall "企业限额" 350万元 每年 每 主体, 除 model
          预算 total "年度预算" 预算总额, 按序
          入库 pool "项目库", 优先
        }
        """;

    /// <summary>An edit, and the difference that has to have a round.</summary>
    public static TheoryData<string, string, string> Edits => new()
    {
        { "一次 每年 每 主体 每 项目", "一次 每 主体 每 项目", "Once Changed 一次" },
        { "  一次 每年 每 主体 每 项目\n", "", "Once Removed 一次" },
        { "一次 每 主体 每 档次", "一次 每 主体", "Once Changed 一次" },
        { "限额 300万元 每 主体", "限额 200万元 每 主体", "Limit Changed 限额" },
        { "限额 300万元 每 主体", "限额 300万元 每年 每 主体", "Limit Changed 限额" },
        { "按 申报日 升序", "按 申报日 降序", "Limit Changed 限额" },
        { "名额 2 每年, 按 score 降序", "名额 2, 按 score 降序", "Quota Changed 名额" },
        { "按 score 降序", "按 score 升序", "Quota Changed 名额" },
        { "权重 60% 指标 soft \"软件\", 权重 40%", "权重 50% 指标 soft \"软件\", 权重 50%", "Quota Changed score" },
        { ", 并列 全部纳入", "", "Quota Changed 名额" },
        { ", 不递补", "", "Quota Changed 名额" },
        { "名次 为 2: 30万元", "名次 为 2: 25万元", "Amount Changed reward" },
        { "}, 补差", "}", "Award Changed reward.form" },
        { "非 多渠道筹资项目, 原则上", "非 多渠道筹资项目", "Settlement Changed funded" },
        { "当 已获市级专项资金 且", "当 (已获市级专项资金 或 已获省级资金) 且", "Settlement Changed funded Tightened" },
        { "就高\" 每 主体 每 项目", "就高\" 每 项目", "Settlement Changed same" },
        { "就高\" 每 主体 每 项目", "就高\" 每 主体 每 项目, 含历年", "Settlement Changed same" },
        { "model、race", "model、race、step", "Settlement Changed pair" },
        { "低于 5万元", "低于(含) 5万元", "Settlement Changed least" },
        { "350万元 每年", "150万元 每年", "Settlement Changed overall" },
        { "预算总额, 按序", "预算总额, 按比例", "Settlement Changed total" },
        { "\"项目库\", 优先", "\"项目库\"", "Settlement Changed pool" },
        { "  排除 funded \"市级不重复\", 当 已获市级专项资金 且 非 多渠道筹资项目, 原则上\n", "", "Settlement Removed funded" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Each_is_told_with_a_round_that_ends_otherwise(string old, string @new, string expected)
    {
        Assert.Equal(2, Town.Split(old).Length);
        var edited = Town.Replace(old, @new, StringComparison.Ordinal);

        var differences = PolicyComparison.Compare(Support.Policies.Of(Town), Support.Policies.Of(edited));

        Assert.Contains(expected, Sample.Lines(differences));
        var witness = differences.Items[Sample.Lines(differences).ToList().IndexOf(expected)].Witness;
        Assert.NotNull(witness);
        Assert.Contains(witness.Applications, static application => application.Old != application.New);
    }

    [Fact]
    public void What_was_granted_before_is_shown_with_the_round()
    {
        var differences = PolicyComparison.Compare(Support.Policies.Of(Town), Support.Policies.Of(Town.Replace("}, 补差", "}", StringComparison.Ordinal)));

        var witness = differences.Items.Single(static item => item.Kind == DifferenceKind.Award).Witness!;
        Assert.Contains("条款 step", Assert.Single(witness.Ledger), StringComparison.Ordinal);
        Assert.Equal(1, witness.Count);
    }
}
