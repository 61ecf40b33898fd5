using PolicyDsl.Agreement.Tests.Applications;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests;

/// <summary>Random applications of the Chengdu policy, written and read again through <see cref="PolicyJson"/>.</summary>
public sealed class JsonLawTests
{
    public static TheoryData<string> Clauses => ChengduAgreementTests.Clauses;

    [Theory]
    [MemberData(nameof(Clauses))]
    public void What_is_written_is_read_as_the_same_or_refused_as_the_service_does(string name)
    {
        var clause = ChengduAi2024Policy.Definition.Clause(name)!;
        var applications = new RandomApplications(ChengduAgreementTests.Model, ChengduAgreementTests.Model.Clauses.First(c => c.Name == name), clause.Info);
        var total = 300 * Iterations.Factor;
        var read = Enumerable.Range(0, total).Count(seed => JsonLaw.Check(ChengduAi2024Policy.Definition, clause, applications.Next(new Random(seed)), $"seed {seed}"));

        TestContext.Current.TestOutputHelper!.WriteLine($"{read} of {total} are applications that somebody can send.");
        // Else it would say little of the one or the other.
        Assert.InRange(read, total / 10, total - 1);
    }
}
