using PolicyDsl.Runtime;

namespace PolicyDsl.Interpreter.Tests;

/// <summary>The outcome is the first that applies.</summary>
public sealed class DecisionTests
{
    private const string Company = """
        主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 填报 sme "中小企业": 是否 }
        """;

    private const string Settlement = """
        统筹 {
          一次
          不纳入 minimum "低于10万元不纳入" 低于 10万元, 除非 中小企业 或 补差类项目, 出处 "十"
        }
        """;

    private static readonly InterpretedPolicy Policy = Policies.Of(
        $$"""
        {{Company}}
        条款 plain "一般", 出处 "一" {
          填报 x "投入额": 金额, 出处 "一"
          填报 good "信用良好": 是否, 出处 "一"
          填报 term "期限": 时长, 以月计, 出处 "一"
          条件 good "信用" = 信用良好, 出处 "二"
          条件 term "原则上两年" = 期限 不超过 2年, 原则上, 出处 "三"
          奖励 reward "奖励额" = 投入额 的 10%, 最高 100万元, 出处 "四"
          一次 每 主体, 出处 "一"
        }
        {{Settlement}}
        """,
        "施行 2024-07-11 失效 2027-07-11"
    );

    [Theory]
    [InlineData("2024-07-10", "notInForce period")]
    [InlineData("2024-07-11", "ineligible good")]
    [InlineData("2027-07-10", "ineligible good")]
    [InlineData("2027-07-11", "notInForce period")]
    public void The_period_comes_before_all_else(string day, string expected) =>
        Assert.Equal(expected, Policy.Decide("plain", Applying.On(day, """{"good":false}""")));

    [Fact]
    public void An_unmet_condition_refuses_whatever_is_missing()
    {
        Assert.Equal("ineligible good", Decide("""{"good":false}"""));
        Assert.Equal("ineligible good", Policy.Decide("plain", """{"good":false}"""));
    }

    [Fact]
    public void Nothing_to_award_refuses_whatever_is_missing() => Assert.Equal("ineligible reward", Decide("""{"x":0}"""));

    [Fact]
    public void The_floor_refuses_only_where_no_exemption_is_possible()
    {
        Assert.Equal("ineligible minimum", Decide("""{"applicant":{"sme":false},"x":999999.90}"""));
        Assert.Equal("eligible 99999.99", Decide("""{"applicant":{"sme":true},"x":999999.90,"good":true,"term":12}"""));
        Assert.Equal("incomplete /applicant/sme", Decide("""{"x":999999.90,"good":true,"term":12}"""));
        Assert.Equal("eligible 99999.99", Decide("""{"x":999999.90,"good":true,"term":12,"topUp":true}"""));
        Assert.Equal("eligible 100000", Decide("""{"x":1000000,"good":true,"term":12}"""));
    }

    [Fact]
    public void What_is_missing_is_exactly_what_could_still_change_something()
    {
        Assert.Equal("incomplete /applicant/sme /x /good /term", Decide("{}"));
        Assert.Equal("incomplete /good /term", Decide("""{"x":20000000}"""));
        Assert.Equal("incomplete /submittedOn", Policy.Decide("plain", """{"x":20000000,"good":true,"term":12}"""));
    }

    [Fact]
    public void What_holds_in_principle_goes_to_a_person_with_the_exact_amount()
    {
        Assert.Equal("review 1000000", Decide("""{"x":20000000,"good":true,"term":25}"""));
        Assert.Equal("eligible 1000000", Decide(Decided("accept")));
        Assert.Equal("ineligible term", Decide(Decided("refuse")));
    }

    [Fact]
    public void An_explanation_says_what_the_amount_went_through()
    {
        var explanation = Policy.Explain("plain", Applying.On("2025-03-01", """{"x":123456789.01,"good":true,"term":12}"""));

        Assert.Equal(
            [(StepKind.Formula, "投入额 的 10%", 12345678.901m), (StepKind.Cap, "最高 100万元", 1000000m)],
            explanation.Steps.Select(static s => (s.Kind, s.Title, s.Value))
        );
        Assert.Equal(["二", "三"], explanation.Conditions.SelectMany(static c => c.Condition.Source));
        Assert.Equal(["good", "term"], explanation.Conditions.SelectMany(static c => c.Reads.Select(static r => r.Key)));
    }

    [Fact]
    public void Rounding_and_the_floor_are_steps_that_people_see()
    {
        var explanation = Policy.Explain("plain", Applying.On("2025-03-01", """{"applicant":{"sme":false},"x":123.45,"good":true,"term":12}"""));

        Assert.Equal(
            [(StepKind.Formula, 12.345m), (StepKind.Rounding, 12.35m), (StepKind.Minimum, 0m)],
            explanation.Steps.Select(static s => (s.Kind, s.Value))
        );
    }

    private static string Decide(string body) => Policy.Decide("plain", Applying.On("2025-03-01", body));

    private static string Decided(string decision) =>
        """{"x":20000000,"good":true,"term":25,"review":{"decisions":{"term":{"decision":"VERDICT","reason":"按会议纪要"}}}}""".Replace("VERDICT", decision, StringComparison.Ordinal);
}
