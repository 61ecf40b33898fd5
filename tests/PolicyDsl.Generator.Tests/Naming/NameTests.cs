using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Naming;

/// <summary>Names that C#, records or generated code need for themselves.</summary>
[Hazard("H45", "H49")]
public sealed class NameTests
{
    // Not among them: what the language itself reserves.
    public static TheoryData<string> Names =>
        [
            "class", "record", "value", "field", "args", "request", "string", "namespace", "base2", "file", "required", "scoped", "extension", "var", "dynamic",
            "async", "await", "nameof", "global", "System", "equals", "clone", "getHashCode", "toString", "getType", "finalize", "memberwiseClone",
            "referenceEquals", "equalityContract", "printMembers", "deconstruct", "item", "getX", "setX", "of2", "read", "missing2", "trace", "verdict",
            "result", "decide", "explain", "evaluate", "num", "truth", "ratio", "dates", "rows", "decision", "outcome", "policyDsl", "policyInfo", "clauseInfo",
            "decimal2", "dateOnly", "math", "func", "fen", "applicable", "payments", "oddApplication", "oddDefinition", "odd", "condition2", "policyTables",
            "policyHeader", "enumNames", "definition", "describe", "inRound", "index", "outer", "row", "assess", "info",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_name_can_be_an_input_a_condition_an_award_and_a_member(string name)
    {
        var run = GeneratorRun.Of(
            Odd($$"""
            选项 Level "级别" { {{name}} "甲" other "乙" }
            条款 odd "条款" {
              填报 {{name}} "数": 金额
              填报 level "级别": Level
              填报 list "表": 列表 { 填报 {{name}} "数": 金额 }
              术语 sum2 "和" = 数 + (合计 d 属于 list (d.{{name}} + 数))
              条件 {{name}} "条件" = 数 超过 0元 且 level 为 {{name}}
              奖励 {{name}} "奖" = 和, 当 数 超过 1元
              材料 {{name}} "材料", 当 数 超过 2元
            }
            """)
        );

        run.Load();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_name_can_be_a_clause_a_table_a_parameter_and_an_enum(string name)
    {
        var run = GeneratorRun.Of(
            Odd($$"""
            选项 Level "级别" { high "甲" low "乙" }
            选项 {{name}}Kind "类别" { high "甲" low "乙" }
            参数 {{name}} "参数": 金额 = 1万元 自 2024-01-01
            对照表 {{name}}Table "表" ({{name}}: Level): 金额 {
              | high | 1万元 |
              | low | - |
            }
            条款 {{name}} "条款" {
              填报 level "级别": Level
              填报 sort "类别": {{name}}Kind
              条件 all2 "条件" = sort 为 high
              奖励 reward "奖" = {{name}}Table[level] + {{name}}
            }
            """)
        );

        run.Load();
    }

    [Theory]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("extension")]
    [InlineData("record")]
    [InlineData("class")]
    [InlineData("system")]
    [InlineData("policy")]
    [InlineData("2024")]
    public void Any_word_can_be_a_policy_and_an_input_of_the_same_name(string id)
    {
        var name = char.IsAsciiDigit(id[0]) ? "x" + id : id;
        var run = GeneratorRun.Of(Samples.Small(id, $"填报 {name}Value \"甲项\": 金额\n填报 rate \"比率\": 比例\n材料 rate \"比率证明\""), Samples.Small(id + "-1"));

        run.Load();
    }

    [Fact]
    public void JSON_keeps_the_names_of_the_policy()
    {
        var assembly = GeneratorRun.Of(Odd("条款 clause2 \"条款\" { 填报 equals \"数\": 金额 条件 clone \"条件\" = 数 超过 0元 奖励 toString \"奖\" = 数 }")).Load();
        var clause = (Runtime.ClauseInfo)assembly.GetType("Acme.Odd.Clause2")!.GetProperty("Clause")!.GetValue(null)!;

        Assert.Equal("equals", clause.Inputs[^1].Name);
        Assert.Equal("clone", clause.Conditions[0].Id);
        Assert.Equal("toString", clause.Awards[0].Id);
        Assert.NotNull(assembly.GetType("Acme.Odd.Clause2Application")!.GetProperty("Equals_"));
    }

    [Theory]
    [InlineData("条款 fund \"甲\" { 奖励 r \"奖\" = 1元 }\n条款 fundApplication \"乙\" { 奖励 r \"奖\" = 1元 }", "odd/odd.policy(3,4): error POL9001: ")]
    [InlineData("选项 FundReview \"类\" { a \"甲\" }\n条款 fund \"甲\" { 奖励 r \"奖\" = 1元 }", "odd/odd.policy(3,4): error POL9001: ")]
    [InlineData("参数 cap \"甲\": 金额 = 1元\n参数 capInForce \"乙\": 金额 = 1元\n条款 fund \"甲\" { 奖励 r \"奖\" = cap + capInForce }", "odd/odd.policy(3,4): error POL9001: ")]
    public void Names_that_become_one_in_C_sharp_are_an_error_at_the_second(string text, string expected)
    {
        var run = GeneratorRun.Of(Odd(text), Samples.Small("first"));

        Assert.StartsWith(expected, Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("First.Policy.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Rare_characters_stay_in_titles_and_never_reach_a_name()
    {
        var run = GeneratorRun.Of(
            new PolicyText("𠮷野.policy", "政策 rare \"𠮷野政策\" { 施行 2024-07-11 }\n条款 a \"𠮷野条款\" { 填报 x \"𠮷野收入\": 金额 奖励 r \"奖\" = 𠮷野收入 的 10% }")
        );

        Assert.Contains("𠮷野收入", run.Sources["Rare.Clauses.A.Application.g.cs"], StringComparison.Ordinal);
        run.Load();
    }

    private static PolicyText Odd(string text) => new("odd/odd.policy", "政策 odd \"示例\" { 施行 2024-07-11 }\n" + text);
}
