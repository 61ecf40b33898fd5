using System.Text.Json;
using PolicyDsl.Tests;

namespace PolicyDsl.Cli.Tests.Verbs;

/// <summary>The cases of the official text, through the whole tool.</summary>
public sealed class EvaluateCasesTests
{
    public static TheoryData<string> Names => [.. Cases().Select(static c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decides_as_the_official_text_says(string name)
    {
        var test = Cases().Single(c => c.GetProperty("name").GetString() == name);
        using var line = new CommandLine { Input = test.GetProperty("body").GetRawText() };
        var folder = Path.Combine(Repository.Root, "policies", "chengdu-ai-2024");

        var (code, output, error) = line.Run("eval", folder, test.GetProperty("clause").GetString()!, "--input", "-", "--format", "json");

        Assert.Equal((0, ""), (code, error));
        var decision = JsonDocument.Parse(output).RootElement;
        foreach (var expected in test.GetProperty("expect").EnumerateObject())
            Check(expected, decision);
    }

    private static void Check(JsonProperty expected, JsonElement decision)
    {
        if (expected.Name == "unmetIncludes")
        {
            var unmet = decision
                .GetProperty("conditions")
                .EnumerateArray()
                .Where(static c => c.GetProperty("result").GetString() == "unmet")
                .Select(static c => c.GetProperty("id").GetString());
            Assert.Empty(expected.Value.EnumerateArray().Select(static v => v.GetString()).Except(unmet));
        }
        else if (expected.Value.ValueKind == JsonValueKind.Number)
        {
            Assert.Equal(expected.Value.GetDecimal(), decision.GetProperty(expected.Name).GetDecimal());
        }
        else
        {
            Assert.Equal(expected.Value.GetString(), decision.GetProperty(expected.Name).GetString());
        }
    }

    private static List<JsonElement> Cases() => [.. JsonDocument.Parse(Repository.Read("tests/Cases/evaluate.json")).RootElement.EnumerateArray()];
}
