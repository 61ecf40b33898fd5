using System.Globalization;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>
/// A year's applications for all 17 clauses, the same on every run: companies with five each on average, a third of them for a project that another one
/// is for too, one product or standard twice, small awards, municipal money, ties, recognized amounts that are not entered yet.
/// </summary>
internal sealed class Population
{
    public const int Year = 2025;

    // Of a hundred applications, how many are for each clause, in the policy's order.
    private static readonly int[] shares = [8, 8, 3, 3, 3, 3, 18, 2, 3, 6, 5, 1, 12, 2, 1, 4, 18];

    private static readonly int[] clauseOf = [.. shares.SelectMany(static (share, clause) => Enumerable.Repeat(clause, share))];

    private readonly int count;
    private readonly string[] codes;
    private readonly Random random;
    private readonly ApplicationMaker maker;

    public Population(int count, int seed = 20_240_711)
    {
        this.count = count;
        random = new Random(seed);
        codes = [.. Enumerable.Range(0, Math.Max(count / 5, 1)).Select(CreditCodes.Make)];
        maker = new ApplicationMaker(random, codes, count);
        Ledger = [.. Enumerable.Range(0, count / 25).Select(_ => Row(clauseOf[random.Next(clauseOf.Length)]))];
    }

    /// <summary>What was granted in the year before, and some in this year.</summary>
    public IReadOnlyList<LedgerRow> Ledger { get; }

    /// <summary>The applications, made as they are read: to be read once.</summary>
    public IEnumerable<RoundApplication> Applications()
    {
        // Ids come in another order than the applications.
        var step = count % 7919 == 0 ? 7907 : 7919;
        for (var i = 0; i < count; i++)
        {
            var clause = clauseOf[random.Next(clauseOf.Length)];
            var id = string.Create(CultureInfo.InvariantCulture, $"{Year}-{(long)i * step % count:D7}");
            yield return new RoundApplication(id, ChengduAi2024Policy.Clauses[clause].Id, maker.Make(clause), random.Next(50) == 0 ? Year - 1 : null);
        }
    }

    private LedgerRow Row(int clause)
    {
        var company = random.Next(codes.Length);
        // Few places are taken before: a quota that is used up would leave nothing to decide.
        var other = clause is ClauseIndex.IndustryModel or ClauseIndex.AlgorithmPlatform or ClauseIndex.Dataset ? ClauseIndex.Standard : clause;
        return new LedgerRow
        {
            Clause = ChengduAi2024Policy.Clauses[other].Id,
            CreditCode = codes[company],
            Name = other == ClauseIndex.TalentAward ? maker.Person() : null,
            Project = maker.Project(company),
            Year = random.Next(4) == 0 ? Year : Year - 1,
            Amount = 50_000m + (10_000m * random.Next(30)),
            Keys = maker.Keys(other, company),
        };
    }
}

/// <summary>Places of clauses in the policy that the rules treat in a way of their own.</summary>
internal static class ClauseIndex
{
    public const int FrameworkDevelopment = 0;
    public const int FrameworkApplication = 1;
    public const int FrameworkHardware = 2;
    public const int CoreAlgorithm = 3;
    public const int IndustryModel = 4;
    public const int BenchmarkScenario = 5;
    public const int AlgorithmPurchase = 6;
    public const int NationalPlatform = 7;
    public const int AlgorithmPlatform = 8;
    public const int ScaleUp = 9;
    public const int LittleGiant = 10;
    public const int Listing = 11;
    public const int Financing = 12;
    public const int IndustrialPark = 13;
    public const int Dataset = 14;
    public const int TalentAward = 15;
    public const int Standard = 16;
    public const int Count = 17;
}
