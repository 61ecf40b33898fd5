using System.Reflection;
using System.Text.RegularExpressions;
using PolicyDsl.Diagnostics;

namespace PolicyDsl.Language.Tests.Binding.Errors;

/// <summary>Each mistake gives one error, at its place, in plain words of both languages, with a fix that mends it where one is known.</summary>
[Hazard("H07", "H11", "H23", "H26", "H46", "H49", "H52", "H66", "H68")]
public sealed partial class BindingErrorTests
{
    private static readonly ErrorCase[] All =
    [
        .. NameErrorCases.All, .. TypeErrorCases.All, .. StructureErrorCases.All, .. ClauseErrorCases.All, .. ExampleErrorCases.All,
    ];

    // What the parser already keeps from the binder, or what takes a policy too large for a line.
    private static readonly string[] RaisedElsewhere = ["POL2020", "POL2021", "POL2022", "POL2023", "POL3113"];

    public static TheoryData<ErrorCase> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_mistake_gives_one_error_at_its_place(ErrorCase mistake)
    {
        var found = TestPolicy.Check(mistake.Text);

        Assert.True(found.Count == 1 && found[0].Kind.Code == mistake.Code, string.Join("\n", found));
        Assert.Equal(mistake.Text.Substring(mistake.Span.Start, mistake.Span.Length), mistake.Text.Substring(found[0].Span.Start, found[0].Span.Length));
        Assert.Equal(mistake.Span, found[0].Span);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_said_in_both_languages(ErrorCase mistake)
    {
        var found = TestPolicy.Check(mistake.Text)[0];

        Assert.Matches(Chinese(), found.Message(MessageLanguage.Zh));
        Assert.DoesNotMatch(Hole(), found.Message(MessageLanguage.Zh));
        Assert.DoesNotMatch(Hole(), found.Message(MessageLanguage.En));
    }

    public static TheoryData<ErrorCase> Fixable => [.. All.Where(static c => c.Fixed is not null)];

    [Theory]
    [MemberData(nameof(Fixable))]
    public void Its_fix_mends_it(ErrorCase mistake)
    {
        var text = mistake.Text;
        var fix = TestPolicy.Check(text)[0].Fix;

        Assert.NotNull(fix);
        var mended = text[..fix.Span.Start] + fix.Replacement + text[fix.Span.End..];
        // A name that is misspelt twice is mended at its first place.
        if (mistake.Marked.Replace("⟦", "", StringComparison.Ordinal).Split(text.Substring(mistake.Span.Start, mistake.Span.Length)).Length == 2 || fix.Replacement.Length == 0)
            Assert.Empty(TestPolicy.Check(mended).Select(static d => d.ToString()));
        Assert.StartsWith(mistake.Fixed![..fix.Span.Start], mended, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_of_binding_is_raised_by_a_case()
    {
        Type[] catalogues = [typeof(NameErrors), typeof(TypeErrors), typeof(StructureErrors), typeof(ExampleErrors)];
        var codes = catalogues
            .SelectMany(static c => c.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static f => ((DiagnosticKind)f.GetValue(null)!).Code)
            .ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Empty(codes.Except(All.Select(static c => c.Code)).Except(RaisedElsewhere));
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Hole();
}
