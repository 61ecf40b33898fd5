using System.Text;
using PolicyDsl.Runtime;

namespace PolicyDsl.Interpreter.Tests;

/// <summary>Inputs that are asked for only sometimes, that have a default, or that a ledger knows.</summary>
public sealed class InputTests
{
    private const string Code = "91510100MA61WQ0R82";

    [Theory]
    [InlineData("""{"has":true,"x":5}""", "eligible 6")]
    [InlineData("""{"has":false,"x":5}""", "ineligible k")]
    [InlineData("""{"has":true}""", "incomplete /x")]
    [InlineData("{}", "incomplete /has")]
    [InlineData("""{"x":5}""", "incomplete /has")]
    public void An_input_counts_only_where_it_is_asked_for(string body, string expected) =>
        Assert.Equal(
            expected,
            Applying.Decide(
                "填报 has \"有投资\": 是否, 出处 \"一\" 填报 x \"投资额\": 金额, 当 有投资, 出处 \"一\" 条件 k \"条\" = 投资额 超过 1元, 出处 \"一\" 奖励 a \"奖\" = 投资额 + 1元, 出处 \"一\"",
                body
            )
        );

    [Fact]
    public void What_is_sent_without_being_asked_for_is_ignored_with_a_warning()
    {
        var policy = Policies.Of(
            "条款 c \"条款\", 出处 \"一\" { 填报 has \"有投资\": 是否, 出处 \"一\" 填报 x \"投资额\": 金额, 当 有投资, 出处 \"一\" 奖励 a \"奖\" = 如果 有投资 则 投资额 否则 1元, 出处 \"一\" }"
        );

        var explanation = policy.Explain("c", Applying.On("2025-03-01", """{"has":false,"x":5}"""));

        Assert.Equal(1m, explanation.Amount);
        Assert.Equal([("/x", "inputIgnored")], explanation.Warnings.Select(static w => (w.Pointer, w.Message.Code)));
    }

    [Theory]
    [InlineData("{}", "eligible 3")]
    [InlineData("""{"x":7}""", "eligible 7")]
    public void A_default_stands_where_nothing_is_given(string body, string expected) =>
        Assert.Equal(expected, Applying.Decide("填报 x \"甲额\": 金额, 默认 3元, 出处 \"一\" 奖励 a \"奖\" = 甲额, 出处 \"一\"", body));

    [Fact]
    public void A_material_is_required_where_its_condition_holds()
    {
        var policy = Policies.Of(
            "条款 c \"条款\", 出处 \"一\" { 填报 has \"有投资\": 是否, 出处 \"一\" 奖励 a \"奖\" = 1元, 出处 \"一\" 材料 always \"申报表\", 出处 \"一\" 材料 proof \"投资证明\", 当 有投资, 出处 \"一\" }"
        );

        Assert.Equal(["always", "proof"], Materials("""{"has":true}"""));
        Assert.Equal(["always"], Materials("""{"has":false}"""));
        Assert.Equal(["always"], Materials("{}"));

        IEnumerable<string> Materials(string body) => policy.Explain("c", Applying.On("2025-03-01", body)).Materials.Select(static m => m.Id);
    }

    [Fact]
    public void Other_funding_counts_once_it_is_received()
    {
        const string Members = "条件 k \"未获中央资金\" = 非 已获中央资金, 出处 \"一\" 奖励 a \"奖\" = 1元, 出处 \"一\"";

        Assert.Equal("ineligible k", Applying.Decide(Members, """{"otherFunding":[{"program":"甲","level":"central","amount":1,"status":"received"}]}"""));
        Assert.Equal("eligible 1", Applying.Decide(Members, """{"otherFunding":[{"program":"甲","level":"central","amount":1,"status":"pending"}]}"""));
        Assert.Equal("eligible 1", Applying.Decide(Members, """{"otherFunding":[]}"""));
        Assert.Equal("incomplete /otherFunding", Applying.Decide(Members, "{}"));
    }

