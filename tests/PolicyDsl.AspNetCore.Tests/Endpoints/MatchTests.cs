using System.Net;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>What is known of an applicant, from the request to the clauses and questions.</summary>
public sealed class MatchTests(Service service)
{
    [Fact]
    public async Task Every_clause_has_its_outcome_so_far_and_questions_follow()
    {
        using var response = await service.PostAsync(Service.Match, "{}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Golden.Matches("Match", Service.Indented(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Answers_settle_clause_by_clause()
    {
        Assert.Equal("equipment ineligible; reviewed review 2000000", await SaidAsync("""{"applicant":{"kind":"university"}}"""));
        Assert.Equal("equipment incomplete; reviewed review 2000000 ? /spend", await SaidAsync("""{"applicant":{"kind":"enterprise"}}"""));
        Assert.Equal("equipment eligible 150000; reviewed review 2000000", await SaidAsync("""{"applicant":{"kind":"enterprise"},"spend":1000000}"""));
    }

    [Fact]
    public async Task A_clause_may_be_told_otherwise_wherever_that_stands()
    {
        const string Body = """{"clauses":{"equipment":{"spend":2000000}},"applicant":{"kind":"enterprise"},"spend":1000000}""";

        Assert.Equal("equipment eligible 300000; reviewed review 2000000", await SaidAsync(Body));
    }

    [Theory]
    [InlineData("/policies/demo/match", """{"submittedOn":"2025-12-31","applicant":{"kind":"enterprise"},"spend":1000000}""", 1)]
    [InlineData("/policies/demo/match", """{"submittedOn":"2026-01-01","applicant":{"kind":"enterprise"},"spend":1000000}""", 2)]
    [InlineData("/policies/demo@2/match", """{"submittedOn":"2025-12-31"}""", 2)]
    [InlineData("/policies/demo@1/match/", """{"submittedOn":"2026-01-01"}""", 1)]
    public async Task The_day_picks_the_revision_and_a_path_may_pin_it(string path, string body, int revision) =>
        Assert.Equal(revision, (int?)(await service.DecideAsync(path, body))["revision"]);

    [Theory]
    [InlineData("""{"spned":1}""", "/spned")]
    [InlineData("""{"spend":-1}""", "/spend")]
    [InlineData("""{"spend":1.001}""", "/spend")]
    [InlineData("""{"spend":1,"spend":2}""", "/spend")]
    [InlineData("""{"applicant":{"kind":"other"}}""", "/applicant/kind")]
    [InlineData("""{"applicant":5}""", "/applicant")]
    [InlineData("""{"review":{}}""", "/review")]
    [InlineData("""{"clauses":[]}""", "/clauses")]
    [InlineData("""{"clauses":{"equipmnt":{}}}""", "/clauses/equipmnt")]
    [InlineData("""{"clauses":{"equipment":{"spend":"x"}}}""", "/clauses/equipment/spend")]
    [InlineData("""{"clauses":{"equipment":{"kind":"enterprise"}}}""", "/clauses/equipment/kind")]
    [InlineData("""{"ledger":[{}]}""", "/ledger/0")]
    [InlineData("[]", "")]
    public async Task Every_mistake_is_named_by_its_place(string body, string pointer)
    {
        using var response = await service.PostAsync(Service.Match, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsObject();
        Assert.Contains(pointer, errors.Select(static error => error.Key));
    }

    [Theory]
    [InlineData("finance", "en", "The policy has no clause `finance`. Its clauses are: equipment, reviewed.")]
    [InlineData("finance", "zh", "政策没有名为 `finance` 的条款。条款有：equipment、reviewed。")]
    [InlineData("equipmnt", "en", "The policy has no clause `equipmnt`. Did you mean `equipment`?")]
    public async Task A_clause_that_there_is_not_is_answered_with_those_that_are(string id, string language, string sentence)
    {
        using var response = await service.PostAsync(Service.Match, $$"""{"clauses":{"{{id}}":{"spend":1} } }""", language);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(sentence, (string?)Assert.Single(problem["errors"]!["/clauses/" + id]!.AsArray()));
        Assert.Equal(language == "en" ? "What was sent has errors" : "提交的内容有误", (string?)problem["title"]);
    }

    [Theory]
    [InlineData("/policies/nowhere/match", HttpStatusCode.NotFound)]
    [InlineData("/policies/DEMO/match", HttpStatusCode.NotFound)]
    [InlineData("/policies/demo@9/match", HttpStatusCode.NotFound)]
    public async Task A_policy_that_there_is_not_is_not_found(string path, HttpStatusCode status)
    {
        using var response = await service.PostAsync(path, "{}");

        Assert.Equal(status, response.StatusCode);
    }

    private async Task<string> SaidAsync(string body)
    {
        var answer = await service.DecideAsync(Service.Match, body);
        var clauses = answer["clauses"]!.AsArray().Select(static clause => $"{clause!["clause"]} {clause["outcome"]} {clause["amount"] ?? clause["ceiling"]}".TrimEnd());
        var questions = answer["questions"]!.AsArray().Select(static question => " ? " + question!["input"]);
        return string.Join("; ", clauses) + string.Concat(questions);
    }
}
