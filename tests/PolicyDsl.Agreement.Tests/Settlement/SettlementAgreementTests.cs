using System.Text.Json;
using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Settlement;

/// <summary>Rounds of the Chengdu policy, as generated C# and as its model, interpreted.</summary>
public sealed class SettlementAgreementTests
{
    private static readonly RandomApplications[] Applications =
    [
        .. ChengduAgreementTests.Model.Clauses.Select(
            (clause, index) => new RandomApplications(ChengduAgreementTests.Model, clause, ChengduAi2024Policy.Definition.Clauses[index].Info)
        ),
    ];

    [Fact]
    public void Both_have_the_same_plan()
    {
        var (generated, interpreted) = (ChengduAi2024Policy.Definition.Plan, ChengduAgreementTests.Interpreted.Plan);

        Assert.Equal(interpreted.Clauses.Select(Text), generated.Clauses.Select(Text));
        Assert.Equal(interpreted.Rules.Select(Text), generated.Rules.Select(Text));
    }

    [Fact]
    public async Task Both_settle_alike()
    {
        var outcomes = new HashSet<RoundOutcome>();
        for (var seed = 0; seed < 150 * Iterations.Factor; seed++)
        {
            var random = new Random(seed);
            var applications = Enumerable.Range(0, 60).Select(_ => random.Next(Applications.Length)).Select(clause => (clause, Given: Applications[clause].Next(random))).ToList();
            var ledger = applications.SelectMany(static one => one.Given.Ledger ?? []).ToList();

            var generated = ChengduAi2024Policy.Settle(2025, Round(ChengduAi2024Policy.Definition, applications), ledger);
            var interpreted = SettlementRound.Settle(ChengduAgreementTests.Interpreted, 2025, Round(ChengduAgreementTests.Interpreted, applications), ledger);

            Assert.True(await Rounds.WriteAsync(interpreted) == await Rounds.WriteAsync(generated), $"seed {seed}");
            outcomes.UnionWith(generated.Select(static end => end.Outcome));
        }
        // Else the rounds would say little.
        Assert.True(outcomes.Count >= 3, string.Join(", ", outcomes));
    }

    private static IEnumerable<RoundApplication> Round(PolicyDefinition policy, List<(int Clause, GivenApplication Given)> applications)
    {
        for (var i = 0; i < applications.Count; i++)
        {
            var clause = policy.Clauses[applications[i].Clause];
            var application = applications[i].Given.ApplyTo(clause);
            if (application.SubmittedOn is not null)
                yield return new RoundApplication($"i{i}", clause.Info.Id, application, i % 5 == 0 ? 2024 : null);
        }
    }

    private static string Text(object part) => JsonSerializer.Serialize(part, part.GetType());
}
