using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyDsl.Tests;

namespace PolicyDsl.OpenApi.Tests;

/// <summary>The guide tells what to do about every problem that the service answers with, and of no other.</summary>
public sealed partial class ApiGuideTests
{
    // No operation answers so; where there is none, the service does.
    private static readonly string[] Elsewhere = ["404 not-found", "405 method-not-allowed"];

    [Fact]
    public void Every_type_stands_in_the_guide_with_its_status()
    {
        var answered = JsonNode
            .Parse(Repository.Read("policies/PolicyService/openapi/v1.json"))!["paths"]!.AsObject()
            .SelectMany(static path => path.Value!.AsObject())
            .SelectMany(static operation => (operation.Value as JsonObject)?["responses"]?.AsObject().AsEnumerable() ?? [])
            .SelectMany(static response => Uri().Matches((string)response.Value!["description"]!).Select(uri => $"{response.Key} {uri.Groups[1].Value}"))
            .Concat(Elsewhere);
        var told = Row()
            .Matches(Repository.Read("docs/api.md"))
            .SelectMany(static row => Types(row).Zip(Statuses(row), static (type, status) => $"{status} {type}"));

        Assert.Equal(answered.Distinct().Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Types(Match row) => row.Groups[1].Value.Split(", ").Select(static type => type.Trim('`'));

    // One for all types of the row, or one for each.
    private static IEnumerable<string> Statuses(Match row)
    {
        var statuses = row.Groups[2].Value.Split(", ");
        return statuses.Length == 1 ? Enumerable.Repeat(statuses[0], Types(row).Count()) : statuses;
    }

    [GeneratedRegex("urn:policydsl:problem:([a-z-]+)")]
    private static partial Regex Uri();

    [GeneratedRegex(@"^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| ([0-9]{3}(?:, [0-9]{3})*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
