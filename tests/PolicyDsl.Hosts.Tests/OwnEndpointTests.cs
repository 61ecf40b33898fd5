using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.Hosts.Tests;

/// <summary>A developer's own endpoints over generated types take and answer what the service does, to the byte.</summary>
public sealed class OwnEndpointTests : IAsyncLifetime
{
    private const string Financing = "/policies/chengdu-ai-2024/clauses/financing/evaluate";

    private static readonly JsonArray Cases = JsonNode.Parse(Repository.Read("tests/Cases/evaluate.json"))!.AsArray();

    private Host? host;

    public async ValueTask InitializeAsync() => host = await Host.StartAsync();

    public async ValueTask DisposeAsync() => await host!.DisposeAsync();

    [Fact]
    public void Nothing_is_found_by_reflection() => Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_case_is_explained_with_the_same_bytes(string language)
    {
        foreach (var entry in Cases)
        {
            var (clause, body) = ((string)entry!["clause"]!, entry["body"]!.ToJsonString());
            var expected = await host!.PostAsync($"/policies/chengdu-ai-2024/clauses/{clause}/evaluate", body, language);

            Assert.Equal(expected, await host.PostAsync("/own/" + clause, body, language));
            Assert.Equal(200, expected.Status);
        }
    }

    [Fact]
    public async Task A_decision_alone_is_the_short_answer_without_what_it_cannot_know()
    {
        foreach (var entry in Cases.Where(static entry => (string)entry!["clause"]! == "financing"))
        {
            var body = entry!["body"]!.ToJsonString();
            var expected = JsonNode.Parse((await host!.PostAsync(Financing + "?explain=false", body)).Body)!.AsObject();
            if ((string)expected["outcome"]! is not ("eligible" or "delegated"))
            {
                expected.Remove("reason");
                expected.Remove("missing");
            }

            Assert.Equal(expected.ToJsonString(), JsonNode.Parse((await host.PostAsync("/own/decision", body)).Body)!.ToJsonString());
        }
    }

    [Fact]
    public async Task An_application_comes_back_as_it_would_be_sent_again()
    {
        foreach (var entry in Cases.Where(static entry => (string)entry!["clause"]! == "financing"))
        {
            var body = entry!["body"]!.ToJsonString();
            var (_, echo) = await host!.PostAsync("/own/echo", body);

            Assert.Equal((200, echo), await host.PostAsync("/own/echo", echo));
            Assert.Equal(await host.PostAsync(Financing, body), await host.PostAsync(Financing, echo));
        }
        Assert.Equal(
            (200, """{"applicant":{"kind":"enterprise"},"submittedOn":"2025-03-01","otherFunding":[{"level":"central","amount":1.5}],"mainRevenue":100}"""),
            await host!.PostAsync(
                "/own/echo",
                """{ "mainRevenue": "100.00", "otherFunding": [ { "amount": 1.50, "level": "central" } ], "submittedOn": "2025-03-01", "applicant": { "sme": null, "kind": "enterprise" } }"""
            )
        );
    }

    [Fact]
    public async Task Several_and_none()
    {
        var (_, one) = await host!.PostAsync(Financing, """{"submittedOn":"2025-03-01"}""");

        Assert.Equal((200, $"[{one},{one}]"), await host.PostAsync("/own/several", """[{"submittedOn":"2025-03-01"},{"submittedOn":"2025-03-01"}]"""));
        Assert.Equal((200, "[]"), await host.PostAsync("/own/several", "[]"));
        Assert.Equal((204, ""), await host.PostAsync("/own/perhaps", "null"));
        Assert.Equal((200, one), await host.PostAsync("/own/perhaps", """{"submittedOn":"2025-03-01"}"""));
    }

    [Fact]
    public async Task Within_a_type_of_the_host_they_are_the_same_and_the_host_s_own_stay_as_it_has_them()
    {
        var (_, explanation) = await host!.PostAsync(Financing, """{"submittedOn":"2025-03-01","applicant":{"kind":"university"}}""");
        var decision = JsonNode.Parse((await host.PostAsync("/own/decision", """{"submittedOn":"2025-03-01","applicant":{"kind":"university"}}""")).Body)!.ToJsonString();

        // The host reads its own members by any case, and passes over those it does not know.
        var (status, body) = await host.PostAsync(
            "/own/inquiry",
            """{"SENDER":"甲<","unknown":1,"kind":"university","application":{"submittedOn":"2025-03-01","applicant":{"kind":"university"}}}"""
        );

        Assert.Equal(200, status);
        const string applicants = """{"first":{"kind":"university"}}""";
        Assert.Equal($$"""{"sender":"甲<","kind":"university","explanation":{{explanation}},"decision":{{decision}},"applicants":{{applicants}}""" + "}", body);
    }
}
