using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Agreement.Tests.Policies;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Interpreter;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests;

/// <summary>Whatever is advised holds: the value meets the condition, and the one before it, nearer to what was given, does not.</summary>
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
                advised += nearest.Count;
            }
        }
        return advised;
    }

    private static void Check(ClauseDefinition clause, GivenApplication values, int condition, InputThreshold threshold)
    {
        var index = clause.Info.Inputs.ToList().IndexOf(threshold.Input);
        Assert.Equal(ConditionState.Met, With(clause, values, condition, index, threshold.Value));
        var before = Before(threshold);
        Assert.NotEqual(ConditionState.Met, With(clause, values, condition, index, before));
        // What is advised lies beyond what was given, and a body may hold it.
        Assert.True(threshold.IsLeast == Comparer<object>.Default.Compare(threshold.Value, values[index]) > 0, $"{threshold}");
        var mistakes = ApplicationCheck.Check(clause.Info, Changed(values, index, threshold.Value).ApplyTo(clause));
        Assert.DoesNotContain(threshold.Input.Pointer, mistakes.Select(static error => error.Pointer));
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

    private static object Before(InputThreshold threshold)
    {
        var back = threshold.IsLeast ? -1 : 1;
        return threshold.Value is DateOnly day ? day.AddDays(back) : (decimal)threshold.Value + (back * new decimal(1, 0, 0, false, (byte)threshold.Input.Decimals));
    }
}
