using System.Text;
using System.Text.Json;
using PolicyDsl.Interpreter.Examples;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Interpreter.Tests;

public sealed class ChengduTests
{
    [Fact]
    public void Every_example_of_the_policy_comes_true()
    {
        var results = Policies.Chengdu.Model.Examples.Select(example => ExampleRunner.Run(Policies.Chengdu, example)).ToList();

        Assert.NotEmpty(results);
        Assert.Empty(results.Where(static r => !r.Passed).Select(Describe));
    }

    public static TheoryData<string> Cases => [.. Read().Select(static c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decides_as_the_official_text_says(string name)
    {
        var test = Read().Single(c => c.GetProperty("name").GetString() == name);
        var clause = Policies.Chengdu.Clause(test.GetProperty("clause").GetString()!);
        Assert.NotNull(clause);
        var sink = clause.NewApplication();
        Assert.Empty(ApplicationReader.Read(clause.Info, Encoding.UTF8.GetBytes(test.GetProperty("body").GetRawText()), sink));
        var application = sink.Complete();

        var explanation = clause.Explain(application);

        Assert.Equal(explanation.Decision, clause.Evaluate(application));
        foreach (var expected in test.GetProperty("expect").EnumerateObject())
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

    private static string Describe(ExampleResult result)
    {
        var (expected, actual) = (result.Example.Expected, result.Explanation);
        var errors = string.Join(" ", result.InputErrors.Select(static e => $"{e.Pointer}: {e.Message.En}"));
        return $"{result.Example.Clause}/{result.Example.Title}: {string.Join(" ", result.Mismatches)}; expected {expected.Outcome} {expected.Amount}, "
            + $"got {actual.Outcome} {actual.Amount ?? actual.Ceiling} {actual.Reason?.Rule} {string.Join(" ", actual.Missing)} {errors}";
    }

    private static List<JsonElement> Read() => [.. JsonDocument.Parse(Repository.Read("tests/Cases/evaluate.json")).RootElement.EnumerateArray()];
}
