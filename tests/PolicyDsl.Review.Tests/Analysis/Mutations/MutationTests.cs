using System.Diagnostics;
using System.Globalization;
using PolicyDsl.Review.Tests.Support;

namespace PolicyDsl.Review.Tests.Analysis.Mutations;

/// <summary>Defects are sown into copies of the policy of Chengdu, and the check has to find them: 95 of 100, each by one finding.</summary>
public sealed class MutationTests
{
    private const double Share = 0.95;
    private const int Fewest = 100;

    [Fact]
    public void The_check_finds_what_was_sown_and_says_each_once()
    {
        var clock = Stopwatch.StartNew();
        var results = ChengduMutations.All.Select(static mutation => (Mutation: mutation, Found: Checked.Of(mutation.Files))).ToList();

        Report(results.Select(static r => (r.Mutation, r.Found.Count)), clock.Elapsed);
        var notOnce = results.Where(static r => r.Found.Count != 1).Select(static r => $"{r.Mutation.Kind} | {r.Mutation.Place} | {string.Join(" ; ", r.Found)}").ToList();
        Assert.True(results.Count >= Fewest);
        Assert.True(results.Count - notOnce.Count >= Share * results.Count, string.Join("\n", notOnce));
    }

    private static void Report(IEnumerable<(Mutation Mutation, int Found)> results, TimeSpan elapsed)
    {
        var output = TestContext.Current.TestOutputHelper!;
        var all = results.ToList();
        foreach (var kind in all.GroupBy(static r => r.Mutation.Kind))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key,-50} {kind.Count(),4} sown {kind.Count(static r => r.Found > 0),4} found {kind.Count(static r => r.Found == 1),4} once"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-50} {all.Count,4} sown {all.Count(static r => r.Found > 0),4} found {all.Count(static r => r.Found == 1),4} once, {elapsed.TotalSeconds:0.0} s"));
        foreach (var (mutation, found) in all.Where(static r => r.Found != 1))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} findings: {mutation.Kind} | {mutation.Place}"));
    }
}
