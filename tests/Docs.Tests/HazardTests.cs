using System.Text.RegularExpressions;
using PolicyDsl.Tests;

namespace PolicyDsl.Docs.Tests;

/// <summary>docs/hazards.md and the marks on the tests say the same.</summary>
public sealed partial class HazardTests
{
    private const string Page = "docs/hazards.md";

    [Fact]
    public void What_the_page_names_is_marked_and_what_is_marked_is_named()
    {
        var named = Rows().SelectMany(static row => row.Classes.Select(name => $"{row.Id} {name}")).Order(StringComparer.Ordinal);
        var marked = Marks().Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(marked, named);
    }

    [Fact]
    public void Each_hazard_has_one_row_and_a_test_or_a_reason()
    {
        var rows = Rows();

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(static row => row.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), rows.Select(static row => row.Id));
        Assert.Empty(rows.Where(static row => row.Classes.Count == 0 && row.Left.Length == 0).Select(static row => row.Id));
    }

    [Fact]
    public void No_hazard_of_the_list_is_left_out()
    {
        var list = Path.Combine(Repository.Root, "..", "shared", "cases", "HAZARDS.md");
        Assert.SkipUnless(File.Exists(list), "The list of hazards is not beside the project.");
        var ids = ListedId().Matches(File.ReadAllText(list)).Select(static match => match.Groups[1].Value);

        Assert.Equal(ids.Order(StringComparer.Ordinal), Rows().Select(static row => row.Id));
    }

    [Fact]
    public void A_mark_is_a_trait_that_the_tests_can_be_asked_for() =>
        Assert.Equal([new("hazard", "H01"), new("hazard", "H02")], new HazardAttribute("H01", "H02").GetTraits());

    private static List<Row> Rows() =>
        [
            .. TableRow()
                .Matches(Repository.Read(Page))
                .Select(static match => new Row(
                    match.Groups["id"].Value,
                    [.. ClassName().Matches(match.Groups["held"].Value).Select(static name => name.Groups[1].Value)],
                    match.Groups["left"].Value.Trim()
                )),
        ];

    /// <summary>Every id with the class that is marked with it, called by its namespace without what all of them share.</summary>
    private static IEnumerable<string> Marks()
    {
        foreach (var file in Repository.SourceFiles("tests"))
        {
            var text = Repository.Read(file);
            foreach (var id in Mark().Matches(text).SelectMany(static mark => MarkedId().Matches(mark.Value)).Select(static match => match.Value))
            {
                var space = Namespace().Match(text).Groups[1].Value.Replace("PolicyDsl.", "", StringComparison.Ordinal).Replace(".Tests", "", StringComparison.Ordinal);
                yield return $"{id} {space}.{TestClass().Match(text).Groups[1].Value}";
            }
        }
    }

    [GeneratedRegex(@"^\| (?<id>H[0-9]{2}) \|[^|]*\|(?<held>[^|]*)\|(?<left>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"^ *\[Hazard\([^)]*\)\]$", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex("H[0-9]{2}")]
    private static partial Regex MarkedId();

    [GeneratedRegex(@"^namespace ([\w.]+);$", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex TestClass();

    [GeneratedRegex("^### (H[0-9]{2})", RegexOptions.Multiline)]
    private static partial Regex ListedId();

    private sealed record Row(string Id, IReadOnlyList<string> Classes, string Left);
}
