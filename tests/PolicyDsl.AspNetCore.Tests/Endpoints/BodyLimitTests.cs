using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>Bodies that are made to hurt.</summary>
[Hazard("H41", "H64")]
public sealed class BodyLimitTests(Service service)
{
    private static readonly byte[] ThirtyOneMegabytes = new byte[31_000_000];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Thirty_one_megabytes_are_too_large_and_the_client_hears_it(int _)
    {
        using var framed = await service.PostAsync(Service.Equipment, Service.Bytes(ThirtyOneMegabytes));
        using var chunked = await service.PostAsync(Service.Equipment, new SlowContent(ThirtyOneMegabytes, 1_000_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, framed.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
        Assert.Equal(await framed.Content.ReadAsStringAsync(), await chunked.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/nowhere", "application/json", HttpStatusCode.NotFound)]
    [InlineData("/policies/demo/clauses/nothing/evaluate", "application/json", HttpStatusCode.NotFound)]
    [InlineData("/policies", "application/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData(Service.Equipment, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(Service.Batch, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Wherever_so_much_is_sent_the_client_hears_what_is_wrong_with_it(string path, string mediaType, HttpStatusCode status)
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await service.PostAsync(path, Service.Bytes(ThirtyOneMegabytes, mediaType));

            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task One_byte_above_1_MiB_is_too_large_in_chunks_too()
    {
        var body = new byte[(1 << 20) + 1];
        body.AsSpan().Fill((byte)' ');

        using var chunked = await service.PostAsync(Service.Equipment, new SlowContent(body, 100_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
    }

    [Fact]
    public async Task Eighty_thousand_unknown_members_cost_no_more_than_a_moment()
    {
        var body = "{" + string.Join(',', Enumerable.Range(0, 80_000).Select(static i => $"\"a{i}\":0")) + "}";

        // If each were compared with all others, it would be minutes; how long it takes on a busy machine is not the question.
        using var response = await service.PostAsync(Service.Equipment, body).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.InRange(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsObject().Count, 1, 101);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_and_a_nest_of_a_hundred_thousand_are_refused_like_any_other_mistake()
    {
        using var text = await service.PostAsync(Service.Equipment, $$"""{"project":"{{new string('x', 1_000_000)}}"}""");
        using var nest = await service.PostAsync(Service.Equipment, "{\"x\":" + new string('[', 100_000));

        Assert.Equal(HttpStatusCode.BadRequest, text.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, nest.StatusCode);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_bad_request()
    {
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(
            $"POST {Service.Equipment} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
        );

        var answer = await connection.ReadUntilAsync(ProblemTypes.BadRequest.Uri);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_its_body_is_no_fault_of_the_service()
    {
        await using var own = await Service.StartAsync(SamplePolicies.All);
        using (var connection = await RawConnection.OpenAsync(own.Address))
            await connection.SendAsync($"POST {Service.Equipment} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{{");

        await own.App.StopAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);

        Assert.DoesNotContain(own.Log.Lines, static line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
