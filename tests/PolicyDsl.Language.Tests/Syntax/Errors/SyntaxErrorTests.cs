using System.Reflection;
using System.Text.RegularExpressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Language.Tests.Binding.Errors;

namespace PolicyDsl.Language.Tests.Syntax.Errors;

/// <summary>Each mistake of writing gives one error where it is, in the words of both languages, and the fix makes what was meant.</summary>
[Hazard("H05", "H08", "H09", "H36", "H43", "H45", "H46", "H47", "H66", "H69", "H75")]
public sealed partial class SyntaxErrorTests
{
    // What takes a text too large for a line: see LimitTests.
    private static readonly string[] RaisedByLimits = ["POL1001", "POL1002", "POL1003"];

    public static TheoryData<ErrorCase> Cases => [.. SyntaxErrorCases.All];

    public static TheoryData<ErrorCase> Fixable => [.. SyntaxErrorCases.All.Where(static c => c.Fixed is not null)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_one_error_where_it_is(ErrorCase mistake)
    {
        var found = Parsed.File(mistake.Text).Diagnostics;

        Assert.Equal([(mistake.Code, mistake.Span)], found.Select(static d => (d.Kind.Code, d.Span)));
        var zh = found[0].Message(MessageLanguage.Zh);
        var en = found[0].Message(MessageLanguage.En);
        Assert.Matches(Chinese(), zh);
        Assert.DoesNotMatch(Jargon(), zh + en);
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void The_fix_makes_what_was_meant(ErrorCase mistake)
    {
        var fix = Assert.Single(Parsed.File(mistake.Text).Diagnostics).Fix;

        Assert.NotNull(fix);
        Assert.Equal(mistake.Fixed, mistake.Text[..fix.Span.Start] + fix.Replacement + mistake.Text[fix.Span.End..]);
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void What_the_fix_makes_has_no_mistake_of_that_kind(ErrorCase mistake) =>
        Assert.DoesNotContain(Parsed.File(mistake.Fixed!).Diagnostics, d => d.Kind.Code == mistake.Code);

    [Fact]
    public void Every_error_of_the_catalogue_is_raised_by_a_case()
    {
        var codes = typeof(SyntaxErrors)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => ((DiagnosticKind)field.GetValue(null)!).Code)
            .ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, static code => Assert.Matches("^POL1[0-9]{3}$", code));
        Assert.Empty(codes.Except(SyntaxErrorCases.All.Select(static c => c.Code)).Except(RaisedByLimits));
    }

    [Fact]
    public void A_message_shows_both_bracketings()
    {
        var found = Assert.Single(Parsed.File("政策 test\n术语 a \"甲\" = 10% of 甲 - 5万元").Diagnostics);

        Assert.Contains("10% of (甲 - 5万元)", found.Message(MessageLanguage.En));
        Assert.Contains("(10% of 甲) - 5万元", found.Message(MessageLanguage.Zh));
    }

    [Fact]
    public void A_message_quotes_no_more_than_a_line_of_text()
    {
        var found = Parsed.File($"政策 test\n术语 a \"甲\" = 甲 {new string('乙', 500)}").Diagnostics;

        Assert.True(Assert.Single(found).Message(MessageLanguage.Zh).Length < 120);
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{\d\}|token|pars(e|ing)|exception|null|identifier|标识符|词法|语法树|表达式", RegexOptions.IgnoreCase)]
    private static partial Regex Jargon();
}
