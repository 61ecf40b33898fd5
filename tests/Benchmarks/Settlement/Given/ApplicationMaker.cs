using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>Makes applications at random, most of them good ones.</summary>
internal sealed class ApplicationMaker(Random random, string[] codes, int count)
{
    private static readonly DateOnly firstDay = new(Population.Year, 1, 2);
    private static readonly string[] tiers = ["300000000", "500000000", "1000000000"];

    // What applications share, as often whatever their number.
    private readonly int platforms = Math.Max(count / 40, 1);
    private readonly int parks = Math.Max(count / 60, 1);
    private readonly int certificates = Math.Max(count / 30, 1);

    private int company;
    private DateOnly day;
    private string? project;
    private IReadOnlyList<OtherFunding>? funding;
    private bool? multiChannel;
    private bool? topUp;

    public IApplication Make(int clause)
    {
        // A few companies make most of the standards, so that they come to the limit of a year.
        company = random.Next(clause == ClauseIndex.Standard && OneIn(2) ? Math.Max(codes.Length / 10, 1) : codes.Length);
        day = firstDay.AddDays(random.Next(120));
        project = Project(company);
        funding = random.Next(20) == 0 ? [Funding()] : null;
        multiChannel = OneIn(6) ? true : null;
        topUp = OneIn(50) ? true : null;
        return clause switch
        {
            ClauseIndex.FrameworkDevelopment or ClauseIndex.FrameworkApplication or ClauseIndex.FrameworkHardware => Framework(clause),
            ClauseIndex.CoreAlgorithm or ClauseIndex.IndustryModel or ClauseIndex.BenchmarkScenario or ClauseIndex.AlgorithmPurchase => Product(clause),
            ClauseIndex.NationalPlatform or ClauseIndex.AlgorithmPlatform or ClauseIndex.IndustrialPark => Place(clause),
            ClauseIndex.ScaleUp or ClauseIndex.LittleGiant or ClauseIndex.Listing or ClauseIndex.Financing => Growth(clause),
            _ => Resource(clause),
        };
    }

    /// <summary>A project of a company; null: one of its own.</summary>
    public string? Project(int owner) => OneIn(3) ? null : $"P{owner}-{random.Next(8)}";

    /// <summary>A person's name.</summary>
    public string Person() => $"人{random.Next(200)}";

    /// <summary>Ledger keys of a clause, from the same values as the applications'.</summary>
    public IReadOnlyDictionary<string, string> Keys(int clause, int owner) =>
        clause switch
        {
            ClauseIndex.AlgorithmPurchase => One("productName", ProductName()),
            ClauseIndex.ScaleUp => One("tier", tiers[random.Next(tiers.Length)]),
            ClauseIndex.IndustrialPark => new Dictionary<string, string> { ["parkName"] = ParkName(), ["parkLevel"] = "municipal" },
            ClauseIndex.TalentAward => One("certificateNo", CertificateNo()),
            ClauseIndex.Standard => One("standardNo", StandardNo(owner)),
            _ => One("none", ""),
        };

    private static Dictionary<string, string> One(string key, string value) => new() { [key] = value };

    private IApplication Framework(int clause) =>
        clause switch
        {
            ClauseIndex.FrameworkDevelopment => new FrameworkDevelopmentApplication
            {
                Applicant = Company(ApplicantKind.ResearchInstitute), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                AiFramework = Good(), CertifiedFirstVersion = Good(), RdSpend = Amount(400_000, 30_000_000),
            },
            ClauseIndex.FrameworkApplication => new FrameworkApplicationApplication
            {
                Applicant = Company(ApplicantKind.ResearchInstitute), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                AiFramework = Good(), CertifiedFirstVersion = Good(), SalesContractAmount = Amount(400_000, 30_000_000),
            },
            _ => new FrameworkHardwareApplication
            {
                Applicant = Company(ApplicantKind.University), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                ProjectKind = OneIn(3) ? ProjectKind.General : ProjectKind.Key, TermMonths = random.Next(6, 16),
                Review = OneIn(8) ? null : new FrameworkHardwareReview { RecognizedAmount = Amount(50_000, 200_000) },
            },
        };

