using Clients.Kiota;
using Clients.Kiota.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace PolicyDsl.Clients.Tests;

/// <summary>What Kiota makes of the document, against the running service.</summary>
[Hazard("H14")]
public sealed class KiotaTests(RunningService service)
{
    private readonly PolicyClient client = new(
        new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = service.Client.BaseAddress!.ToString().TrimEnd('/') }
    );

    [Fact]
    public async Task The_example_is_decided()
    {
        var decision = await Financing.Evaluate.PostAsync(Application(12_000_000m));

        Assert.Equal((Decision_outcome.Eligible, 1_000_000m, null), (decision!.Outcome, decision.Amount, decision.Ceiling));
        Assert.Null(decision.Reason);
        Assert.Equal([1_200_000m, 1_000_000m], decision.Steps!.Select(static step => step.Value));
        Assert.Contains(decision.Conditions!, static condition => condition is { Id: "aiShare", Result: ConditionResult_result.Met });
    }

    [Theory]
    [MemberData(nameof(Amounts.Investments), MemberType = typeof(Amounts))]
    public async Task Money_goes_and_comes_back_exact_to_the_fen(decimal investment)
    {
        var decision = await Financing.Evaluate.PostAsync(Application(investment));

        Assert.Equal(await Amounts.FirstStepAsync(service, investment), decision!.Steps![0].Value);
    }

    [Fact]
    public async Task What_is_left_out_is_missing_and_not_zero()
    {
        var application = Application(12_000_000m);
        application.AiRevenue = null;
        var decision = await Financing.Evaluate.PostAsync(application, static request => request.QueryParameters.Explain = false);

        Assert.Equal(Decision_outcome.Incomplete, decision!.Outcome);
        Assert.Equal(["/aiRevenue"], decision.Missing!);
        Assert.Null(decision.Amount);
        Assert.Null(decision.Steps);
    }

    [Fact]
    public async Task A_refusal_is_a_problem_with_its_type_and_pointers()
    {
        var problem = await Assert.ThrowsAsync<Problem>(() => Financing.Evaluate.PostAsync(Application(-1m)));

        Assert.Equal((400, Problem_type.UrnPolicydslProblemInvalidInput), (problem.Status, problem.Type));
        Assert.Contains("/angelInvestment", problem.Errors!.AdditionalData.Keys);
    }

    [Fact]
    public async Task A_round_takes_applications_of_any_clause()
    {
        var application = Application(2_500_000.55m);
        application.Applicant!.CreditCode = "91510100MA61WQ0R82";
        var request = new SettlementRequest
        {
            Year = 2025,
            Applications = [new RoundApplication { Id = "a1", Clause = RoundApplication_clause.Financing, Application = new AnyApplication { ChengduAi2024FinancingApplication = application } }],
        };
        var result = await client.Policies["chengdu-ai-2024"].Settle.PostAsync(request);

        Assert.Equal(RoundResult_outcome.Granted, Assert.Single(result!.Results!).Outcome);
        Assert.Equal(250_000.06m, result.Totals!.Amount);
    }

    [Fact]
    public async Task Pages_with_amounts_and_members_of_either_type_are_read()
    {
        var clause = await client.Policies["chengdu-ai-2024"].Clauses["financing"].GetAsync();

        var revenue = clause!.Inputs!.Single(static input => input.Name == "aiRevenue");
        Assert.Equal((Input_type.Money, 0m), (revenue.Type, revenue.Minimum?.Decimal));
    }

    [Fact]
    public async Task A_question_has_all_that_its_field_needs()
    {
        var known = new ChengduAi2024_KnownApplicant { Applicant = new ChengduAi2024_Applicant { Kind = ChengduAi2024_Applicant_kind.University } };
        var match = await client.Policies.ChengduAi2024.Match.PostAsync(known);

        var term = match!.Questions!.Single(static question => question.Input == "/termMonths");
        Assert.Equal((MatchQuestion_type.Months, "月", 1m, 120m, 0), (term.Type, term.Unit, term.Minimum, term.Maximum, term.Decimals));
        Assert.NotNull(term.Help);
    }

    private global::Clients.Kiota.Policies.ChengduAi2024.Clauses.Financing.FinancingRequestBuilder Financing => client.Policies.ChengduAi2024.Clauses.Financing;

    private static ChengduAi2024_financing_Application Application(decimal investment) =>
        new()
        {
            Applicant = new ChengduAi2024_Applicant
            {
                Kind = ChengduAi2024_Applicant_kind.Enterprise,
                Sme = true,
                AiBusiness = true,
                Registered = true,
                GoodCredit = true,
                MajorAccident = false,
                SeriousViolation = false,
            },
            SubmittedOn = new Date(2025, 3, 1),
            Project = "P-001",
            MainRevenue = 100_000_000m,
            AiRevenue = 70_000_000m,
            AngelInvestment = investment,
            VentureInvestment = 0m,
            PrivateEquityInvestment = 0m,
        };
}
