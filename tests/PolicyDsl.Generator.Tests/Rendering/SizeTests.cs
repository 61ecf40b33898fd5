using System.Globalization;
using System.Reflection;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Runtime;

namespace PolicyDsl.Generator.Tests.Rendering;

/// <summary>Long rules: neither the generator nor the compiler may run out of stack.</summary>
[Hazard("H41", "H63")]
public sealed class SizeTests
{
    [Fact]
    public void A_sum_of_five_thousand_terms()
    {
        // The language allows 256 operations a formula: twenty terms of 250 each.
        var terms = Enumerable
            .Range(0, 20)
            .Select(static term => $"术语 t{term} \"项{term}\" = {(term == 0 ? "0元" : $"t{term - 1}")} + {string.Join(" + ", Enumerable.Range(1, 250).Select(Summand))}");
        var clause = Clause(string.Join("\n", terms) + "\n奖励 reward \"奖\" = t19");

        Assert.Equal(20 * ((125 * 10m) + (125 * 125m)), Evaluate(clause, 10m).Amount);
    }

    [Fact]
    public void A_condition_of_many_alternatives()
    {
        var any = string.Join(" 或 ", Enumerable.Range(1, 120).Select(static i => string.Create(CultureInfo.InvariantCulture, $"收入 为 {i}元")));
        var clause = Clause($"条件 listed \"在列\" = {any}\n奖励 reward \"奖\" = 1万元");

        Assert.Equal(Outcome.Eligible, Evaluate(clause, 77m).Outcome);
        Assert.Equal(Outcome.Ineligible, Evaluate(clause, 1000m).Outcome);
    }

    [Fact]
    public void A_choice_and_tiers_of_a_thousand_rows()
    {
        var rows = string.Join(" ", Enumerable.Range(1, 1000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"收入 为 {i}元: {i * 2}元")));
        var tiers = string.Join(" ", Enumerable.Range(1, 1000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{i}元: {i * 3}元")));
        var clause = Clause($"奖励 reward \"奖\" = (选取 {{ {rows} 其他: 0元 }}) + (分档 收入 {{ {tiers} }})");

        Assert.Equal((500m * 2) + (500m * 3), Evaluate(clause, 500m).Amount);
        Assert.Equal(3000m, Evaluate(clause, 5000m).Amount);
    }

    [Fact]
    public void Terms_that_each_read_the_one_before()
    {
        var terms = string.Join("\n", Enumerable.Range(1, 2000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"术语 t{i} \"项{i}\" = {(i == 1 ? "收入" : $"t{i - 1}")} + 1元")));

        Assert.Equal(2010m, Evaluate(Clause(terms + "\n奖励 reward \"奖\" = t2000"), 10m).Amount);
    }

    private static string Summand(int i) => i % 2 == 0 ? "收入" : i.ToString(CultureInfo.InvariantCulture) + "元";

    private static string Text(string rules) => $"政策 large \"大\" {{ 施行 2024-07-11 }}\n条款 basic \"基本\" {{\n填报 revenue \"收入\": 金额\n{rules}\n}}";

    private static ClauseDefinition Clause(string rules) => Clause(GeneratorRun.Of(new PolicyText("large.policy", Text(rules))).Load());

    private static ClauseDefinition Clause(Assembly assembly)
    {
        var policy = (PolicyDefinition)assembly.GetType("Acme.Large.LargePolicy")!.GetProperty("Definition")!.GetValue(null)!;
        return policy.Clauses[0];
    }

    private static Decision Evaluate(ClauseDefinition clause, decimal revenue)
    {
        var sink = clause.NewApplication();
        sink.SetDate(EnvelopeIndex.SubmittedOn, new DateOnly(2025, 1, 1));
        sink.SetNumber(EnvelopeIndex.Next, revenue);
        var application = sink.Complete();
        Assert.Equal(clause.Evaluate(application), clause.Explain(application).Decision);
        return clause.Evaluate(application);
    }
}
