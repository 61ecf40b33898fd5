using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clients.NSwag;

namespace PolicyDsl.Clients.Tests;

/// <summary>What NSwag makes of the document, against the running service.</summary>
[Hazard("H14")]
public sealed class NSwagTests(RunningService service)
{
    private readonly PolicyClient client = new(service.Client) { BaseUrl = service.Client.BaseAddress!.ToString() };

    [Fact]
    public async Task The_example_is_decided()
    {
        var decision = await client.ChengduAi2024_financing_evaluateAsync(explain: null, Application(12_000_000m));

        Assert.Equal((DecisionOutcome.Eligible, 1_000_000m, null), (decision.Outcome, decision.Amount, decision.Ceiling));
        Assert.Null(decision.Reason);
        Assert.Equal([1_200_000m, 1_000_000m], decision.Steps!.Select(static step => step.Value));
        Assert.Contains(decision.Conditions!, static condition => condition is { Id: "aiShare", Result: ConditionResultResult.Met });
    }

    [Theory]
    [MemberData(nameof(Amounts.Investments), MemberType = typeof(Amounts))]
    public async Task Money_goes_and_comes_back_exact_to_the_fen(decimal investment)
    {
        var decision = await client.ChengduAi2024_financing_evaluateAsync(explain: null, Application(investment));

        Assert.Equal(await Amounts.FirstStepAsync(service, investment), decision.Steps!.First().Value);
    }

    [Fact]
    public async Task What_is_left_out_is_missing_and_not_zero()
    {
        var application = Application(12_000_000m);
        application.AiRevenue = null;
        var decision = await client.ChengduAi2024_financing_evaluateAsync(explain: false, application);

        Assert.Equal(DecisionOutcome.Incomplete, decision.Outcome);
        Assert.Equal(["/aiRevenue"], decision.Missing);
        Assert.Null(decision.Amount);
        Assert.Null(decision.Steps);
    }

    [Fact]
    public async Task A_refusal_is_a_problem_with_its_type_and_pointers()
    {
        var refusal = await Assert.ThrowsAsync<ApiException<Problem>>(() => client.ChengduAi2024_financing_evaluateAsync(explain: null, Application(-1m)));

        Assert.Equal((400, ProblemType.UrnPolicydslProblemInvalidInput), (refusal.Result.Status, refusal.Result.Type));
        Assert.Contains("/angelInvestment", refusal.Result.Errors!.Keys);
    }

    [Fact]
    public async Task A_round_takes_applications_of_any_clause()
    {
        var application = Application(2_500_000.55m);
        application.Applicant!.CreditCode = "91510100MA61WQ0R82";
        // anyOf is an object of any members to NSwag.
        var any = JsonSerializer.SerializeToNode(application).Deserialize<AnyApplication>()!;
        var request = new SettlementRequest { Year = 2025, Applications = [new RoundApplication { Id = "a1", Clause = RoundApplicationClause.Financing, Application = any }] };
        var result = await client.SettleAsync("chengdu-ai-2024", request);

        Assert.Equal(RoundResultOutcome.Granted, Assert.Single(result.Results).Outcome);
        Assert.Equal(250_000.06m, result.Totals.Amount);
    }

    [Fact]
    public async Task A_batch_is_a_stream_of_lines()
    {
        var lines = string.Concat(Amounts.All.Select(static amount => JsonSerializer.Serialize(Application(amount)) + "\n"));
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var answer = await client.ChengduAi2024_financing_evaluateBatchAsync(explain: false, body);
        using var reader = new StreamReader(answer.Stream);
        var amounts = new List<decimal>();
        while (await reader.ReadLineAsync() is { } line)
            amounts.Add(JsonNode.Parse(line)!["amount"]!.GetValue<decimal>());

        Assert.Equal([0.01m, 0.12m, 0.44m, 2m, 14.35m, 250_000.06m, 1_000_000m, 1_000_000m], amounts);
    }

    [Fact]
    public async Task A_question_has_all_that_its_field_needs()
    {
        var known = new ChengduAi2024_KnownApplicant { Applicant = new ChengduAi2024_Applicant { Kind = ChengduAi2024_ApplicantKind.University } };
        var match = await client.ChengduAi2024_matchAsync(known);

        var term = match.Questions.Single(static question => question.Input == "/termMonths");
        Assert.Equal((MatchQuestionType.Months, "月", 1m, 120m, 0), (term.Type, term.Unit, term.Minimum, term.Maximum, term.Decimals));
        Assert.NotNull(term.Help);
    }

    private static ChengduAi2024_financing_Application Application(decimal investment) =>
        new()
        {
            Applicant = new ChengduAi2024_Applicant
            {
                Kind = ChengduAi2024_ApplicantKind.Enterprise,
                Sme = true,
                AiBusiness = true,
                Registered = true,
                GoodCredit = true,
                MajorAccident = false,
                SeriousViolation = false,
            },
            SubmittedOn = new DateOnly(2025, 3, 1),
            Project = "P-001",
            MainRevenue = 100_000_000m,
            AiRevenue = 70_000_000m,
            AngelInvestment = investment,
            VentureInvestment = 0m,
            PrivateEquityInvestment = 0m,
        };
}
