using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>
/// A row of a ledger that names what the policy does not have agrees with nothing: what was paid would count for nothing, and more would be paid. It is
/// refused wherever rows are taken.
/// </summary>
[Hazard("H11")]
public sealed class LedgerNameTests(Service service)
{
    private const string Paid = "\"creditCode\":\"91510100MA61WQ0R82\",\"year\":2024,\"amount\":1";
    private const string Good = "{\"clause\":\"equipment\",\"award\":\"subsidy\",\"keys\":{\"spend\":1,\"tier\":2}," + Paid + "}";

    [Theory]
    [InlineData(Service.Equipment, "{}")]
    [InlineData(Service.Equipment + "?explain=false", "{}")]
    [InlineData(Service.Batch, "{}")]
    [InlineData(Service.Match, "{}")]
    [InlineData(Service.Settle, """{"year":2025,"applications":[]}""")]
    public async Task Each_name_in_a_row_must_be_one_of_the_policy(string path, string body)
    {
        Assert.Equal((HttpStatusCode.OK, null), await FaultsAsync(path, body, Good));
        foreach (var (pointer, row) in Rows)
        {
            var (_, faults) = await FaultsAsync(path, body, Good + "," + row);
            Assert.Equal([pointer], faults!.AsObject().Select(static fault => fault.Key));
        }
    }

    [Fact]
    public async Task The_sentence_says_what_there_is()
    {
        var (status, faults) = await FaultsAsync(Service.Equipment, "{}", string.Join(',', Rows.Select(static row => row.Row)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            [
                "The policy has no clause `finance`. Its clauses are: equipment, reviewed.",
                "The clause has no award `subsidies`; it has: subsidy.",
                "The clause has no input `spent`. Did you mean `spend`?",
            ],
            faults!.AsObject().Select(static fault => (string?)fault.Value![0])
        );
    }

    private static IEnumerable<(string Pointer, string Row)> Rows =>
        [
            ("/ledger/1/clause", "{\"clause\":\"finance\"," + Paid + "}"),
            ("/ledger/1/award", "{\"clause\":\"equipment\",\"award\":\"subsidies\"," + Paid + "}"),
            ("/ledger/1/keys/spent", "{\"clause\":\"equipment\",\"keys\":{\"spent\":1}," + Paid + "}"),
        ];

    private async Task<(HttpStatusCode Status, JsonNode? Faults)> FaultsAsync(string path, string body, string rows)
    {
        var sent = JsonNode.Parse(body)!;
        sent["ledger"] = JsonNode.Parse($"[{rows}]");
        var mediaType = path == Service.Batch ? "application/x-ndjson" : "application/json";
        using var response = await service.PostAsync(path, Service.Bytes(Encoding.UTF8.GetBytes(sent.ToJsonString()), mediaType), "en");
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]);
    }
}
