namespace PolicyDsl.Policies.Tests.ChengduAi2024;

/// <summary>The names that integrators rely on: clauses, inputs, members. A change here is a change of the interface.</summary>
public sealed class NameTests
{
    /// <summary>Each clause with its inputs and the authority's.</summary>
    public static TheoryData<string, string, string> Clauses => new()
    {
        { "frameworkDevelopment", "aiFramework certifiedFirstVersion rdSpend", "" },
        { "frameworkApplication", "aiFramework certifiedFirstVersion salesContractAmount", "" },
        { "frameworkHardware", "projectKind termMonths", "recognizedAmount" },
        { "coreAlgorithm", "achievement landedInChengdu termMonths", "recognizedAmount" },
        { "industryModel", "industrySpecific ownIp filed filedAt", "" },
        { "benchmarkScenario", "recognizedBenchmark", "recognizedAmount" },
        { "algorithmPurchase", "productName invoicedAmount paidAmount patented firstPurchase singleContract usedInProducts", "" },
        { "nationalPlatform", "platformKind newlyApproved", "recognizedAmount" },
        { "algorithmPlatform", "platformId capable serviceCases serviceRevenue", "reviewScore" },
        { "scaleUp", "mainRevenue priorPeakRevenue aiRevenue", "" },
        { "littleGiant", "newlyDesignated", "" },
        { "listing", "", "" },
        { "financing", "mainRevenue aiRevenue angelInvestment ventureInvestment privateEquityInvestment", "" },
        { "industrialPark", "parkName parkLevel newlyApproved parkAiRevenue", "" },
        { "dataset", "", "selected" },
        { "talentAward", "prize certificateNo employer employmentContract singleRecommendation", "" },
        { "standard", "standardLevel undertaker standardNo", "" },
    };

    /// <summary>Each enum with its members.</summary>
    public static TheoryData<string, string> Enums => new()
    {
        { "ApplicantKind", "enterprise university researchInstitute association publicInstitution parkOperator individual team" },
        { "ProjectKind", "key general" },
        { "Achievement", "majorProject keyRnD scienceAward none" },
        { "PlatformKind", "stateKeyLab nationalEngineeringCenter other" },
        { "ParkLevel", "national provincial municipal" },
        { "Prize", "supreme special other excellentThesis" },
        { "StandardLevel", "international national industry" },
        { "Undertaker", "first second later" },
    };

    [Fact]
    public void The_policy_has_its_seventeen_clauses_in_the_order_of_the_document()
    {
        Assert.Equal(Clauses.Select(static row => row.Data.Item1), Chengdu.Policy.Clauses.Select(static clause => clause.Name));
    }

    [Theory]
    [MemberData(nameof(Clauses))]
    public void A_clause_asks_exactly_for_these_inputs(string clause, string inputs, string review)
    {
        var found = Chengdu.Clause(clause);

        Assert.Equal(inputs, string.Join(' ', found.Inputs.Select(static input => input.Name)));
        Assert.Equal(review, string.Join(' ', found.Review.Select(static input => input.Name)));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_has_exactly_these_members(string name, string members)
    {
        var found = Chengdu.Policy.Enums.Single(type => type.Name == name);

        Assert.Equal(members, string.Join(' ', found.Members.Select(static member => member.Name)));
    }

    [Fact]
    public void Every_enum_of_the_policy_is_listed_here()
    {
        Assert.Equal(Enums.Select(static row => row.Data.Item1).Order(), Chengdu.Policy.Enums.Select(static type => type.Name).Order());
    }

    [Fact]
    public void The_applicant_profile_has_exactly_these_inputs()
    {
        Assert.Equal(
            "creditCode name kind sme aiBusiness registered inChengdu goodCredit majorAccident seriousViolation",
            string.Join(' ', Chengdu.Policy.Applicant.Select(static input => input.Name))
        );
    }

    [Theory]
    [InlineData("aiBusiness registered goodStanding", "industryModel algorithmPurchase algorithmPlatform scaleUp financing")]
    [InlineData("aiBusiness registered goodStanding inChengdu", "talentAward")]
    [InlineData("inChengdu goodStanding", "industrialPark")]
    [InlineData("inChengdu", "frameworkHardware")]
    [InlineData("aiBusiness", "littleGiant")]
    [InlineData("", "frameworkDevelopment frameworkApplication coreAlgorithm benchmarkScenario nationalPlatform listing dataset standard")]
    public void Clauses_take_exactly_these_shared_conditions(string conditions, string clauses)
    {
        string[] shared = ["aiBusiness", "registered", "inChengdu", "goodStanding"];
        foreach (var clause in clauses.Split(' '))
        {
            var taken = Chengdu.Clause(clause).Conditions.Select(static condition => condition.Name).Intersect(shared);
            Assert.Equal(conditions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), taken.Order());
        }
    }
}
