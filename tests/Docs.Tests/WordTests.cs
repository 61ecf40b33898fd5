using System.Reflection;
using System.Text.RegularExpressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Tests;

namespace PolicyDsl.Docs.Tests;

/// <summary>The pages know every word of the language, and no error that does not exist.</summary>
public sealed partial class WordTests
{
    /// <summary>The pages.</summary>
    public static TheoryData<string> AllPages => Pages.AsTheoryData;

    [Fact]
    public void Every_word_stands_in_the_reference_with_both_its_spellings()
    {
        var page = Repository.Read("docs/language.md");
        var missing = Keywords
            .All.Where(static entry => entry.Zh != entry.En)
            .Where(entry => !page.Contains($"| `{entry.Zh}` | `{entry.En}` |", StringComparison.Ordinal))
            .Select(static entry => $"{entry.Zh} {entry.En}");

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_unit_of_rounding_stands_in_the_reference()
    {
        var page = Repository.Read("docs/language.md");
        var missing = Keywords.All.Where(static entry => entry.Zh == entry.En).Where(entry => !page.Contains(entry.Zh, StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_reference_has_no_word_that_the_language_has_not()
    {
        var known = Keywords.All.Select(static entry => $"| `{entry.Zh}` | `{entry.En}` |").ToHashSet(StringComparer.Ordinal);
        var words = Repository.Read("docs/language.md").Split("## Every word")[1].Split("\n## ")[0];
        var strangers = words.Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).Where(line => !known.Contains(line));

        Assert.Empty(strangers);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_cited_code_exists(string page)
    {
        var unknown = Code().Matches(Repository.Read(page)).Select(static match => match.Value).Where(static code => !Codes.Contains(code)).Distinct();

        Assert.Empty(unknown);
    }

    private static readonly HashSet<string> Codes = FindCodes();

    private static HashSet<string> FindCodes() =>
        typeof(DiagnosticKind)
            .Assembly.GetTypes()
            .Append(typeof(PolicyDsl.Generator.Diagnostics.GeneratorErrors))
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(DiagnosticKind))
            .Select(static field => ((DiagnosticKind)field.GetValue(null)!).Code)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"POL\d{4}\b")]
    private static partial Regex Code();
}
