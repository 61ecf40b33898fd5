using System.Text.Json;
using PolicyDsl.Tests;

namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class SettleTests
{
    private const string Policy = """
        政策 sample "示例政策", 出处 "总" { 施行 2024-07-11 }

        主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }

        条款 prize "获奖奖励", 出处 "一" {
          填报 revenue "营业收入": 金额, 出处 "一"
          奖励 reward "奖励额" = 营业收入 的 10%, 最高 100万元, 出处 "三"
          限额 120万元 每年 每 主体, 出处 "四"
        }

        统筹 {
          就高 sameProject "同一项目就高" 每 主体 每 项目, 出处 "五"
          限额
        }
        """;

    private const string Round = """
        { "year": 2025, "applications": [
          { "id": "c", "clause": "prize", "application": { "applicant": { "creditCode": "91510100MA617EMW45" }, "revenue": 5000000 } },
          { "id": "b", "clause": "prize", "application": { "applicant": { "creditCode": "91510100MA617EMW45" }, "project": "P", "revenue": 9000000 } },
          { "id": "a", "clause": "prize", "application": { "applicant": { "creditCode": "91510100MA617EMW45" }, "project": "P", "revenue": 8000000 } } ] }
        """;

    public static TheoryData<string> Names => [.. Cases().Select(static c => c.GetProperty("name").GetString()!)];

    [Fact]
    public void A_round_is_shown_to_people_an_application_a_line()
    {
        using var line = new CommandLine { Input = Round }.With("p/a.policy", Policy);

        var (code, output, error) = line.Run("settle", "p", "--input", "-");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """
            a  落选 sameProject 同一项目就高  [五]
            b  获批 900,000.00 元
            c  获批 300,000.00 元  限额 500,000.00 元 → 300,000.00 元

            prize: 1,200,000.00 元
            3 份申报，2 份获批，共 1,200,000.00 元。

            """,
            output
        );
    }

    [Fact]
    [Hazard("H30")]
    public void Who_is_left_with_less_than_nothing_is_rejected_and_the_round_goes_on()
    {
        const string Deducting = """
            政策 sample "示例政策", 出处 "总" { 施行 2024-07-11 }
            主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }
            条款 spent "研发补贴", 出处 "一" {
              填报 spend "研发投入": 金额, 出处 "一"
              补贴 subsidy "补贴" = (研发投入 - 300万元) 的 8%, 出处 "一"
            }
            条款 step "晋级奖励", 出处 "二" {
              填报 revenue "营业收入": 金额, 出处 "二"
              奖励 reward "奖励额" = 分档 营业收入 { 1亿元: 10万元, 5亿元: 50万元 }, 补差, 出处 "二"
            }
            """;
        const string Applications = """
            { "year": 2025, "applications": [
              { "id": "a", "clause": "spent", "application": { "applicant": { "creditCode": "91510100MA617EMW45" }, "spend": 100 } },
              { "id": "b", "clause": "spent", "application": { "applicant": { "creditCode": "91510100MA617EMW45" }, "spend": 4000000 } },
              { "id": "c", "clause": "step", "application": { "applicant": { "creditCode": "91510100MA617EMW45" }, "revenue": 100000000 } } ],
              "ledger": [ { "clause": "step", "creditCode": "91510100MA617EMW45", "year": 2024, "amount": 500000 } ] }
            """;
        using var line = new CommandLine { Input = Applications }.With("p/a.policy", Deducting);

        var (code, output, error) = line.Run("settle", "p", "--input", "-");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("a  落选 subsidy 补贴  [一]\nb  获批 80,000.00 元\nc  落选 reward 奖励额  [二]\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_English_it_says_the_same()
    {
        using var line = new CommandLine { Lang = "en" }.With("a.policy", Policy).With("round.json", Round);

        var (code, output, _) = line.Run("settle", "--input", "round.json");

        Assert.Equal(0, code);
        Assert.EndsWith("prize: 1,200,000.00 yuan\n3 applications, 2 granted, 1,200,000.00 yuan in all.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_request_is_a_finding_with_its_place()
    {
        using var line = new CommandLine { Lang = "en", Input = """{"year":2025,"applications":[{"id":"a","clause":"prise","application":{}}]}""" }.With("a.policy", Policy);

        var (code, output, _) = line.Run("settle", "--input", "-");

        Assert.Equal(1, code);
        Assert.Equal("/applications/0/clause: The policy has no clause `prise`. Did you mean `prize`?\n", output);
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage()
    {
        using var line = new CommandLine { Lang = "en" }.With("a.policy", Policy);

        Assert.Equal((2, "", "There is no round.json.\n"), line.Run("settle", "--input", "round.json"));
    }

    [Fact]
    public void Of_several_policies_one_has_to_be_chosen()
    {
        using var line = new CommandLine { Lang = "en", Input = Round }.With("a.policy", Policy).With("b.policy", Policy.Replace("政策 sample", "政策 other", StringComparison.Ordinal));

        var (code, _, error) = line.Run("settle", "--input", "-");

        Assert.Equal((2, "Choose one policy by PATH: other sample\n"), (code, error));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Settles_as_the_official_text_says(string name)
    {
        var test = Cases().Single(c => c.GetProperty("name").GetString() == name);
        using var line = new CommandLine { Input = test.GetProperty("request").GetRawText() };

        var (code, output, error) = line.Run("settle", Path.Combine(Repository.Root, "policies", "chengdu-ai-2024"), "--input", "-", "--format", "json");

        Assert.Equal((0, ""), (code, error));
        var results = JsonDocument.Parse(output).RootElement.GetProperty("results").EnumerateArray().ToDictionary(static end => end.GetProperty("id").GetString()!);
        foreach (var expected in test.GetProperty("expect").EnumerateObject())
            Assert.Equal(Told(expected.Name, expected.Value), Told(expected.Name, results[expected.Name]));
    }

    private static string Told(string id, JsonElement end)
    {
        var amount = end.TryGetProperty("amount", out var given) ? given.GetDecimal() : 0m;
        var rule = end.TryGetProperty("rule", out var expected) ? expected.GetString()
            : end.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.Object ? reason.GetProperty("rule").GetString()
            : null;
        return $"{id} {end.GetProperty("outcome").GetString()} {amount:0.00} {rule}";
    }

    private static List<JsonElement> Cases() => [.. JsonDocument.Parse(Repository.Read("tests/Cases/settle.json")).RootElement.EnumerateArray()];
}
