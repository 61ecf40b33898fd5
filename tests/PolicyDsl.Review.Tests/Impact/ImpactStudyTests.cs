using System.Text;
using PolicyDsl.Review.Impact;
using PolicyDsl.Review.Impact.Reading;
using PolicyDsl.Review.Impact.Rendering;
using PolicyDsl.Review.Tests.Support;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Review.Tests.Impact;

public sealed class ImpactStudyTests
{
    private const string Old = """
        选项 Size "规模" { small "小型", large "大型" }
        主体 { 填报 size "规模": Size }
        条款 c "条款" {
          填报 spend "研发支出": 金额
          填报 lab "有实验室": 是否, 默认 否
          条件 enough "支出" = 研发支出 达到 100万元 以上
          奖励 reward "奖励" = 研发支出 的 10%, 最高 100万元
        }
        条款 gone "旧条款" { 填报 any "任意": 金额, 仅记录, 选填  奖励 fixed "定额" = 5万元 }
        """;

    private static readonly string New = Old.Replace("100万元 以上", "200万元 以上", StringComparison.Ordinal)
        .Replace("最高 100万元", "最高 150万元", StringComparison.Ordinal)
        .Replace("填报 lab", "填报 hasLab", StringComparison.Ordinal)
        .Replace("条款 gone \"旧条款\" { 填报 any \"任意\": 金额, 仅记录, 选填  奖励 fixed \"定额\" = 5万元 }", "", StringComparison.Ordinal);

    private const string Lines = """
        {"id":"a","clause":"c","application":{"applicant":{"size":"small"},"spend":1000000,"lab":true}}
        {"id":"b","clause":"c","application":{"applicant":{"size":"small"},"spend":12345678.9}}
        {"id":"c","clause":"c","application":{"applicant":{"size":"large"},"spend":3000000}}
        {"id":"d","clause":"gone","application":{}}

        {"id":"e","clause":"c","application":{"spend":"much"}}
        {"id":"f","clause":"c","application":{"spend":1,"spend":2}}
        {"id":"g","clause":"none","application":{}}
        [1]
        {"id":"h","application":{}}
        {"id":"i","clause":"c","application":{"spend":1999999.99,"hasLab":false}}
        {"id":"j","clause":"c","application":{}}
        {"id":"k","clause":"c","more":1,"application":{}}
        """;

    [Fact]
    public void Says_who_gains_loses_appears_and_disappears()
    {
        var result = Run(Old, New, Lines);

        Assert.Equal(["1 Disappears", "2 Gains", "4 Disappears", "11 Disappears"], result.Changes.Select(static c => FormattableString.Invariant($"{c.Line} {c.Effect}")));
        Assert.Equal((6L, 2L), (result.All.Applications, result.All[ImpactEffect.Same]));
        Assert.Equal(100_000m + 1_000_000m + 300_000m + 200_000m + 50_000m, result.All.OldAmount);
        Assert.Equal(1_234_567.89m + 300_000m, result.All.NewAmount);
    }

    [Fact]
    public void Bad_lines_are_told_with_their_numbers_and_the_rest_goes_on()
    {
        var result = Run(Old, New, Lines);

        Assert.Equal([6L, 7L, 8L, 9L, 10L, 13L], result.Faults.Select(static fault => fault.Line));
        Assert.Equal("/spend", result.Faults[0].Error.Pointer);
        Assert.Equal(6, result.FaultCount);
    }

    [Fact]
    public void Back_again_it_is_the_opposite()
    {
        var result = Run(New, Old, Lines);

        Assert.Equal(["1 Appears", "2 Loses", "4 Appears", "11 Appears"], result.Changes.Select(static c => FormattableString.Invariant($"{c.Line} {c.Effect}")));
    }

    [Fact]
    public void A_table_comes_to_the_same_as_lines()
    {
        const string Table = """
            id,clause,applicant.size,spend,lab,hasLab
            a,c,小型,1000000,是,
            b,c,small,12345678.9,,
            "c",c,大型,3000000,,
            d,gone,,,,
            e,c,,much,,
            f,c,"broken
            """;

        var study = new ImpactStudy(Policies.Of(Old), Policies.Of(New), new DateOnly(2025, 3, 1));
        var result = study.Run(new CsvLines(study.Cells).Read(new MemoryStream(Encoding.UTF8.GetBytes(Table))));

        Assert.Equal(["2 Disappears", "3 Gains", "5 Disappears"], result.Changes.Select(static c => FormattableString.Invariant($"{c.Line} {c.Effect}")));
        Assert.Equal([6L, 7L], result.Faults.Select(static fault => fault.Line));
    }

    [Fact]
    public void A_renamed_member_of_an_enum_goes_by_its_new_name()
    {
        var renamed = Old.Replace("small \"小型\"", "little \"小型\"", StringComparison.Ordinal);
        Assert.NotEqual(Old, renamed);

        foreach (var (before, after) in new[] { (Old, renamed), (renamed, Old) })
        {
            var same = Run(before, before, Lines.Replace("\"small\"", before == Old ? "\"small\"" : "\"little\"", StringComparison.Ordinal));
            var result = Run(before, after, Lines.Replace("\"small\"", before == Old ? "\"small\"" : "\"little\"", StringComparison.Ordinal));
            Assert.Empty(result.Changes);
            Assert.Equal(same.FaultCount, result.FaultCount);
            Assert.Equal(same.All.NewAmount, result.All.NewAmount);
        }
    }

    [Fact]
    public void A_revision_in_force_later_decides_applications_of_before()
    {
        var later = Policies.Of(New) with { Effective = new Model.CalendarDate(2030, 1, 1) };
        var study = new ImpactStudy(Policies.Of(Old), later, new DateOnly(2025, 3, 1));

        var result = study.Run(JsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(Lines))));

        Assert.Equal(1, result.All[ImpactEffect.Gains]);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void As_text(Language language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ImpactText.Write(output, Run(Old, New, Lines), language);

        Golden.Matches($"impact.{language}", output.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void Sums_are_exact()
    {
        var line = """{"clause":"c","application":{"spend":1000000.1}}""" + "\n";
        var lines = string.Concat(Enumerable.Repeat(line, 1_000));

        Assert.Equal(100_000.01m * 1_000, Run(Old, Old, lines).All.OldAmount);
    }

    private static ImpactResult Run(string old, string @new, string lines) =>
        new ImpactStudy(Policies.Of(old), Policies.Of(@new), new DateOnly(2025, 3, 1)).Run(JsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines))));
}
