using System.Text.Json;

namespace PolicyDsl.Cli.Tests.Verbs;

/// <summary>What SARIF 2.1.0 requires of a log, and where its readers look.</summary>
public sealed class SarifTests
{
    [Fact]
    public void A_log_has_all_that_is_required()
    {
        using var line = new CommandLine().With("sample/一 号.policy", Samples.Broken);

        var (code, output, _) = line.Run("check", "--format", "sarif", "--lang", "en");

        Assert.Equal(1, code);
        var log = JsonDocument.Parse(output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.StartsWith("https://", log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("policy", driver.GetProperty("name").GetString());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var rule = driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal("sample/%E4%B8%80%20%E5%8F%B7.policy", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((5, 21, 25), Region(place.GetProperty("region")));
        var change = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal((5, 21, 25), Region(change.GetProperty("replacements")[0].GetProperty("deletedRegion")));
        Assert.Equal("营业收入", change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void A_warning_is_a_warning_and_a_finding()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good.Replace("的 10%", "的 110%", StringComparison.Ordinal));

        var (code, output, _) = line.Run("check", "--format", "sarif");

        Assert.Equal(1, code);
        var result = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(("POL4206", "warning"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
    }

    [Fact]
    public void A_policy_without_findings_gives_a_log_without_results()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        var (code, output, _) = line.Run("check", "--format", "sarif");

        Assert.Equal(0, code);
        Assert.Empty(JsonDocument.Parse(output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Fact]
    public void Other_verbs_have_no_such_form()
    {
        using var line = new CommandLine().With("a.policy", Samples.Good);

        Assert.Equal(2, line.Run("test", "--format", "sarif").Code);
    }

    private static (int Line, int From, int To) Region(JsonElement region)
    {
        Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
        return (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32());
    }
}