    private IApplication Product(int clause) =>
        clause switch
        {
            ClauseIndex.CoreAlgorithm => new CoreAlgorithmApplication
            {
                Applicant = Company(ApplicantKind.University), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                Achievement = (Achievement)random.Next(4), LandedInChengdu = Good(), TermMonths = random.Next(12, 37),
                Review = OneIn(8) ? null : new CoreAlgorithmReview { RecognizedAmount = Amount(80_000, 10_000_000) },
            },
            ClauseIndex.IndustryModel => new IndustryModelApplication
            {
                Applicant = Company(ApplicantKind.University), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                IndustrySpecific = Good(), OwnIp = Good(), Filed = Good(), FiledAt = OneIn(5_000) ? null : new DateOnly(2023, 8, 1).AddDays((int)(500 * Math.Sqrt(random.NextDouble()))),
            },
            ClauseIndex.BenchmarkScenario => new BenchmarkScenarioApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                RecognizedBenchmark = Good(), Review = OneIn(8) ? null : new BenchmarkScenarioReview { RecognizedAmount = Amount(80_000, 1_000_000) },
            },
            _ => new AlgorithmPurchaseApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                ProductName = ProductName(), InvoicedAmount = Amount(500_000, 30_000_000), PaidAmount = Amount(500_000, 30_000_000),
                Patented = Good(), FirstPurchase = Good(), SingleContract = Good(), UsedInProducts = Good(),
            },
        };

    private IApplication Place(int clause) =>
        clause switch
        {
            ClauseIndex.NationalPlatform => new NationalPlatformApplication
            {
                Applicant = Company(ApplicantKind.ResearchInstitute), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                PlatformKind = (PlatformKind)random.Next(3), NewlyApproved = Good(),
                Review = OneIn(8) ? null : new NationalPlatformReview { RecognizedAmount = Amount(80_000, 3_000_000) },
            },
            ClauseIndex.AlgorithmPlatform => new AlgorithmPlatformApplication
            {
                Applicant = Company(ApplicantKind.Association), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                PlatformId = $"平台{random.Next(platforms)}", Capable = Good(), ServiceCases = Good(), ServiceRevenue = Amount(400_000, 15_000_000),
                Review = new AlgorithmPlatformReview { ReviewScore = OneIn(5_000) ? null : random.Next(5_000, 10_001) / 100m },
            },
            _ => new IndustrialParkApplication
            {
                Applicant = Applicant(ApplicantKind.ParkOperator), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                ParkName = ParkName(), ParkLevel = (ParkLevel)random.Next(3), NewlyApproved = Good(), ParkAiRevenue = Amount(400_000_000, 12_000_000_000),
            },
        };

    private IApplication Growth(int clause)
    {
        var revenue = Amount(250_000_000, 1_500_000_000);
        var ai = decimal.Round(revenue * random.Next(55, 95) / 100m, 2);
        return clause switch
        {
            ClauseIndex.ScaleUp => new ScaleUpApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                MainRevenue = revenue, AiRevenue = ai, PriorPeakRevenue = decimal.Round(revenue * 0.55m, 2),
            },
            ClauseIndex.LittleGiant => new LittleGiantApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                NewlyDesignated = Good(),
            },
            ClauseIndex.Listing => new ListingApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
            },
            _ => new FinancingApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                MainRevenue = revenue, AiRevenue = ai, AngelInvestment = Amount(100_000, 8_000_000),
                VentureInvestment = Amount(0, 4_000_000), PrivateEquityInvestment = 0m,
            },
        };
    }

    private IApplication Resource(int clause) =>
        clause switch
        {
            ClauseIndex.Dataset => new DatasetApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                Review = OneIn(10) ? null : new DatasetReview { Selected = random.Next(count / 100 + 1) < 6 },
            },
            ClauseIndex.TalentAward => new TalentAwardApplication
            {
                Applicant = Applicant(OneIn(4) ? ApplicantKind.Team : ApplicantKind.Individual) with { Name = Person() },
                SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                Prize = (Prize)random.Next(4), CertificateNo = CertificateNo(), Employer = "某单位", EmploymentContract = Good(), SingleRecommendation = Good(),
            },
            _ => new StandardApplication
            {
                Applicant = Company(ApplicantKind.Enterprise), SubmittedOn = day, Project = project, OtherFunding = funding, MultiChannel = multiChannel, TopUp = topUp,
                StandardLevel = (StandardLevel)random.Next(3), Undertaker = OneIn(12) ? Undertaker.Later : (Undertaker)random.Next(2), StandardNo = StandardNo(company),
            },
        };

    // Most companies are enterprises; the other kind is one that may apply for the clause too.
    private Applicant Company(ApplicantKind other) => Applicant(company % 9 == 0 ? other : ApplicantKind.Enterprise);

    private Applicant Applicant(ApplicantKind kind) =>
        new()
        {
            CreditCode = codes[company],
            Name = "某申报单位",
            Kind = kind,
            Sme = company % 3 != 0,
            AiBusiness = true,
            Registered = true,
            InChengdu = true,
            GoodCredit = Good(),
            MajorAccident = false,
            SeriousViolation = false,
        };

    private OtherFunding Funding() =>
        new() { Program = "某专项", Level = (FundingLevel)random.Next(3), Amount = 100_000m, Status = OneIn(3) ? FundingStatus.Pending : FundingStatus.Received };

    private string ProductName() => $"算法{random.Next(20)}";

    private string ParkName() => $"园区{random.Next(parks)}";

    private string CertificateNo() => $"证{random.Next(certificates)}";

    private string StandardNo(int owner) => $"标准{owner % 50}-{random.Next(12)}";

    private bool Good() => random.Next(100) != 0;

    private bool OneIn(int n) => random.Next(n) == 0;

    private decimal Amount(long least, long most) => (least * 100 + (long)(random.NextDouble() * (most - least) * 100)) / 100m;
}
