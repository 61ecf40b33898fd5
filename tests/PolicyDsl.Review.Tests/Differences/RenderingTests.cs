using System.Text;
using System.Text.Json;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Differences.Rendering;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Review.Tests.Differences;

/// <summary>What people and programs read of a revision that has something of every kind.</summary>
public sealed class RenderingTests
{
    private static readonly StateDifferences Revised = Compare(
        Sample.With(),
        Sample.With(
            ("奖励基数 的 10%", "奖励基数 的 12%"),
            ("达到 5% 以上", "达到 6% 以上"),
            ("规模 属于 (小型、中型)", "规模 属于 (小型、大型)"),
            ("整数, 选填", "整数"),
            ("填报 founded", "填报 born"),
            ("medium: 2万元", "medium: 2.5万元"),
            ("1000万元 以上: 10万元", "1000万元 以上: 12万元"),
            ("限额 500万元", "限额 600万元"),
            ("  一次\n  名额\n", "  名额\n  一次\n"),
            ("  材料 plan \"方案\"\n", ""),
            ("面向企业。", "面向<各类>企业。"),
            ("\"028-1\"", "\"028-2\"")
        ) with
        {
            Revision = 2,
            Effective = new CalendarDate(2026, 1, 1),
        }
    );

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void As_text(Language language) => Golden.Matches($"text.{language}", Written(output => DifferenceText.Write(output, Revised, language)));

    [Fact]
    public void As_Markdown() => Golden.Matches("md", Written(static output => DifferenceMarkdown.Write(output, Revised, Language.Zh)));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void As_a_page(Language language)
    {
        var page = Written(output => DifferenceHtml.Write(output, Revised, language));

        Golden.Matches($"html.{language}", page);
        Assert.DoesNotContain("<各类>", page);
        Assert.DoesNotContain("http", page);
    }

    [Fact]
    public void As_JSON()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ExplanationWriter.Options with { Indented = true, NewLine = "\n" }))
            DifferenceJson.Write(writer, Revised, Language.En);

        Golden.Matches("json", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_policy_that_only_one_state_has_is_named()
    {
        var other = Sample.With() with { Id = "p-2", Title = "另一政策" };

        var differences = StateComparison.Compare([Sample.With(), other], [Sample.With()], static (old, @new) => PolicyComparison.Compare(old, @new));

        Assert.False(differences.IsEmpty);
        Assert.Equal("测试\n没有差异。\n删除：另一政策 (p-2, 版本 1)", Written(output => DifferenceText.Write(output, differences, Language.Zh)));
    }

    private static StateDifferences Compare(PolicyModel old, PolicyModel @new) =>
        StateComparison.Compare([old], [@new], static (before, after) => PolicyComparison.Compare(before, after));

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString().TrimEnd('\n');
    }
}
