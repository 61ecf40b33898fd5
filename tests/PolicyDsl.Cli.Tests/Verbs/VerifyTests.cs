using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class VerifyTests : IDisposable
{
    private const string Policy = """
        政策 sample "示例政策", 出处 "总" { 施行 2024-07-11 }

        主体 { 填报 creditCode "统一社会信用代码": 统一社会信用代码 }

        条款 prize "获奖奖励", 出处 "一" {
          填报 revenue "营业收入": 金额, 出处 "一"
          条件 enough "营业收入达到100万元" = 营业收入 达到 100万元 以上, 出处 "二"
          奖励 reward "奖励额" = 营业收入 的 10%, 最高 100万元, 出处 "三"
          限额 120万元 每年 每 主体, 出处 "四"
        }

        统筹 {
          就高 sameProject "同一项目就高" 每 主体 每 项目, 出处 "五"
          限额
        }
        """;

    private readonly CommandLine line = new CommandLine { Lang = "en" }.With("a.policy", Policy);
    private readonly ECDsa key = ReceiptSamples.RfcKey();
    private readonly IssuedReceipts issued;
    private readonly IReadOnlyList<Receipt> settled;

    public VerifyTests()
    {
        issued = new IssuedReceipts(IssuedReceipts.Policies(line.Folder)[0], key);
        settled = issued.Settle(2025, [Submit("a", 8_000_000, "P"), Submit("b", 9_000_000, "P"), Submit("c", 5_000_000, "Q"), Submit("d", 500_000, "R")]);
        line.With("keys.json", ReceiptSamples.Json(ReceiptSamples.Keys(key).Write));
    }

    [Fact]
    public void A_receipt_is_checked_a_line_a_check()
    {
        Write(settled[2]);

        var (code, output, error) = line.Run("verify", "receipt.json", "--keys", "keys.json", "--lang", "zh");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            $"""
            申报 c 第 1 版的凭证（sample prize），签发于 2025-03-02T01:00:00.000Z。
            相符  签名有效，密钥 {ReceiptSamples.RfcKid}。
            相符  政策 sample 第 1 版与凭证所用的一致。
            相符  结果与重算一致。
            相符  金额与重算一致。
            相符  条件与重算一致。
            相符  计算步骤与重算一致。
            相符  材料、提示和说明与重算一致。
            相符  统筹经过前后相接，共 3 步。
            相符  统筹经过通向最终结果，金额 300000 元。
            相符  统筹经过里的规则都在政策第 1 版中。
            相符  统筹的起点与重算一致。
            全部属实。

            """,
            output
        );
    }

    [Fact]
    public void In_English_and_for_programs_it_says_the_same()
    {
        Write(settled[2]);

        var (_, text, _) = line.Run("verify", "receipt.json", "--keys", "keys.json");
        var (code, json, _) = line.Run("verify", "receipt.json", "--keys", "keys.json", "--format", "json");

        Assert.StartsWith("Receipt of the application c, version 1 (sample prize), issued at 2025-03-02T01:00:00.000Z.\nok    The signature is valid", text, StringComparison.Ordinal);
        Assert.EndsWith("\nAll of it holds.\n", text, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(json).RootElement;
        Assert.Equal(0, code);
        Assert.True(answer.GetProperty("fine").GetBoolean());
        Assert.Equal(
            ["signature", "policy", "outcome", "amount", "conditions", "steps", "rest", "trail", "end", "rules", "start"],
            answer.GetProperty("checks").EnumerateArray().Select(static check => check.GetProperty("check").GetString()!)
        );
        Assert.All(answer.GetProperty("checks").EnumerateArray(), static check => Assert.Equal("passed", check.GetProperty("state").GetString()));
    }

    [Fact]
    public void Every_end_of_a_round_and_the_time_before_it_hold()
    {
        Assert.Equal(
            [RoundOutcome.Rejected, RoundOutcome.Granted, RoundOutcome.Granted, RoundOutcome.Rejected],
            settled.Select(static receipt => receipt.Round!.Outcome)
        );
        foreach (var receipt in settled.Append(Submit("e", 2_000_000, "S")))
        {
            Write(receipt);
            var (code, output, _) = line.Run("verify", "receipt.json", "--keys", "keys.json");
            Assert.True(code == 0, output);
        }
    }

    [Fact]
    public void Without_keys_the_signature_is_said_to_be_unchecked()
    {
        Write(settled[2]);

        var (code, output, _) = line.Run("verify", "receipt.json");

        Assert.Equal(1, code);
        Assert.Contains("OPEN  The signature is unchecked: no keys were given.", output, StringComparison.Ordinal);
        Assert.EndsWith("Not to be relied on: 0 failed, 1 unchecked.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_in_the_set_is_told()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(settled[2]);
        line.With("keys.json", ReceiptSamples.Json(ReceiptSamples.Keys(other).Write));

        AssertFails("signature", Read());
    }

    [Fact]
    public void A_changed_receipt_is_told()
    {
        Write(settled[2]);
        line.With("receipt.json", File.ReadAllText(Path.Combine(line.Folder, "receipt.json")).Replace("5000000", "6000000", StringComparison.Ordinal));

        AssertFails("signature", Read());
        AssertFails("amount", Read());
        AssertFails("start", Read());
    }

    [Fact]
    public void Another_text_of_the_policy_is_told()
    {
        Write(settled[2]);
        line.With("a.policy", Policy.Replace("10%", "11%", StringComparison.Ordinal));

        var checks = Read();

        AssertFails("policy", checks);
        Assert.Contains("decision unchecked", checks);
        Assert.Contains("rules unchecked", checks);
        Assert.Contains("start unchecked", checks);
    }

    [Fact]
    public void Another_revision_and_another_policy_are_told()
    {
        Write(settled[2]);
        line.With("a.policy", Policy.Replace("施行 2024-07-11", "施行 2024-07-11\n版本 2", StringComparison.Ordinal));
        AssertFails("policy", Read());
        line.With("a.policy", Policy.Replace("政策 sample", "政策 other", StringComparison.Ordinal));
        AssertFails("policy", Read());
    }

    [Fact]
    public void A_decision_that_the_rules_do_not_give_is_told_though_it_is_signed()
    {
        var (receipt, decision) = (settled[2], settled[2].Application.Decision);
        foreach (
            var (part, forged) in new[]
            {
                ("outcome", decision.Replace("\"eligible\"", "\"ineligible\"", StringComparison.Ordinal)),
                ("amount", decision.Replace("\"amount\":500000,", "\"amount\":500001,", StringComparison.Ordinal)),
                ("conditions", decision.Replace("\"met\"", "\"unmet\"", StringComparison.Ordinal)),
                ("steps", decision.Replace("\"kind\":\"formula\"", "\"kind\":\"table\"", StringComparison.Ordinal)),
                ("rest", decision.Replace("\"warnings\":[", "\"warnings\":[{\"code\":\"x\",\"pointer\":\"\",\"message\":\"\"}", StringComparison.Ordinal)),
                ("rest", decision.Insert(1, "\"more\":1,")),
            }
        )
        {
            Assert.NotEqual(decision, forged);
            Write(receipt with { Application = receipt.Application with { Decision = forged } });
            AssertFails(part, Read());
        }
    }

    [Fact]
    public void Inputs_that_no_application_has_are_told_though_they_are_signed()
    {
        foreach (var body in new[] { "{}", """{"submittedOn":"2025-03-01","unknown":1}""", """{"submittedOn":7}""" })
        {
            Write(settled[2] with { Application = settled[2].Application with { Body = body } });
            AssertFails("decision", Read());
        }
    }

    [Fact]
    public void A_round_that_does_not_follow_from_the_decision_is_told_though_it_is_signed()
    {
        var round = settled[2].Round!;
        var rejected = settled[0].Round!;
        foreach (
            var (part, forged) in new[]
            {
                ("end", round with { Amount = 300001 }),
                ("end", round with { Outcome = RoundOutcome.Rejected }),
                ("end", rejected with { Outcome = RoundOutcome.Pooled }),
                ("end", rejected with { Why = rejected.Why.Replace("\"reason\":{\"rule\":\"sameProject\"", "\"reason\":{\"rule\":\"limit\"", StringComparison.Ordinal) }),
                ("trail", round with { Why = round.Why.Replace("\"before\":500000", "\"before\":400000", StringComparison.Ordinal) }),
                ("trail", round with { Why = round.Why.Replace("\"reduced\"", "\"passed\"", StringComparison.Ordinal) }),
                ("trail", round with { Why = round.Why.Replace("\"step\":\"evaluate\"", "\"step\":\"limit\"", StringComparison.Ordinal) }),
                ("trail", round with { Why = """{"reason":null,"trail":[]}""" }),
                ("trail", round with { Why = """{"reason":null,"trail":[1]}""" }),
                ("trail", round with { Why = "{}" }),
                ("rules", round with { Why = round.Why.Replace("\"rule\":\"limit\"", "\"rule\":\"ceiling\"", StringComparison.Ordinal) }),
                ("rules", round with { Why = round.Why.Replace("[\"四\"]", "[\"五\"]", StringComparison.Ordinal) }),
                ("rules", round with { Why = round.Why.Replace("\"step\":\"limit\"", "\"step\":\"budget\"", StringComparison.Ordinal) }),
                ("start", round with { Why = round.Why.Replace("500000", "450000", StringComparison.Ordinal) }),
            }
        )
        {
            Assert.NotEqual(forged, round);
            Assert.NotEqual(forged, rejected);
            Write(settled[2] with { Round = forged });
            AssertFails(part, Read());
        }
    }

    [Fact]
    public void A_round_of_another_version_of_the_application_has_another_beginning()
    {
        Write(settled[2] with { Application = settled[2].Application with { Version = 2 } });

        Assert.Contains("start notApplicable", Read());
    }

    [Fact]
    public void A_round_may_be_settled_by_a_later_revision_that_asks_for_less()
    {
        var asking = Policy.Replace("填报 revenue", "填报 staff \"员工数\": 整数, 仅记录, 出处 \"一\"\n  填报 revenue", StringComparison.Ordinal);
        var later = Policy.Replace("施行 2024-07-11", "施行 2024-08-01\n版本 2", StringComparison.Ordinal).Replace("10%", "9%", StringComparison.Ordinal);
        line.With("a.policy", asking).With("later/a.policy", later);
        var policies = IssuedReceipts.Policies(line.Folder).ToDictionary(static policy => policy.Info.Revision);
        var receipt = new IssuedReceipts(policies[1], key).Submit(
            "a",
            "prize",
            """{"applicant":{"creditCode":"91510100MA617EMW45"},"project":"P","revenue":2000000,"staff":7,"submittedOn":"2025-01-31"}"""
        );

        receipt = Assert.Single(new IssuedReceipts(policies[2], key).Settle(2025, [receipt]));

        Assert.Equal(180_000m, receipt.Round!.Amount);
        Write(receipt);
        Assert.All(Read(), static check => Assert.EndsWith(" passed", check, StringComparison.Ordinal));
        line.With("later/a.policy", later.Replace("9%", "8%", StringComparison.Ordinal));
        Assert.Equal(["rules unchecked", "start unchecked"], Read().TakeLast(2));
    }

    [Theory]
    [InlineData("", "This is no receipt: no valid JSON object, or too large.")]
    [InlineData("{}", "This is no receipt: /receipt is missing, unknown or not in its form.")]
    [InlineData("\u001b[31m", "This is no receipt: no valid JSON object, or too large.")]
    public void What_is_no_receipt_is_a_finding(string text, string message)
    {
        line.With("receipt.json", text);

        Assert.Equal((1, $"FAIL  {message}\nNot to be relied on: 1 failed, 0 unchecked.\n", ""), line.Run("verify", "receipt.json"));
    }

    [Fact]
    public void What_a_terminal_would_act_on_is_not_shown()
    {
        Write(settled[2] with { Application = settled[2].Application with { Id = "a\u001b[2Jb\u202ec", Policy = new string('x', 200) } });

        var (code, output, _) = line.Run("verify", "receipt.json");

        Assert.Equal(1, code);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202e', output);
        Assert.DoesNotContain(new string('x', 61), output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_used_are_wrong_usage()
    {
        Write(settled[2]);
        line.With("bad.json", "{}").With("huge.json", new byte[SignedReceipt.MostBytes + 1]);

        Assert.Equal((2, "", "There is no other.json.\n"), line.Run("verify", "other.json"));
        Assert.Equal((2, "", "bad.json is no key set (JWK Set), or a key in it is wrong.\n"), line.Run("verify", "receipt.json", "--keys", "bad.json"));
        Assert.Equal((2, "", "huge.json is too large: 8388609 bytes, the limit is 8388608.\n"), line.Run("verify", "huge.json"));
        Assert.Equal(2, line.Run("verify").Code);
        Assert.Equal(2, line.Run("verify", "receipt.json", "--policy", "nowhere").Code);
    }

    [Fact]
    public void A_policy_with_errors_checks_nothing()
    {
        Write(settled[2]);
        line.With("a.policy", Samples.Broken);

        var (code, output, error) = line.Run("verify", "receipt.json");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("POL2", error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        line.Dispose();
        key.Dispose();
    }

    private Receipt Submit(string id, int revenue, string project) =>
        issued.Submit(
            id,
            "prize",
            $$"""{"applicant":{"creditCode":"91510100MA617EMW45"},"project":"{{project}}","revenue":{{revenue}},"submittedOn":"2025-03-01"}"""
        );

    private void Write(Receipt receipt) => line.With("receipt.json", ReceiptSamples.Json(issued.Sign(receipt).Write));

    private List<string> Read()
    {
        var (code, output, error) = line.Run("verify", "receipt.json", "--keys", "keys.json", "--format", "json");
        Assert.Equal("", error);
        var answer = JsonNode.Parse(Encoding.UTF8.GetBytes(output))!;
        Assert.Equal(answer["fine"]!.GetValue<bool>(), code == 0);
        return [.. answer["checks"]!.AsArray().Select(static check => $"{check!["check"]} {check["state"]}")];
    }

    private static void AssertFails(string check, List<string> checks) => Assert.Contains(check + " failed", checks);
}
