using System.Text.RegularExpressions;
using PolicyDsl.Tests;

namespace PolicyDsl.Architecture.Tests;

/// <summary>Habits that a reader relies on everywhere.</summary>
public sealed partial class HabitTests
{
    [Fact]
    [Hazard("H02")]
    public void No_binary_floating_point_stands_on_a_path_that_money_takes()
    {
        var found = Matches(BinaryFloat(), "dsl", "generator", "runtime");

        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var found = Matches(LeftOver(), [.. Repository.ProductFolders, "tests"]).Where(static line => !line.Contains("HabitTests.cs"));

        Assert.Empty(found);
    }

    [Fact]
    public void No_test_is_skipped_for_good()
    {
        var found = Matches(SkippedTest(), "tests").Where(static line => !line.Contains("HabitTests.cs")).ToList();

        Assert.Empty(found);
    }

    [Fact]
    public void Tests_that_run_at_once_do_not_share_what_breaks()
    {
        // A registry of schemas that is no concurrent dictionary; the culture of all threads.
        var registries = Matches(SharedRegistry(), "tests").Where(static line => !line.Contains("SchemaText.cs") && !line.Contains("HabitTests.cs"));
        var cultures = Matches(SharedCulture(), "tests").Where(static line => !line.Contains("CultureTests.cs") && !line.Contains("HabitTests.cs"));

        Assert.Empty(registries.Concat(cultures));
    }

    private static IEnumerable<string> Matches(Regex pattern, params string[] folders) =>
        from file in Repository.SourceFiles(folders)
        from line in Repository.Read(file).Split('\n').Select(static (text, index) => (text, number: index + 1))
        let trimmed = line.text.TrimStart()
        where !trimmed.StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(line.text)
        select $"{file}({line.number}): {trimmed}";

    [GeneratedRegex(@"\b(double|float)\b(?!\?? *milliseconds| quotes)")]
    private static partial Regex BinaryFloat();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"JsonSchema\.(FromText|FromFile|Build)\(")]
    private static partial Regex SharedRegistry();

    [GeneratedRegex(@"CultureInfo\.DefaultThread\w+ *= ")]
    private static partial Regex SharedCulture();

    [GeneratedRegex(@"Skip *= *""")]
    private static partial Regex SkippedTest();
}
