using PolicyDsl.LanguageServer.Editor.Completion;
using PolicyDsl.Syntax;

namespace PolicyDsl.LanguageServer.Tests.Editor;

/// <summary>Completion offers a modifier exactly where the binder lets it stand.</summary>
public sealed class ModifierWordTests
{
    private const string NotHere = "POL3101";

    private static readonly Dictionary<Keyword, string> Written = new()
    {
        [Keyword.Source] = "\"一\"",
        [Keyword.Note] = "\"注\"",
        [Keyword.Reading] = "\"释\"",
        [Keyword.PaidTo] = "\"人\"",
        [Keyword.Phone] = "\"1\"",
        [Keyword.Matching] = "\"a\"",
        [Keyword.When] = "是",
        [Keyword.Unless] = "是",
        [Keyword.AtMost] = "1元",
        [Keyword.AtLeast] = "1元",
        [Keyword.Default] = "1元",
        [Keyword.Weight] = "10%",
        [Keyword.Range] = "1 到 2",
        [Keyword.Length] = "1 到 2",
        [Keyword.Evidence] = "paper",
        [Keyword.Except] = "c",
        [Keyword.Only] = "c",
        [Keyword.By] = "money 升序",
        [Keyword.Ties] = "全部纳入",
        [Keyword.Instalments] = "{ 100% 于 \"末\" }",
    };

    /// <summary>Each declaration: its word, its block, and how it is written without modifiers.</summary>
    public static TheoryData<Keyword, string, string> Declarations => new()
    {
        { Keyword.Input, "Clause", "填报 x \"某\": 金额" },
        { Keyword.ReviewInput, "Clause", "评审项 x \"某\": 金额" },
        { Keyword.Input, "ListFields", "填报 l \"表\": 列表 { 填报 x \"某\": 金额⟦⟧ }" },
        { Keyword.Condition, "Clause", "条件 x \"某\" = money 超过 1元" },
        { Keyword.Require, "Clause", "须 sme" },
        { Keyword.Award, "Clause", "奖励 x \"某\" = 1元" },
        { Keyword.Subsidy, "Clause", "补贴 x \"某\" = 1元" },
        { Keyword.Benefit, "Clause", "权益 x \"某\"" },
        { Keyword.Quota, "Clause", "名额 10" },
        { Keyword.Limit, "Clause", "限额 1元 每 主体" },
        { Keyword.Times, "Clause", "限次 3 每 主体" },
        { Keyword.Once, "Clause", "一次 每 主体" },
        { Keyword.Material, "Clause", "材料 x \"某\"" },
        { Keyword.Contact, "Clause", "咨询 x \"某\"" },
        { Keyword.Refer, "Clause", "参照 \"某\"" },
        { Keyword.Term, "Clause", "术语 x \"某\" = 1元" },
        { Keyword.Parameter, "Clause", "参数 x \"某\" = 1元" },
        { Keyword.Rubric, "Clause", "评分 x \"某\"⟦⟧ { 指标 y \"标\" }" },
        { Keyword.Criterion, "Rubric", "评分 x \"某\" { 指标 y \"标\"⟦⟧ }" },
        { Keyword.Exclude, "Settlement", "排除 x \"某\"" },
        { Keyword.KeepHighest, "Settlement", "就高 x \"某\" 每 主体" },
        { Keyword.Floor, "Settlement", "不纳入 x \"某\" 低于 1元" },
        { Keyword.MutuallyExclusive, "Settlement", "互斥 x \"某\" c、d" },
        { Keyword.Limit, "Settlement", "限额 x \"某\" 1元 每 主体" },
        { Keyword.Times, "Settlement", "限次 x \"某\" 1 每 主体" },
        { Keyword.Once, "Settlement", "一次 x \"某\" 每 主体" },
        { Keyword.Budget, "Settlement", "预算 x \"某\" 1元" },
        { Keyword.Pool, "Settlement", "入库 x \"某\"" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Offers_what_the_binder_lets_pass(Keyword declaration, string block, string written)
    {
        var offered = ModifierWords.Of(declaration, Enum.Parse<BlockKind>(block)).Order().ToList();

        var allowed = Keywords
            .All.Where(static e => e.Role.HasFlag(KeywordRole.Modifier))
            .Select(static e => e.Word)
            .Where(word => IsAllowed(word, block, written))
            .Order()
            .ToList();

        Assert.Equal(string.Join(" ", allowed), string.Join(" ", offered));
    }

    private static bool IsAllowed(Keyword word, string block, string written)
    {
        var modifier = $", {Keywords.Zh(word)} {Written.GetValueOrDefault(word, "")}";
        var row = written.Contains('⟦', StringComparison.Ordinal) ? written.Replace("⟦⟧", modifier, StringComparison.Ordinal) : written + modifier;
        var text = $$"""
            政策 p "政策" { 施行 2025-01-01 }
            主体 { 填报 sme "中小企业": 是否 }
            材料 paper "纸"
            条款 c "条款" {
              填报 money "钱": 金额
              {{(block == "Settlement" ? "" : row)}}
            }
            条款 d "另" { 奖励 z "奖" = 1元 }
            统筹 {
              {{(block == "Settlement" ? row : "")}}
            }
            """;
        var at = EditorText.Of(text);
        return !at.View.DiagnosticsOf(at.File.Text.Path).Any(static d => d.Kind.Code == NotHere);
    }
}
