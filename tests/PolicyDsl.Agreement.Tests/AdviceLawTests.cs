using System.Globalization;
using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Agreement.Tests.Policies;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Interpreter;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests;

/// <summary>
/// Whatever is advised holds: the value meets the condition, and the one before it, nearer to what was given, does not; nor does the one after the end. All
/// answers that would do are told, and no other.
/// </summary>
public sealed class AdviceLawTests
{
    public static TheoryData<string> Clauses => ChengduAgreementTests.Clauses;

    [Theory]
    [MemberData(nameof(Clauses))]
    public void What_is_advised_on_the_Chengdu_policy_holds(string name)
    {
        var clause = ChengduAi2024Policy.Definition.Clause(name)!;
        Check(clause, new RandomApplications(ChengduAgreementTests.Model, ChengduAgreementTests.Model.Clauses.First(c => c.Name == name), clause.Info), 300);
    }

    [Fact]
    public void What_is_advised_on_random_policies_holds()
    {
        var advised = 0;
        foreach (var seed in Enumerable.Range(0, 60 * Iterations.Factor))
        {
            var (read, findings) = PolicyText.Read(new PolicyText("p/p.policy", RandomPolicy.Text(seed)));
            if (findings.Count > 0)
                continue;
            var policy = new InterpretedPolicy(read[0]);
            foreach (var clause in read[0].Clauses)
                advised += Check(policy.Clause(clause.Name)!, new RandomApplications(read[0], clause, policy.Clause(clause.Name)!.Info), 10);
        }
        // Else the law would say little.
        Assert.True(advised > 100, $"{advised}");
    }

    private static readonly string[] comparisons =
    [
        "x 为 {0}", "x 不为 {0}", "x 属于 {0} 到 {1}", "x 属于 ({0}、{1}、7)", "x 低于 {0} 或 x 超过 {1}", "非 x 属于 {0} 到 {1}", "x 为 y", "x 不为 y", "x 属于 y 到 {1}",
        "x 属于 {0} 到 {1} 且 y 不低于 {0}", "x 属于 {0} 到 {1} 或 x 属于 {1} 到 50", "d 属于 近 3年", "d 属于 近 {1}日", "非 d 属于 近 2个年度", "年度(d) 为 202{0}",
        "d 属于 2024-0{0}-15 到 e", "d 为 e", "d 属于 申报日 - {0}年 到 e", "has 且 x 不为 {0}", "k 属于 (甲、乙)", "k 不为 甲 且 非 has", "k 为 乙 或 has",
    ];

    [Fact]
    public void What_is_advised_where_values_are_only_compared_holds()
    {
        var advised = new HashSet<(int, string)>();
        for (var seed = 0; seed < comparisons.Length * 3; seed++)
        {
            var random = new Random(seed);
            var low = random.Next(1, 6);
            var condition = string.Format(CultureInfo.InvariantCulture, comparisons[seed % comparisons.Length], low, low + random.Next(0, 4));
            var text = $$"""
                政策 p "政策" { 施行 2024-01-01 }
                选项 K "类" { a "甲" b "乙" c "丙" }
                条款 c "条款", 出处 "一" {
                  填报 x "量": 整数, 范围 0 到 60
                  填报 y "另一量": 整数, 范围 0 到 60
                  填报 d "日": 日期
                  填报 e "另一日": 日期
                  填报 has "有": 是否
                  填报 k "类别": K
                  条件 c1 "条件" = {{condition}}
                  奖励 r "奖" = 1万元
                }
                """;
            var (read, findings) = PolicyText.Read(new PolicyText("p/p.policy", text));
            Assert.Empty(findings);
            var policy = new InterpretedPolicy(read[0]);
            var info = policy.Clause("c")!.Info;
            if (Check(policy.Clause("c")!, new RandomApplications(read[0], read[0].Clauses[0], info), 60) > 0)
                advised.Add((seed % comparisons.Length, info.Conditions[0].Id));
        }
        // Each kind says something.
        Assert.Equal(comparisons.Length, advised.Count);
    }

    private static int Check(ClauseDefinition clause, RandomApplications applications, int count)
    {
        var advised = 0;
        for (var seed = 0; seed < count; seed++)
        {
            var values = applications.Next(new Random(seed));
            var explanation = clause.Explain(values.ApplyTo(clause));
            for (var condition = 0; condition < explanation.Conditions.Count; condition++)
            {
                var nearest = explanation.Advice!.Nearest[condition];
                Assert.True(nearest.Count == 0 || explanation.Conditions[condition].Result == ConditionState.Unmet);
                foreach (var threshold in nearest)
                    Check(clause, values, condition, threshold);
                if (explanation.Conditions[condition].Result == ConditionState.Unmet)
                    CheckNearest(clause, values, condition, nearest);
                advised += nearest.Count;
            }
            foreach (var threshold in explanation.Advice!.Award)
                CheckAward(clause, values, explanation, threshold);
            advised += explanation.Advice.Award.Count;
        }
        return advised;
    }