    [Fact]
    public void What_was_paid_before_comes_off_a_top_up()
    {
        const string Members = "填报 x \"营业额\": 金额, 出处 \"一\" 奖励 a \"晋级奖\" = 分档 营业额 { 1亿元 以上: 10万元, 5亿元 以上: 50万元 }, 补差, 出处 \"一\"";
        const string Applicant = "主体 { 填报 creditCode \"统一社会信用代码\": 统一社会信用代码 }";

        Assert.Equal("eligible 500000", Applying.Decide(Members, $$"""{"applicant":{"creditCode":"{{Code}}"},"x":500000000}""", Applicant));
        Assert.Equal("eligible 400000", Applying.Decide(Members, Paid(Code), Applicant));
        Assert.Equal("eligible 500000", Applying.Decide(Members, Paid("91350100M000100Y43"), Applicant));
        Assert.Equal("ineligible a", Applying.Decide(Members, Paid(Code).Replace("500000000", "100000000", StringComparison.Ordinal), Applicant));

        static string Paid(string code) =>
            $$"""{"applicant":{"creditCode":"{{Code}}"},"x":500000000,"ledger":[{"clause":"c","creditCode":"{{code}}","year":2024,"amount":100000}]}""";
    }

    [Fact]
    public void What_the_grants_of_a_round_leave_nothing_of_is_rejected_by_its_award()
    {
        var policy = Policies.Of(
            """
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
            条款 c "条款", 出处 "一" { 填报 x "营业额": 金额, 出处 "一" 奖励 a "晋级奖" = x 的 10%, 补差, 出处 "二" }
            """
        );
        var sink = policy.Clause("c")!.NewApplication();
        var body = Applying.On("2025-03-01", $$"""{"applicant":{"creditCode":"{{Code}}"},"x":1000}""");
        Assert.Empty(ApplicationReader.Read(policy.Clause("c")!.Info, Encoding.UTF8.GetBytes(body), sink));
        var paid = new LedgerRow { Clause = "c", CreditCode = Code, Year = 2024, Amount = 100 };

        var end = SettlementRound.Settle(policy, 2025, [new RoundApplication("a1", "c", sink.Complete())], [paid])[0];

        Assert.Equal((RoundOutcome.Rejected, "a", "二"), (end.Outcome, end.Reason?.Rule, Assert.Single(end.Reason!.Source)));
    }

    [Fact]
    public void Already_paid_reads_the_ledger_and_warns_without_one()
    {
        var policy = Policies.Of(
            """
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
            条款 c "条款", 出处 "一" { 填报 x "甲额": 金额, 出处 "一" 奖励 a "奖" = 较小值(甲额、100元 - 已获 a 每年 每 主体), 出处 "一" }
            """
        );
        var given = $$"""{"applicant":{"creditCode":"{{Code}}"},"x":60,"ledger":[{"clause":"c","creditCode":"{{Code}}","year":2025,"amount":70},{"clause":"c","creditCode":"{{Code}}","year":2024,"amount":500}]}""";

        Assert.Equal(30m, policy.Explain("c", Applying.On("2025-03-01", given)).Amount);

        var without = policy.Explain("c", Applying.On("2025-03-01", """{"x":60}"""));
        Assert.Equal(60m, without.Amount);
        Assert.Equal(["noLedger"], without.Warnings.Select(static w => w.Message.Code));
    }

    [Fact]
    public void Two_people_of_one_unit_are_two_applicants()
    {
        const string Before = """
            选项 Kind "主体种类" { enterprise "企业" individual "个人" team "团队" }
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 填报 name "名称": 文本 填报 kind "主体类型": Kind }
            """;
        const string Members = "填报 x \"甲额\": 金额, 出处 \"一\" 奖励 a \"奖\" = 甲额 - 已获 a 每 主体, 出处 \"一\"";

        Assert.Equal("eligible 60", Applying.Decide(Members, Body("individual", "李四"), Before));
        Assert.Equal("eligible 50", Applying.Decide(Members, Body("individual", "张三"), Before));
        Assert.Equal("eligible 50", Applying.Decide(Members, Body("enterprise", "李四"), Before));

        static string Body(string kind, string name) =>
            $$"""{"applicant":{"creditCode":"{{Code}}","name":"{{name}}","kind":"{{kind}}"},"x":60,"ledger":[{"clause":"c","creditCode":"{{Code}}","name":"张三","year":2024,"amount":10}]}""";
    }
}
