using System.Text;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Tests;

/// <summary>The cases of <c>tests/Cases/evaluate.json</c>: applications under the Chengdu policy, each with the right answer.</summary>
internal static class EvaluateCases
{
    private static readonly Dictionary<string, JsonElement> all = JsonDocument
        .Parse(Repository.Read("tests/Cases/evaluate.json"))
        .RootElement.EnumerateArray()
        .ToDictionary(static c => c.GetProperty("name").GetString()!, StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static TheoryData<string> Names => [.. all.Keys];

    /// <summary>Reads the application, decides it both ways, and compares with the right answer.</summary>
    public static void Check(PolicyDefinition policy, string name)
    {
        var clause = policy.Clause(all[name].GetProperty("clause").GetString()!);
        Assert.NotNull(clause);
        var sink = clause.NewApplication();
        Assert.Empty(ApplicationReader.Read(clause.Info, Encoding.UTF8.GetBytes(all[name].GetProperty("body").GetRawText()), sink));
        var application = sink.Complete();

        var explanation = clause.Explain(application);

        Assert.Equal(explanation.Decision, clause.Evaluate(application));
        foreach (var expected in all[name].GetProperty("expect").EnumerateObject())
            Check(expected, explanation);
    }

    private static void Check(JsonProperty expected, Explanation explanation)
    {
        switch (expected.Name)
        {
            case "outcome":
                Assert.Equal(expected.Value.GetString(), ExplanationWriter.NameOf(explanation.Outcome));
                break;
            case "amount":
                Assert.Equal(expected.Value.GetDecimal(), explanation.Amount);
                break;
            case "ceiling":
                Assert.Equal(expected.Value.GetDecimal(), explanation.Ceiling);
                break;
            case "unmetIncludes":
                Assert.Subset(explanation.Decision.Unmet.ToHashSet(), expected.Value.EnumerateArray().Select(static v => v.GetString()!).ToHashSet());
                break;
            default:
                Assert.Fail($"Nobody looks at {expected.Name}.");
                break;
        }
    }
}
