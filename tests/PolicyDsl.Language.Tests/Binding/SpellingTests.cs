namespace PolicyDsl.Language.Tests.Binding;

/// <summary>Two spellings, one language: what is written in English words means the same.</summary>
public sealed class SpellingTests
{
    private const string Chinese = """
        政策 demo "试验政策" { 施行 2024-07-11 精确到 元, 舍去 }
        选项 Kind "类型" { a "甲类", b "乙类" }
        主体 { 填报 kind "类型": Kind }
        参数 cap "上限": 金额 = 100万元 自 2024-07-11
        条款 c "款", 出处 "一" {
          填报 x "收入": 金额, 不含税, 范围 0元 到 1亿元
          填报 on "日期项": 日期, 选填
          评审项 ok "已核": 是否
          条件 big "够大" = x 不低于 1万元 且 kind 属于 (a、b) 且 on 属于 近 3年, 原则上
          须 ok
          奖励 r "奖" = 较小值(x 的 10%、分档 x { 1亿元 以上: 10万元, 其他: 1万元 }), 最高 cap, 不少于 1元
          一次 每年 每 主体 每 项目
          名额 10, 按 on 升序, 并列 全部纳入, 不递补
          算例 "例" { x = 1万元, 结果 不符合 ok }
        }
        统筹 { 一次
          名额
          不纳入 f "太少" 低于 1元, 除非 补差类项目 }
        """;

    private const string English = """
        policy demo "试验政策" { effective 2024-07-11 rounded to 元, down }
        enum Kind "类型" { a "甲类", b "乙类" }
        applicant { input kind "类型": Kind }
        parameter cap "上限": money = 100万元 from 2024-07-11
        clause c "款", source "一" {
          input x "收入": money, excluding tax, range 0元 to 1亿元
          input on "日期项": date, optional
          review input ok "已核": bool
          condition big "够大" = x is at least 1万元 and kind in (a, b) and on in last 3年, in principle
          require ok
          award r "奖" = min(10% of x, tiers x { 1亿元 and above: 10万元, otherwise: 1万元 }), at most cap, at least 1元
          once each year per applicant per project
          quota 10, by on ascending, ties all in, no refill
          example "例" { x = 1万元, result ineligible ok }
        }
        settlement { once
          quota
          floor f "太少" is below 1元, unless topUp }
        """;

    [Fact]
    public void Both_spellings_give_one_model() => Assert.Equal(TestPolicy.Model(Chinese), TestPolicy.Model(English));
}
