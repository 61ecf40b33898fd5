using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>Which revision of a policy decides.</summary>
[Hazard("H23")]
public sealed class RevisionTests(Service service)
{
    private const string Enterprise = """
        "applicant":{"kind":"enterprise"},"spend":1000000
        """;

    [Theory]
    [InlineData("2024-07-11", 150000)]
    [InlineData("2025-12-31", 150000)]
    [InlineData("2026-01-01", 200000)]
    public async Task The_day_of_application_picks_the_revision(string submittedOn, int amount)
    {
        var decision = await service.DecideAsync(Service.Equipment, $$"""{"submittedOn":"{{submittedOn}}",{{Enterprise}}}""");

        Assert.Equal(amount, (decimal?)decision["amount"]);
    }

    [Theory]
    [InlineData("""{"spend":1000000,"x":[{"submittedOn":"2024-08-01"}],"submittedOn":"2026-01-01"}""", "/x")]
    [InlineData("""{"submittedOn":"2026-13-01"}""", "/submittedOn")]
    [InlineData("""{"submittedOn":"2026-01-01","submittedOn":"2025-01-01"}""", "/submittedOn")]
    public async Task What_is_wrong_with_the_day_is_said_by_the_reader(string body, string pointer)
    {
        using var response = await service.PostAsync(Service.Equipment, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.NotNull(problem["errors"]![pointer]);
    }

    [Theory]
    [InlineData("""{"submittedOn":"20\u00326-01-01",""")]
    [InlineData("""{"submitted\u004fn":"2026-01-01",""")]
    [InlineData("\uFEFF{\"submittedOn\":\"2026-01-01\",")]
    [InlineData("""{"submittedOn" : "2026-01-01" ,""")]
    public async Task However_the_day_is_written_the_revision_is_the_same(string beginning)
    {
        var decision = await service.DecideAsync(Service.Equipment, $"{beginning}{Enterprise}}}");

        Assert.Equal(200000m, (decimal?)decision["amount"]);
    }

    [Theory]
    [InlineData("demo@1", "2026-06-01", 150000)]
    [InlineData("demo@2", "2026-06-01", 200000)]
    public async Task A_pinned_revision_decides_whatever_the_day(string policy, string submittedOn, int amount)
    {
        var decision = await service.DecideAsync(
            $"/policies/{policy}/clauses/equipment/evaluate",
            $$"""{"submittedOn":"{{submittedOn}}",{{Enterprise}}}"""
        );

        Assert.Equal(amount, (decimal?)decision["amount"]);
    }

    [Fact]
    public async Task Before_its_first_day_a_pinned_revision_is_not_in_force()
    {
        var decision = await service.DecideAsync("/policies/demo@2/clauses/equipment/evaluate", $$"""{"submittedOn":"2025-06-01",{{Enterprise}}}""");

        Assert.Equal("notInForce", (string?)decision["outcome"]);
    }

    [Fact]
    public async Task Before_the_first_revision_the_policy_is_not_in_force()
    {
        var decision = await service.DecideAsync(Service.Equipment, $$"""{"submittedOn":"2024-07-10",{{Enterprise}}}""");

        Assert.Equal("notInForce", (string?)decision["outcome"]);
    }

    [Theory]
    [InlineData("training", "2025-06-01", "equipment,reviewed")]
    [InlineData("reviewed", "2026-06-01", "equipment,training")]
    public async Task A_clause_that_the_revision_does_not_have_is_unknown_and_the_ones_it_has_are_listed(string clause, string submittedOn, string known)
    {
        using var response = await service.PostAsync($"/policies/demo/clauses/{clause}/evaluate", $$"""{"submittedOn":"{{submittedOn}}"}""");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(known.Split(','), problem["known"]!.AsArray().Select(static id => (string?)id));
    }

    [Theory]
    [InlineData("2025-12-31T15:59:59Z", 150000)]
    [InlineData("2025-12-31T16:00:00Z", 200000)]
    public async Task Without_a_day_it_is_today_in_Shanghai(string now, int amount)
    {
        await using var own = await Service.StartAsync(SamplePolicies.All);
        own.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        var decision = await own.DecideAsync(Service.Equipment, $"{{{Enterprise}}}");
        var alsoWithNull = await own.DecideAsync(Service.Equipment, $$"""{"submittedOn":null,{{Enterprise}}}""");

        Assert.Equal(amount, (decimal?)decision["amount"]);
        Assert.Equal(amount, (decimal?)alsoWithNull["amount"]);
    }

    [Fact]
    public async Task Clauses_of_the_same_name_in_two_policies_have_each_their_own_inputs()
    {
        var other = await service.DecideAsync("/policies/demo-ai/clauses/equipment/evaluate", """{"machines":3}""");
        using var mixed = await service.PostAsync(Service.Equipment, """{"machines":3}""");

        Assert.Equal(300m, (decimal?)other["amount"]);
        Assert.Equal(HttpStatusCode.BadRequest, mixed.StatusCode);
    }
}
