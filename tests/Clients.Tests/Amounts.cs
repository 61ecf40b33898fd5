using System.Text.Json.Nodes;

namespace PolicyDsl.Clients.Tests;

/// <summary>Investments whose tenth, and amounts whose sum, no binary fraction holds.</summary>
internal static class Amounts
{
    public static readonly decimal[] All = [0.05m, 1.15m, 4.35m, 19.99m, 143.48m, 2_500_000.55m, 68_212_203.07m, 9_999_999_999_999.99m];

    public static TheoryData<decimal> Investments => [.. All];

    /// <summary>What the service writes as the first step of the award, read as the digits that stand there.</summary>
    public static async Task<decimal> FirstStepAsync(RunningService service, decimal angelInvestment)
    {
        var body = JsonNode.Parse(RunningService.Example)!;
        body["angelInvestment"] = angelInvestment;
        var answer = await service.DecideAsync(RunningService.Financing, body.ToJsonString());
        return answer["steps"]![0]!["value"]!.GetValue<decimal>();
    }
}
