using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Grammar;

public sealed class DefinitionTests
{
    [Fact]
    public void A_header_has_a_title_modifiers_and_lines()
    {
        var header = Parsed.File(
            """
            政策 p "题", 出处 "一", "二", 释义 "三" {
              文号 "甲号"
              落实 "乙号"
              发文 "甲局",
                "乙局"
              印发 2024-06-11, 施行 2024年7月11日
              失效 2027-07-10
              版本 2
              精确到 元, 四舍六入
            }
            """
        ).File.Header!;

        Assert.Equal("题", header.Title.Value);
        Assert.Equal([Keyword.Source, Keyword.Reading], header.Modifiers.Select(static m => m.Word));
        Assert.Equal(8, header.Entries.Count);
        Assert.Equal(2, header.Entries[2].Values.Count);
        Assert.Equal("2024-07-11", Shapes.Of(header.Entries[4].Values[0]));
        Assert.Equal((Keyword.Yuan, Keyword.HalfEven), (header.Entries[7].RoundingUnit, header.Entries[7].RoundingMode));
    }

    [Fact]
    public void A_header_may_leave_its_lines_out() => Assert.Equal("题", Parsed.File("政策 p \"题\"\n选项 E \"甲\" { a \"乙\" }").File.Header!.Title.Value);

    [Theory]
    [InlineData("选项 Level \"级别\" { national \"国家级\", provincial \"省级\"\n other \"其他级别\" }")]
    [InlineData("enum Level \"级别\" { national \"国家级\"; provincial \"省级\" other \"其他级别\" }")]
    public void An_enum_has_members(string text)
    {
        var node = Parsed.Declaration<EnumNode>(text);

        Assert.Equal(["national", "provincial", "other"], node.Members.Select(static m => m.Name.Text));
    }

    [Fact]
    public void A_member_may_be_called_by_any_word() =>
        Assert.Equal(["review", "source"], Parsed.Declaration<EnumNode>("选项 E \"甲\" { review \"乙\" source \"丙\" }").Members.Select(static m => m.Name.Text));

    [Theory]
    [InlineData("金额", Keyword.Money)]
    [InlineData("number", Keyword.Number)]
    [InlineData("整数", Keyword.Integer)]
    [InlineData("比例", Keyword.Rate)]
    [InlineData("是否", Keyword.Bool)]
    [InlineData("日期", Keyword.Date)]
    [InlineData("时长", Keyword.Duration)]
    [InlineData("文本", Keyword.Text)]
    [InlineData("统一社会信用代码", Keyword.CreditCode)]
    public void An_input_has_a_type(string type, Keyword word) => Assert.Equal(word, Parsed.Declaration<InputNode>($"填报 a \"甲\": {type}").Type.Word);

    [Fact]
    public void An_input_has_modifiers()
    {
        var node = Parsed.Declaration<InputNode>(
            "评审项 a \"甲\": 金额, 不含税, 佐证 x、y, 选填, 范围 0元 到 上限 的 5%, 长度 1 到 20, 匹配 \"^a$\", 默认 5元, 仅记录, 当 乙 且 丙, 以月计, 说明 \"s\""
        );

        Assert.Equal(Keyword.ReviewInput, node.Word);
        Assert.Equal(
            [Keyword.ExcludingTax, Keyword.Evidence, Keyword.Optional, Keyword.Range, Keyword.Length, Keyword.Matching, Keyword.Default, Keyword.ForTheRecord, Keyword.When, Keyword.InMonths, Keyword.Note],
            node.Modifiers.Select(static m => m.Word)
        );
        Assert.Equal(["x", "y"], node.Modifiers[1].Names.Select(static n => n.Text));
        Assert.Equal(["0yuan", "(上限 Of 0.05r)"], node.Modifiers[3].Values.Select(Shapes.Of));
        Assert.Equal("(乙 And 丙)", Shapes.Of(node.Modifiers[8].Values[0]));
    }

    [Fact]
    public void A_list_has_fields()
    {
        var node = Parsed.Declaration<InputNode>("填报 deals \"明细\": 列表 { 填报 amount \"到账金额\": 金额, 不含税 填报 paidOn \"到账日\": 日期 }, 出处 \"一\"");

        Assert.Equal(["amount", "paidOn"], node.Type.Fields.Select(static f => f.Name.Text));
        Assert.Equal(Keyword.Source, Assert.Single(node.Modifiers).Word);
    }

    [Theory]
    [InlineData("填报 input \"甲\": 金额")]
    [InlineData("input applicant \"甲\": money")]
    [InlineData("填报 rank2 \"甲\"：金额，出处 “一”")]
    public void Any_word_is_a_name_where_a_name_must_stand(string text) => Assert.NotEmpty(Parsed.Declaration<InputNode>(text).Name.Text);

    [Fact]
    public void A_parameter_has_dated_values()
    {
        var node = Parsed.Declaration<ParameterNode>("参数 cap \"上限\": 金额 = 100万元 自 2024-07-11, 150万元 自 2026-01-01, 出处 \"一\"");

        Assert.Equal(["1000000yuan 2024-07-11", "1500000yuan 2026-01-01"], node.Values.Select(static v => $"{Shapes.Of(v.Value)} {Shapes.Of(v.From)}"));
        Assert.Single(node.Modifiers);
        Assert.Null(Parsed.Declaration<ParameterNode>("参数 cap \"上限\" = 5").Type);
    }

    [Fact]
    public void A_table_with_two_keys_has_a_header_row()
    {
        var node = Parsed.Declaration<TableNode>(
            """
            对照表 t "表" (level: Level, place: Place): 金额, 出处 "一" {
              | 级别 | 第一 | 第二 |
              | 国际 | 40万元 | - |
                国家 | 25万元 | 15万元
            }
            """
        );

        Assert.Equal(["级别", "第一", "第二"], node.Header.Select(static n => n.Text));
        Assert.Equal(["国际: 400000yuan, -", "国家: 250000yuan, 150000yuan"], node.Rows.Select(Row));
    }

    [Theory]
    [InlineData("| 国家级 | 100万元 |\n| 省级 | - |")]
    [InlineData("国家级: 100万元\n省级: -")]
    [InlineData("国家级: 100万元; 省级: -")]
    [InlineData("| 级别 | 金额 |\n| 国家级 | 100万元 |\n| 省级 | - |")]
    public void A_table_with_one_key_may_do_without(string rows)
    {
        var node = Parsed.Declaration<TableNode>($"对照表 t \"表\" (level: Level): 金额 {{\n{rows}\n}}");

        Assert.Equal(["国家级: 1000000yuan", "省级: -"], node.Rows.Select(Row));
    }

    [Fact]
    public void Declarations_may_be_separated_by_commas_and_semicolons() =>
        Assert.Equal(2, Parsed.Declaration<ApplicantNode>("主体 { 填报 a \"甲\": 金额, 选填, 填报 b \"乙\": 金额; }").Inputs.Count);

    private static string Row(TableRowNode row) => $"{row.Label.Text}: {string.Join(", ", row.Cells.Select(static c => Shapes.Of(c.Value)))}";
}
