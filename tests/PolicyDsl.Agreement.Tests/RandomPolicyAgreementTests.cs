using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Agreement.Tests.Policies;
using PolicyDsl.Generator;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Interpreter;
using PolicyDsl.Model;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests;

/// <summary>Random small policies, generated and compiled many at a time, against their models interpreted.</summary>
public sealed class RandomPolicyAgreementTests
{
    private const int Batch = 20;

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, 5 * Iterations.Factor).Select(static batch => batch * Batch)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Both_decide_alike(int firstSeed)
    {
        var models = new Dictionary<int, PolicyModel>();
        foreach (var seed in Enumerable.Range(firstSeed, Batch))
        {
            var (read, findings) = PolicyText.Read(new PolicyText($"p{seed}/p.policy", RandomPolicy.Text(seed)));
            if (findings.Count == 0)
                models[seed] = read[0];
            else
                TestContext.Current.AddWarning($"seed {seed}: {string.Join("; ", findings)}");
        }
        // Now and then a policy is none, for a row that cannot be reached, say; mostly they are.
        Assert.InRange(models.Count, Batch * 3 / 4, Batch);

        var generated = Generate(models.Keys);
        foreach (var (seed, model) in models)
            Compare(seed, model, generated[model.Id]);
    }

    private static void Compare(int seed, PolicyModel model, PolicyDefinition generated)
    {
        var interpreted = new InterpretedPolicy(model);
        Agreement.CheckTexts(generated, interpreted);
        foreach (var clause in model.Clauses)
        {
            var applications = new RandomApplications(model, clause, generated.Clause(clause.Name)!.Info);
            for (var i = 0; i < 50; i++)
            {
                var application = applications.Next(new Random((seed * 1000) + i));
                if (i % 10 == 0)
                    JsonLaw.Check(generated, generated.Clause(clause.Name)!, application, $"policy seed {seed}, application {i}");
                Agreement.Check(generated.Clause(clause.Name)!, interpreted.Clause(clause.Name)!, application, $"policy seed {seed}, application {i}", withAdvice: i % 10 == 0);
            }
        }
    }

    private static Dictionary<string, PolicyDefinition> Generate(IEnumerable<int> seeds)
    {
        var files = seeds.Select(static seed => new PolicyText($"p{seed}/p.policy", RandomPolicy.Text(seed)));
        var driver = CSharpGeneratorDriver.Create([new PolicyGenerator().AsSourceGenerator()], files, Compiled.Options);
        driver.RunGeneratorsAndUpdateCompilation(Compiled.Compilation(), out var compilation, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics.Select(static d => d.GetMessage(CultureInfo.InvariantCulture)));
        return Compiled
            .Load(compilation)
            .GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(PolicyDefinition)))
            .Select(static type => (PolicyDefinition)Activator.CreateInstance(type)!)
            .ToDictionary(static policy => policy.Info.Id);
    }
}
