using PolicyDsl.Model;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>Inputs, parameters and tables.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData("时长", TypeKind.Months, false)]
    [InlineData("时长, 以月计", TypeKind.Months, true)]
    [InlineData("时长, 以日计", TypeKind.Days, true)]
    [InlineData("时长, 范围 1日 到 90日", TypeKind.Days, false)]
    [InlineData("时长, 默认 30日", TypeKind.Days, false)]
    [InlineData("时长, 范围 1个月 到 10年", TypeKind.Months, false)]
    public void A_duration_counts_months_unless_days_are_written(string type, TypeKind kind, bool counted)
    {
        var input = Input($"填报 x \"项\": {type}");

        Assert.Equal((kind, counted), (input.Type.Kind, input.CountedDuration));
    }

    [Fact]
    public void Bounds_and_defaults_have_the_type_of_the_input()
    {
        var input = Input("填报 x \"项\": 比例, 范围 0 到 1, 默认 30%");

        Assert.Equal(new ValueRange(new NumberLiteral(0m, ValueType.Rate), new NumberLiteral(1m, ValueType.Rate)), input.Range);
        Assert.Equal(new NumberLiteral(0.3m, ValueType.Rate), input.Default);
    }

    [Fact]
    public void A_loss_may_be_allowed() =>
        Assert.Equal(new NumberLiteral(-1_000_000m, ValueType.Money), Input("填报 x \"利润\": 金额, 范围 -100万元 到 1亿元").Range!.Low);

    [Fact]
    public void Text_has_a_length_and_a_pattern()
    {
        var input = Input("填报 x \"编号\": 文本, 长度 1 到 20, 匹配 \"[A-Z]{2}[0-9]+(?:-[0-9]+)?\", 选填, 仅记录");

        Assert.Equal(new LengthRange(1, 20), input.Length);
        Assert.Equal("[A-Z]{2}[0-9]+(?:-[0-9]+)?", input.Pattern);
        Assert.True(input.Optional && input.ForTheRecord);
    }

    [Fact]
    public void An_input_is_asked_under_its_condition_with_its_evidence()
    {
        var input = TestPolicy.Clause("填报 x \"项\": 金额, 当 提前完工, 佐证 paper\n材料 paper \"证明\"").Inputs.Single(static i => i.Name == "x");

        Assert.IsType<InputReference>(input.When);
        Assert.Equal(["paper"], input.Evidence);
    }

    [Fact]
    public void A_parameter_has_its_values_in_the_order_of_their_days()
    {
        var model = TestPolicy.Model(TestPolicy.With("参数 cap \"上限\" = 150万元 自 2026-01-01, 100万元\n条款 c \"款\" { 奖励 r \"奖\" = 上限 }"));

        var parameter = Assert.Single(model.Parameters);
        Assert.Equal(ValueType.Money, parameter.Type);
        Assert.Equal([null, new CalendarDate(2026, 1, 1)], parameter.Values.Select(static v => v.From));
        Assert.Equal(new ParameterReference("cap", ValueType.Money), model.Clauses[0].Awards[0].Amount);
    }

    [Fact]
    public void A_table_has_every_combination_once()
    {
        var model = TestPolicy.Model(TestPolicy.With("""
            对照表 t "标准" (level: Level, first: 是否): 金额 {
              | 级别 | 是 | 否 |
              | 国家级 | 25万元 | 15万元 |
              | 省级 | 15万元 | - |
              | municipal | 5万元 | - |
            }
            条款 c "款" { 填报 level "级次": Level  奖励 r "奖" = t[级次, 中小企业] }
            """));

        var table = Assert.Single(model.Tables);
        Assert.Equal(6, table.Cells.Count);
        Assert.Equal(["national", "true"], table.Cells[0].Keys);
        Assert.Equal(new NumberLiteral(250_000m, ValueType.Money), table.Cells[0].Value);
        Assert.Null(table.Cells[3].Value);
        Assert.IsType<TableLookup>(model.Clauses[0].Awards[0].Amount);
    }

    [Fact]
    public void A_clause_may_have_a_table_and_a_parameter_of_its_own()
    {
        var model = TestPolicy.Model(TestPolicy.With("""
            条款 c "款" {
              填报 level "级次": Level
              参数 cap "上限" = 3万元
              对照表 t "标准" (level: Level): 金额 { 国家级: 25万元, 省级: 15万元, 市级: - }
              奖励 r "奖" = t[级次], 最高 上限
            }
            """));

        Assert.Equal("t", Assert.Single(model.Tables).Name);
        Assert.Equal("cap", Assert.Single(model.Parameters).Name);
    }

    private static InputField Input(string declaration) => TestPolicy.Clause(declaration).Inputs.Single(static i => i.Name == "x");
}
