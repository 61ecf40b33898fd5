using System.Net;
using System.Text.Json.Nodes;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>An evaluation, from its request to its decision.</summary>
public sealed class EvaluateTests
{
    private const string Body = """{"applicant":{"kind":"enterprise"},"submittedOn":"2025-03-01","spend":3000000}""";

    [Fact]
    public async Task A_complete_application_gets_its_amount_and_the_way_to_it()
    {
        await using var service = await Service.StartAsync();

        var response = await service.PostAsync(Service.Equipment, Body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(text.Length, System.Text.Encoding.UTF8.GetBytes(text).Length - CountWide(text));
        PolicyDsl.Tests.Golden.Matches("Decision", Indented(text));
    }

    private static int CountWide(string text) => text.Where(static c => c > 127).Sum(static c => 2);

    private static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
