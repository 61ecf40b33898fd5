using CsCheck;
using PolicyDsl.Formatting;
using PolicyDsl.Tests;

namespace PolicyDsl.Language.Tests.Formatting;

/// <summary>Whatever became of the layout: the formatter keeps every token, every comment and the meaning, and comes to rest at once.</summary>
[Hazard("H39", "H40", "H46", "H47")]
public sealed class DamageTests
{
    private static readonly string[] Members =
    [
        "条件 a \"甲\" = 收入 - -3元 > 支出 且 (非 提前完工 或 级次 为 国家级)",
        "条件 b \"乙\" = 占比 达到 60%(含) 以上, 当 级次 属于 (国家级、省级), 原则上",
        "条件 c \"丙\" = 成立日 属于 近 3个年度 或 成立日 不晚于 申报日 - 3年 且 年度(成立日) 为 上一年度",
        "术语 d \"合计额\" = 合计 x 属于 明细 (x.到账金额) + 较大值(收入、支出 的 百分之十)",
        "术语 e \"分档额\" = 分档 收入 的 50% 首次突破 支出 { 3亿元: 10万元, 其他: 如果 提前完工 则 收入 的 1% 否则 0元 }",
        "术语 f \"累进额\" = 累进 收入 { 1000万元 以下: 10% 其他: 2% }",
        "术语 g \"选取额\" = 选取 { 级次 为 国家级: (收入 的 10%) 的 10%, 其他: 收入 的 10% + 5万元 }",
        "奖励 r \"奖\" = 收入 的 不超过 30%, 经评审, 最高 100万元, 分期 { 30% 于 \"立项\" 70% 于 \"验收\" }, 说明 “注，（一）”",
        "一次 每 主体 每 项目 每年, 释义 \"一\", \"二\"",
        "材料 m \"材料\", 选填, 说明 \"\"\"两\n 行\"\"\"",
        "算例 \"例\" { 收入 = 1亿元, 级次 = 国家级 明细 = { { 到账金额 = 1元, 到账日 = 2024-07-11 } { 到账金额 = 2元 } } }",
    ];

    [Fact]
    public void Blanks_within_lines_leave_no_trace() =>
        Gen.UInt.Sample(
            static seed =>
            {
                var damage = new LayoutDamage(seed);
                foreach (var (_, text) in Formatted.Chengdu)
                    Assert.Equal(text, Formatted.Of(damage.Blank(text)));
            },
            iter: 10
        );

    [Fact]
    public void Tokens_comments_and_the_model_are_kept_and_a_second_run_changes_nothing()
    {
        var (tried, readable) = (0, 0);
        Gen.UInt.Sample(
            seed =>
            {
                var damage = new LayoutDamage(seed);
                var before = Formatted.Chengdu.Select(file => (file.Path, Text: damage.Anything(file.Text))).ToArray();
                // What damage makes unreadable is left as it is.
                var formatted = before.Select(static file => Formatted.Try(file.Text)).ToArray();
                Interlocked.Add(ref tried, before.Length);
                Interlocked.Add(ref readable, formatted.Count(static text => text is not null));
                for (var i = 0; i < before.Length; i++)
                    CheckKept(before[i].Text, formatted[i]);
                var after = before.Select((file, i) => (file.Path, formatted[i] ?? file.Text)).ToArray();
                Assert.Equal(Model(before), Model(after));
            },
            iter: 20
        );
        Assert.True(readable * 10 >= tried * 8, $"only {readable} of {tried} damaged files could still be read");
    }

    [Fact]
    public void So_it_is_with_small_policies_of_any_members_and_in_the_other_language_and_back() =>
        Gen.Select(Gen.UInt, Gen.Shuffle(Members), Gen.Int[1, Members.Length])
            .Sample(
                static (seed, members, count) =>
                {
                    var policy = new LayoutDamage(seed).Anything(Binding.TestPolicy.WithClause("  " + string.Join("\n  ", members.Take(count)) + "\n"));
                    if (Formatted.Try(policy) is not { } formatted)
                        return;
                    CheckKept(policy, formatted);
                    Assert.Equal(Model([("a", policy)]), Model([("a", formatted)]));
                    var english = Formatted.Of(formatted, KeywordLanguage.English);
                    Assert.Equal(Formatted.Comments(policy), Formatted.Comments(english));
                    Assert.Equal(Model([("a", policy)]), Model([("a", english)]));
                    Assert.Equal(formatted, Formatted.Of(english, KeywordLanguage.Chinese));
                },
                iter: 300
            );

    private static object? Model((string Path, string Text)[] files) => Binding.TestPolicy.BindAll(files).Bound.Policies.Select(static p => p.Model).SingleOrDefault();

    private static void CheckKept(string before, string? after)
    {
        if (after is null)
            return;
        Assert.Equal(Formatted.Tokens(before), Formatted.Tokens(after));
        Assert.Equal(Formatted.Comments(before), Formatted.Comments(after));
        Assert.Equal(after, Formatted.Of(after));
        Assert.DoesNotContain('\uFEFF', after);
        Assert.True(after.EndsWith('\n') || after.EndsWith('\r'));
    }
}
