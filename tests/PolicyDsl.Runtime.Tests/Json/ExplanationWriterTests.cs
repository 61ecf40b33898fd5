using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime.Tests.Json;

public sealed class ExplanationWriterTests
{
    private static readonly Explanation Explanation = new()
    {
        Clause = Samples.Clause,
        Decision = new Decision(Outcome.Eligible, 650000.060m, null, new ConditionSet(Samples.Clause, 0), new ConditionSet(Samples.Clause, 1)),
        Payee = "企业核心团队",
        Instalments = [new Instalment("立项", 0.30m, 195000.02m)],
        Conditions = [new ConditionResult(Samples.Clause.Conditions[0], ConditionState.Unknown, [new("applicant.goodCredit", null)])],
        Steps = [new AwardStep(StepKind.Formula, "营业收入 的 10%", 650000.06m, ["三"])],
        Missing = ["/applicant/goodCredit"],
        Materials = [new MaterialInfo("form", "申报表", false, false, ["四"], [])],
        Warnings = [new FieldMessage("/ledger", Warnings.NoLedger)],
        Readings = [new ReadingInfo("奖励", "一次<全额>给付", ["三"])],
        References = [new ReferenceInfo(["某办〔2024〕1号"], true, ["五"])],
        Periods = [new ParameterPeriod(new ParameterInfo("cap", "上限", [], ["六"]), new DateOnly(2025, 1, 1), null, "150万元")],
    };

    private const string Golden = """
        {"policy":"sample","clause":"every","outcome":"eligible","amount":650000.06,"ceiling":null,"payee":"企业核心团队","benefit":null,
        "instalments":[{"event":"立项","share":0.3,"amount":195000.02}],
        "reason":null,
        "conditions":[{"id":"goodCredit","title":"信用良好","source":["二"],"result":"unknown","advisory":false,"reads":{"applicant.goodCredit":null}}],
        "steps":[{"kind":"formula","title":"营业收入 的 10%","value":650000.06,"source":["三"]}],
        "missing":["/applicant/goodCredit"],
        "materials":[{"id":"form","title":"申报表","optional":false,"source":["四"]}],
        "warnings":[{"code":"noLedger","pointer":"/ledger","message":"MESSAGE"}],
        "readings":[{"title":"奖励","text":"一次\u003C全额\u003E给付","source":["三"]}],
        "references":[{"documents":["某办〔2024〕1号"],"entirely":true,"source":["五"]}],
        "periods":[{"id":"cap","title":"上限","from":"2025-01-01","until":null,"value":"150万元","source":["六"]}]}
        """;

    [Theory]
    [InlineData(Language.Zh, "未提供台账，已获金额按 0 计算。")]
    [InlineData(Language.En, "No ledger was given; what was paid before counts as 0.")]
    public void A_decision_is_written_as_the_contract_says(Language language, string message) =>
        Assert.Equal(
            Golden.Replace("\n", "", StringComparison.Ordinal).Replace("MESSAGE", message, StringComparison.Ordinal),
            Write(writer => ExplanationWriter.Write(writer, Explanation, language))
        );

    [Fact]
    public void The_short_form_leaves_out_steps_and_texts() =>
        Assert.Equal(
            """{"policy":"sample","clause":"every","outcome":"eligible","amount":650000.06,"ceiling":null,"reason":null,"unmet":[],"unknown":["goodCredit"],"missing":["/applicant/goodCredit"]}""",
            Write(static writer => ExplanationWriter.WriteShort(writer, Explanation))
        );

    [Fact]
    public void A_bare_decision_has_the_same_shape() =>
        Assert.Equal(
            """{"policy":"sample","clause":"every","outcome":"eligible","amount":650000.06,"ceiling":null,"reason":null,"unmet":[],"unknown":["goodCredit"],"missing":[]}""",
            Write(static writer => ExplanationWriter.WriteShort(writer, Samples.Clause, Explanation.Decision))
        );

    [Fact]
    public void A_refusal_has_its_reason()
    {
        var refused = Explanation with { Reason = new DecisionReason("minimum", "低于10万元不纳入", ["十（十）"]) };

        using var document = JsonDocument.Parse(Write(writer => ExplanationWriter.WriteShort(writer, refused)));

        Assert.Equal("""{"rule":"minimum","title":"低于10万元不纳入","source":["十（十）"]}""", document.RootElement.GetProperty("reason").GetRawText());
    }

    [Theory]
    [InlineData("1000000.00", "1000000")]
    [InlineData("0.10", "0.1")]
    [InlineData("0.00", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Numbers_have_no_trailing_zeros(string value, string written) =>
        Assert.Equal(
            written,
            Write(writer => JsonValues.WriteNumber(writer, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))
        );

    [Fact]
    public void What_a_condition_read_is_written_as_it_is_sent()
    {
        Assert.Equal("\"P1Y6M\"", Input("warranty", 18m));
        Assert.Equal("\"P2Y\"", Input("warranty", 24m));
        Assert.Equal("\"P0M\"", Input("warranty", 0m));
        Assert.Equal("\"P30D\"", Input("delay", 30m));
        Assert.Equal("24", Input("term", 24m));
        Assert.Equal("0.6", Input("share", 0.60m));
        Assert.Equal("true", Input("goodCredit", true));
        Assert.Equal("\"2020-02-29\"", Input("founded", new DateOnly(2020, 2, 29)));
        Assert.Equal("\"city\"", Input("level", "city"));
        Assert.Equal("3", Input("deals", 3));
        Assert.Equal("null", Input("deals", null));
    }

    private static string Input(string name, object? value) =>
        Write(writer => JsonValues.WriteInput(writer, Samples.Clause.Inputs.First(input => input.Name == name), value));

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ExplanationWriter.Options))
            content(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
