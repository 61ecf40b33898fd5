using System.Text.Json;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Tests;

namespace PolicyDsl.Agreement.Tests.Settlement;

/// <summary>The settlement cases of the Chengdu policy, as generated C# and as its model, interpreted.</summary>
public sealed class SettlementCasesTests
{
    private static readonly JsonElement Cases = JsonDocument.Parse(Repository.Read("tests/Cases/settle.json")).RootElement;

    public static TheoryData<string> Names => [.. Cases.EnumerateArray().Select(static one => one.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_case_holds(string name)
    {
        var settled = Cases.EnumerateArray().First(one => one.GetProperty("name").GetString() == name);
        var request = settled.GetProperty("request").GetRawText();

        var text = await Rounds.SettleAsync(ChengduAi2024Policy.Definition, request);

        Assert.Equal(text, await Rounds.SettleAsync(ChengduAgreementTests.Interpreted, request));
        var answer = JsonDocument.Parse(text).RootElement;
        var results = answer.GetProperty("results").EnumerateArray().ToDictionary(static end => end.GetProperty("id").GetString()!);
        foreach (var expected in settled.GetProperty("expect").EnumerateObject())
            Check(name, expected, results[expected.Name]);
        Assert.Equal(results.Values.Sum(static end => end.GetProperty("amount").GetDecimal()), answer.GetProperty("totals").GetProperty("amount").GetDecimal());
    }

    private static void Check(string name, JsonProperty expected, JsonElement end)
    {
        var place = $"{name}, {expected.Name}: {end}";
        Assert.True(expected.Value.GetProperty("outcome").GetString() == end.GetProperty("outcome").GetString(), place);
        if (expected.Value.TryGetProperty("amount", out var amount))
            Assert.True(amount.GetDecimal() == end.GetProperty("amount").GetDecimal(), place);
        if (expected.Value.TryGetProperty("rule", out var rule))
            Assert.True(rule.GetString() == end.GetProperty("reason").GetProperty("rule").GetString(), place);
    }
}
