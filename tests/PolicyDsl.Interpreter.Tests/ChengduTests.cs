using PolicyDsl.Interpreter.Examples;
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

    public static TheoryData<string> Cases => EvaluateCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decides_as_the_official_text_says(string name) => EvaluateCases.Check(Policies.Chengdu, name);

    private static string Describe(ExampleResult result)
    {
        var (expected, actual) = (result.Example.Expected, result.Explanation);
        var errors = string.Join(" ", result.InputErrors.Select(static e => $"{e.Pointer}: {e.Message.En}"));
        return $"{result.Example.Clause}/{result.Example.Title}: {string.Join(" ", result.Mismatches)}; expected {expected.Outcome} {expected.Amount}, "
            + $"got {actual.Outcome} {actual.Amount ?? actual.Ceiling} {actual.Reason?.Rule} {string.Join(" ", actual.Missing)} {errors}";
    }
}
