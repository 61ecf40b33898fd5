using PolicyDsl.Language.Tests.Binding;
using PolicyDsl.Layout;

namespace PolicyDsl.Language.Tests.Layout;

public sealed class ExampleBodyTests
{
    [Fact]
    public void Facts_stand_where_an_application_has_them_in_canonical_form()
    {
        const string Example = """
            评审项 checked "已核": 是否
            评审项 score "得分": 整数
            算例 "样样都有" {
              支出 = 1234.50元, 收入 = 3亿元, 人数 = 12, 占比 = 60%, 成立日 = 2020-02-29, 执行期 = 18个月, 用时 = 30日, 级次 = 省级, 提前完工 = 否
              备注 = "他说\"好\"", 明细 = { { 到账金额 = 0.05元, 到账日 = 2024-07-11 } { 到账金额 = 2万元 } }
              中小企业 = 是, 已核 = 是, 得分 = 88, 项目 = "P-1", 结果 符合 1万元
            }
            """;

        Assert.Equal(
            "样样都有: {\"applicant\":{\"sme\":true},\"submittedOn\":\"2024-01-01\",\"project\":\"P-1\",\"revenue\":300000000,\"cost\":1234.5,\"staff\":12,\"share\":0.6,"
                + "\"founded\":\"2020-02-29\",\"months\":18,\"days\":30,\"level\":\"provincial\",\"fast\":false,\"remark\":\"他说\\\"好\\\"\","
                + "\"deals\":[{\"amount\":0.05,\"paidOn\":\"2024-07-11\"},{\"amount\":20000}],\"review\":{\"checked\":true,\"score\":88}}",
            Body(Example)
        );
    }

    [Theory]
    [InlineData("结果 不符合", "结果 符合 1万元", "二")]
    [InlineData("结果 待补", "结果 待评审", "二")]
    [InlineData("结果 待评审", "结果 符合 1万元", "二")]
    [InlineData("结果 符合 1万元", "结果 符合 2万元", "一")]
    public void What_an_award_looks_like_is_shown_first(string first, string second, string shown)
    {
        var body = Body($"算例 \"一\" {{ 收入 = 1元, {first} }}\n算例 \"二\" {{ 收入 = 2元, {second} }}");

        Assert.StartsWith(shown + ":", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_an_example_is_its_own()
    {
        Assert.Equal("例: {\"submittedOn\":\"2025-06-30\",\"revenue\":1}", Body("算例 \"例\" { 收入 = 1元, 申报日 = 2025-06-30, 结果 符合 }"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("算例 \"例\" { 台账 { 条款 clause, 主体 甲, 年度 2024, 1元 } 收入 = 1元, 结果 符合 }")]
    public void Without_an_example_of_one_application_alone_there_is_none(string members)
    {
        Assert.Equal("", Body(members));
    }

    private static string Body(string members)
    {
        var model = TestPolicy.Model(TestPolicy.WithClause(members));
        return ExampleBody.Of(model, ClauseLayout.Of(model, model.Clauses[0])) is { } example ? $"{example.Title}: {example.Body}" : "";
    }
}
