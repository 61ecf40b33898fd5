using System.Reflection;
using System.Text.RegularExpressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Review.Tests.Support;
using PolicyDsl.Tests;

namespace PolicyDsl.Review.Tests.Analysis;

/// <summary>Each defect gives one warning, at its place, in plain words of both languages.</summary>
public sealed partial class WarningTests
{
    public static TheoryData<WarningCase> Cases => [.. WarningCases.All];

    [Theory]
    [Hazard("H27", "H52")]
    [MemberData(nameof(Cases))]
    public void One_defect_gives_one_warning_at_its_place(WarningCase defect)
    {
        var found = Checked.Of(defect.Text);

        Assert.True(found.Count == 1 && found[0].Kind.Code == defect.Code, string.Join("\n", found));
        Assert.Equal(defect.Text.Substring(defect.Span.Start, defect.Span.Length), defect.Text.Substring(found[0].Span.Start, found[0].Span.Length));
        Assert.Equal(defect.Span, found[0].Span);
        Assert.Equal(Severity.Warning, found[0].Kind.Severity);
        Assert.Matches(Chinese(), found[0].Message(MessageLanguage.Zh));
        Assert.DoesNotMatch(Hole(), found[0].Message(MessageLanguage.Zh) + found[0].Message(MessageLanguage.En));
    }

    [Fact]
    public void Every_warning_is_raised_by_a_case()
    {
        var codes = typeof(ReviewWarnings).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => ((DiagnosticKind)field.GetValue(null)!).Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, static code => Assert.Matches("^POL4[0-9]{3}$", code));
        Assert.Empty(codes.Except(WarningCases.All.Select(static defect => defect.Code)));
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Hole();
}
