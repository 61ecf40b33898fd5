using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Agreement.Tests;

/// <summary>The generated classes give the right answers, read from JSON and made in C#.</summary>
public sealed class GeneratedCaseTests
{
    private static readonly FinancingApplication application = new()
    {
        Applicant = new Applicant
        {
            Kind = ApplicantKind.Enterprise,
            Sme = true,
            AiBusiness = true,
            Registered = true,
            GoodCredit = true,
            MajorAccident = false,
            SeriousViolation = false,
        },
        SubmittedOn = new DateOnly(2025, 3, 1),
        MainRevenue = 100_000_000m,
        AiRevenue = 70_000_000m,
        AngelInvestment = 12_000_000m,
        VentureInvestment = 0m,
        PrivateEquityInvestment = 0m,
    };

    public static TheoryData<string> Names => EvaluateCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Generated_code_decides_as_the_official_text_says(string name) => EvaluateCases.Check(ChengduAi2024Policy.Definition, name);

    [Fact]
    public void A_developer_decides_in_typed_code()
    {
        Assert.Equal((Outcome.Eligible, 1_000_000m), (Financing.Evaluate(application).Outcome, Financing.Evaluate(application).Amount));
        Assert.Equal([StepKind.Formula, StepKind.Cap], Financing.Explain(application).Steps.Select(static s => s.Kind));
        Assert.Equal(["aiShare"], Financing.Evaluate(application with { AiRevenue = 59_999_999.99m }).Unmet);
        Assert.Equal(["/aiRevenue"], Financing.Explain(application with { AiRevenue = null }).Missing);
    }

    [Fact]
    public void A_decision_allocates_nothing()
    {
        Evaluate(times: 100);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Evaluate(times: 1000);

        // Less than one object in a thousand decisions.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static void Evaluate(int times)
    {
        for (var i = 0; i < times; i++)
            Financing.Evaluate(application);
    }
}
