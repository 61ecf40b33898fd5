using System.Net;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>An evaluation, from its request to its decision.</summary>
public sealed class EvaluateTests(Service service)
{
    [Fact]
    public async Task A_complete_application_gets_its_amount_and_the_way_to_it()
    {
        using var response = await service.PostAsync(Service.Equipment, Service.Body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(["zh"], response.Content.Headers.ContentLanguage);
        Golden.Matches("Decision", Service.Indented(await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("eligible", """{"applicant":{"kind":"enterprise"},"spend":1000000.10}""")]
    [InlineData("ineligible", """{"applicant":{"kind":"university"},"spend":1}""")]
    [InlineData("incomplete", """{"spend":1}""")]
    public async Task Without_explanation_the_decision_is_the_same_and_has_no_texts(string outcome, string body)
    {
        using var response = await service.PostAsync(Service.Equipment + "?explain=false", body);

        Golden.Matches("Short." + outcome, Service.Indented(await response.Content.ReadAsStringAsync()));
        // It is in no language, and so depends on none.
        Assert.Empty(response.Content.Headers.ContentLanguage);
        Assert.Empty(response.Headers.Vary);
        Assert.Equal(outcome, (string?)(await service.DecideAsync(Service.Equipment, body))["outcome"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?explain=true")]
    [InlineData("?explain=false")]
    public async Task A_recognized_amount_out_of_bounds_is_an_input_error_however_it_is_asked(string query)
    {
        using var response = await service.PostAsync(Service.Reviewed + query, """{"review":{"recognizedAmount":2000000.01}}""", "en");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Golden.Matches("OutOfBounds", Service.Indented(await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?explain=false")]
    public async Task A_recognized_amount_within_its_bounds_is_the_amount(string query)
    {
        var decision = await service.DecideAsync(Service.Reviewed + query, """{"review":{"recognizedAmount":2000000}}""");

        Assert.Equal("eligible", (string?)decision["outcome"]);
        Assert.Equal(2000000m, (decimal?)decision["amount"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?explain=false")]
    public async Task Until_the_authority_enters_it_the_decision_is_a_review_with_its_ceiling(string query)
    {
        var decision = await service.DecideAsync(Service.Reviewed + query, "{}");

        Assert.Equal("review", (string?)decision["outcome"]);
        Assert.Equal(2000000m, (decimal?)decision["ceiling"]);
        Assert.Equal("/review/recognizedAmount", (string?)decision["missing"]![0]);
    }

    [Fact]
    [Hazard("H01", "H02")]
    public async Task Money_as_a_text_counts_as_the_same_money()
    {
        var decision = await service.DecideAsync(Service.Equipment, """{"applicant":{"kind":"enterprise"},"spend":"1000000.10"}""");

        Assert.Equal(150000.02m, (decimal?)decision["amount"]);
    }

    [Fact]
    public async Task Two_hundred_at_once_get_each_its_own_answer()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async spend => (spend, await service.DecideAsync(Service.Equipment, $$"""{"applicant":{"kind":"enterprise"},"spend":{{spend}}00}""")))
        );

        foreach (var (spend, decision) in answers)
            Assert.Equal(spend == 0 ? null : spend * 15m, (decimal?)decision["amount"]);
    }

    [Fact]
    public async Task A_body_in_chunks_is_read_like_any_other()
    {
        using var content = new SlowContent(System.Text.Encoding.UTF8.GetBytes(Service.Body), 7);
        using var response = await service.PostAsync(Service.Equipment, content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_just_1_MiB_is_taken()
    {
        var body = Service.Body.PadRight(1 << 20);

        using var response = await service.PostAsync(Service.Equipment, body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
