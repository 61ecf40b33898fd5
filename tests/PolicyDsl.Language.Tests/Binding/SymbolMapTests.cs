using PolicyDsl.Binding;
using PolicyDsl.Binding.Uses;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Binding;

/// <summary>Every name is known where it is declared and where it is used.</summary>
public sealed class SymbolMapTests
{
    [Fact]
    public void Each_use_stands_for_what_is_called_so()
    {
        var (map, files) = Chengdu();

        Assert.True(map.Uses.Count > 1_000);
        Assert.All(
            map.Uses,
            use =>
            {
                var written = files[use.At.Path].Text.Slice(use.At.Span);
                Assert.True(written == use.Symbol.Name || (use.Symbol.TitleIsName && written == use.Symbol.Title), $"{use.At}: {written} is no {use.Symbol.Name}");
            }
        );
    }

    [Fact]
    public void Each_declaration_stands_where_its_name_and_its_title_are_written()
    {
        var (map, files) = Chengdu();

        Assert.All(
            map.Symbols.Where(static s => s.NameAt is not null),
            symbol =>
            {
                Assert.Equal(symbol.Name, files[symbol.NameAt!.Path].Text.Slice(symbol.NameAt.Span));
                if (symbol.TitleAt is { } title)
                    Assert.Equal($"\"{symbol.Title}\"", files[title.Path].Text.Slice(title.Span));
            }
        );
    }

    [Fact]
    public void No_name_of_a_whole_policy_is_neither_a_declaration_nor_a_use()
    {
        var (map, files) = Chengdu();
        var known = map
            .Uses.Select(static u => (u.At.Path, u.At.Span))
            .Concat(map.Symbols.Where(static s => s.NameAt is not null).Select(static s => (s.NameAt!.Path, s.NameAt.Span)))
            .ToHashSet();

        var stray =
            from file in files.Values
            from pair in file.Parsed.Tokens.Zip(file.Parsed.Tokens.Skip(1).Prepend(null))
            let token = pair.First
            let before = pair.Second
            where (token.Kind == TokenKind.Name || token.IsName) && !known.Contains((file.Text.Path, token.Span)) && !IsOfNobody(token, file.Parsed.Tokens)
            select $"{file.Text.Path}({file.Text.PositionOf(token.Span.Start).Line + 1}): {token.Text}";

        Assert.True(!stray.Any(), string.Join("\n", stray));
    }

    [Fact]
    public void A_fact_that_inputs_of_several_clauses_share_stands_for_each()
    {
        var map = TestPolicy.Bind(
            (
                "test/test.policy",
                TestPolicy.With(
                    """
                    已知 base "基本" { 收入 = 1万元 }
                    条款 a "甲款" { 填报 income "收入": 金额 奖励 x "奖" = 收入 的 10% 算例 "一" { 沿用 base, 结果 符合 } }
                    条款 b "乙款" { 填报 income "收入": 金额 奖励 x "奖" = 收入 的 20% 算例 "二" { 沿用 base, 结果 符合 } }
                    """
                )
            )
        ).Symbols;

        var shared = map.Uses.GroupBy(static u => u.At).Where(static g => g.Count() > 1).ToList();

        Assert.Equal(["a", "b"], Assert.Single(shared).Select(static u => u.Symbol.Clause));
    }

    [Fact]
    public void Rows_fields_members_rules_and_applications_are_known()
    {
        var map = TestPolicy.Bind(
            (
                "test/test.policy",
                TestPolicy.WithClause("条件 paid \"到账\" = 合计 d 属于 明细 (d.到账金额) 超过 0元\n奖励 reward \"奖\" = 1万元, 当 级次 为 国家级")
                    + """
                    统筹 { 不纳入 small "太小" 低于 2万元 }
                    算例 "轮" 统筹 2025 {
                      申请 a 条款 clause { 明细 = { { 到账金额 = 1元 } }, 级次 = national }
                      结果 a 落选 small
                    }
                    """
            )
        ).Symbols;

        Assert.Equal(1, Uses("d"));
        Assert.Equal(2, Uses("amount"));
        Assert.Equal(2, Uses("national"));
        Assert.Equal(1, Uses("small"));
        Assert.Equal(1, Uses("a"));
        Assert.Equal(1, Uses("clause"));

        int Uses(string name) => map.Uses.Count(u => u.Symbol.Name == name);
    }

    // 甲 and 乙 are made up; the language's own reasons and keys, a group of criteria and the key of a table are declared nowhere or used nowhere.
    private static bool IsOfNobody(Token token, IReadOnlyList<Token> tokens)
    {
        var index = tokens.ToList().IndexOf(token);
        var before = index == 0 ? null : tokens[index - 1];
        var after = tokens[index + 1];
        return before?.Word is Keyword.Applicant or Keyword.CriterionGroup or Keyword.Criterion or Keyword.Per
            || (after.IsSymbol(':') && (before!.IsSymbol('(') || before.IsSymbol(',')))
            || before?.IsSymbol('|') == true
            || token.Is(Keyword.Tier)
            || ModelNames.ReservedRules.Contains(token.Text);
    }

    private static (SymbolMap Map, Dictionary<string, (SourceText Text, ParseResult Parsed)> Files) Chengdu()
    {
        var files = new Dictionary<string, (SourceText Text, ParseResult Parsed)>();
        foreach (var path in Repository.Files("policies/chengdu-ai-2024", "*.policy"))
        {
            var text = new SourceText(path, Repository.Read(path));
            files.Add(path, (text, PolicyParser.Parse(text)));
        }
        var bound = Assert.Single(PolicyBinder.Bind([.. files.Values.Select(static f => PolicySource.Of(f.Text, f.Parsed))]).Policies);
        Assert.NotNull(bound.Model);
        return (bound.Symbols, files);
    }
}