    private static void Check(ClauseDefinition clause, GivenApplication values, int condition, InputThreshold threshold)
    {
        var index = clause.Info.Inputs.ToList().IndexOf(threshold.Input);
        if (threshold.Choices.Count > 0)
        {
            var answers = threshold.Input.Kind == InputKind.Bool
                ? [(true, true), (false, false)]
                : threshold.Input.Members.Select(static (member, place) => (Told: (object)member.Name, Given: (object)new Member(place)));
            Assert.Equal(answers.Where(answer => With(clause, values, condition, index, answer.Given) == ConditionState.Met).Select(static answer => answer.Told), threshold.Choices);
            return;
        }
        Assert.Equal(ConditionState.Met, With(clause, values, condition, index, threshold.Value));
        var before = Before(threshold);
        Assert.NotEqual(ConditionState.Met, With(clause, values, condition, index, before));
        if (threshold.End is { } end)
        {
            Assert.Equal(ConditionState.Met, With(clause, values, condition, index, end));
            if (After(threshold with { Value = end }) is { } after)
                Assert.NotEqual(ConditionState.Met, With(clause, values, condition, index, after));
        }
        // What is advised lies beyond what was given, and a body may hold it.
        Assert.True(threshold.IsLeast == Comparer<object>.Default.Compare(threshold.Value, values[index]) > 0, $"{threshold}");
        var mistakes = ApplicationCheck.Check(clause.Info, Changed(values, index, threshold.Value).ApplyTo(clause));
        Assert.DoesNotContain(threshold.Input.Pointer, mistakes.Select(static error => error.Pointer));
    }

    // Of what is advised on an award: there the award refuses no more, and one nearer it still does, if no condition does before it.
    private static void CheckAward(ClauseDefinition clause, GivenApplication values, Explanation refused, InputThreshold threshold)
    {
        var index = clause.Info.Inputs.ToList().IndexOf(threshold.Input);
        string[] rules = [.. clause.Info.Awards.Select(static award => award.Id), .. clause.Info.Floor is { } floor ? [floor.Id] : Array.Empty<string>()];
        Assert.Contains(refused.Reason!.Rule, rules);
        Assert.DoesNotContain(clause.Explain(Changed(values, index, threshold.Value).ApplyTo(clause)).Reason?.Rule ?? "", rules);
        Assert.Equal(Outcome.Ineligible, clause.Explain(Changed(values, index, Before(threshold)).ApplyTo(clause)).Outcome);
    }

    // Of a few whole numbers, each is tried.
    private static void CheckNearest(ClauseDefinition clause, GivenApplication values, int condition, IReadOnlyList<InputThreshold> nearest)
    {
        var info = clause.Info.Conditions[condition];
        foreach (var index in info.Solvable.Select(static one => one.Input).Concat(info.Piecewise.Select(static one => one.Input)))
        {
            if (clause.Info.Inputs[index] is not { Kind: InputKind.Integer, Low: { } low, High: { } high } input || high - low > 100m)
                continue;
            // What no body may hold is not advised upon.
            if (!values.TryGetValue(index, out var value) || value is not decimal given || given < low || given > high || decimal.Truncate(given) != given)
                continue;
            var all = Enumerable.Range((int)low, (int)(high - low) + 1).Where(one => With(clause, values, condition, index, (decimal)one) == ConditionState.Met).ToList();
            var told = nearest.Where(threshold => threshold.Input == input).ToDictionary(static threshold => threshold.IsLeast, static threshold => (int)(decimal)threshold.Value);
            int[] right = [.. all.Where(one => one < given).TakeLast(1), .. all.Where(one => one > given).Take(1)];
            Assert.True(right.SequenceEqual(told.OrderBy(static one => one.Key).Select(static one => one.Value)), $"{info.Words}: {values}, {input.Name} of {string.Join(' ', right)}");
        }
    }

    private static ConditionState With(ClauseDefinition clause, GivenApplication values, int condition, int index, object value) =>
        clause.Explain(Changed(values, index, value).ApplyTo(clause)).Conditions[condition].Result;

    private static GivenApplication Changed(GivenApplication values, int index, object value)
    {
        var changed = new GivenApplication { Ledger = values.Ledger, Decisions = values.Decisions };
        foreach (var (place, given) in values)
            changed[place] = given;
        changed[index] = value;
        return changed;
    }

    private static object? After(InputThreshold threshold) => Moved(threshold, threshold.IsLeast ? 1 : -1);

    private static object Before(InputThreshold threshold) => Moved(threshold, threshold.IsLeast ? -1 : 1);

    private static object Moved(InputThreshold threshold, int back)
    {
        return threshold.Value is DateOnly day ? day.AddDays(back) : (decimal)threshold.Value + (back * new decimal(1, 0, 0, false, (byte)threshold.Input.Decimals));
    }
}
