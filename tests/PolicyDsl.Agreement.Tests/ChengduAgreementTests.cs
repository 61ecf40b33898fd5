using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Interpreter;
using PolicyDsl.Model;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Agreement.Tests;

/// <summary>The Chengdu policy as generated C# and as its model, interpreted.</summary>
public sealed class ChengduAgreementTests
{
    internal static readonly PolicyModel Model = PolicyText.Model(
        Repository.Files("policies/chengdu-ai-2024", "*.policy").Select(static path => new PolicyText(path, Repository.Read(path)))
    );

    internal static readonly InterpretedPolicy Interpreted = new(Model);

    public static TheoryData<string> Clauses => [.. Model.Clauses.Select(static c => c.Name)];

    [Fact]
    public void Both_know_the_same_texts() => Agreement.CheckTexts(ChengduAi2024Policy.Definition, Interpreted);

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Both_decide_alike(string name)
    {
        var generated = ChengduAi2024Policy.Definition.Clause(name)!;
        var applications = new RandomApplications(Model, Model.Clauses.First(c => c.Name == name), generated.Info);
        var outcomes = new HashSet<Outcome>();
        for (var seed = 0; seed < 2000 * Iterations.Factor; seed++)
            outcomes.Add(Agreement.Check(generated, Interpreted.Clause(name)!, applications.Next(new Random(seed)), $"seed {seed}", withAdvice: seed % 10 == 0));
        // Else the applications would say little.
        Assert.True(outcomes.Count >= 4, string.Join(", ", outcomes));
    }
}
