using PolicyDsl.Syntax;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Syntax.Parts;

/// <summary>
/// A text of which nearly the same was parsed before gives what it gives from nothing: nodes, tokens, comments, places and findings, whatever was
/// edited, however often, in whole texts and in broken ones.
/// </summary>
public sealed class ReparseTests
{
    private const int Edits = 150;

    public static TheoryData<string> Texts =>
        [.. Repository.Files("policies/chengdu-ai-2024", "*.policy").Select(static path => Path.GetFileName(path)), "good", "titles", "broken"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_edit_gives_what_the_whole_text_gives(string name)
    {
        var typing = new Typing(TextOf(name), name.Length);
        var result = PolicyParser.Parse(new SourceText("a.policy", typing.Text));
        for (var i = 0; i < Edits; i++)
        {
            var before = typing.Text;
            var text = new SourceText("a.policy", typing.Next());
            result = PolicyParser.Parse(text, result, TestContext.Current.CancellationToken);
            if (Difference.Between(PolicyParser.Parse(text, TestContext.Current.CancellationToken), result) is { } difference)
                Assert.Fail($"{name}, edit {i}: {difference}\n--- before\n{before}\n--- after\n{text.Content}");
        }
    }

    [Fact]
    public void An_edit_in_one_declaration_leaves_the_others_as_they_were()
    {
        var content = string.Concat("政策 test \"题\"\n", string.Concat(Enumerable.Range(0, 9).Select(static i => $"术语 t{(char)('a' + i)} \"甲{(char)('a' + i)}\" = 10 + 20\n")));
        var before = PolicyParser.Parse(new SourceText("a.policy", content));
        var after = PolicyParser.Parse(new SourceText("a.policy", content.Replace("甲e\" = 10", "甲e\" = 30")), before);

        var same = before.File.Declarations.Zip(after.File.Declarations, static (x, y) => ReferenceEquals(x, y)).ToList();
        Assert.Equal([true, true, true, true, false, true, true, true, true], same);
    }

    /// <summary>The part that is edited, and its neighbour where the edit touches both; so it is in each file, at each line.</summary>
    [Fact]
    public void In_a_whole_policy_the_parts_around_an_edit_are_read_again()
    {
        foreach (var path in Repository.Files("policies/chengdu-ai-2024", "*.policy"))
        {
            var content = Repository.Read(path);
            var before = PolicyParser.Parse(new SourceText("a.policy", content));
            for (var at = content.IndexOf('\n') + 1; at > 0; at = content.IndexOf('\n', at) + 1)
            {
                var after = PolicyParser.Parse(new SourceText("a.policy", content.Insert(at, " ")), before, TestContext.Current.CancellationToken);
                var again = after.Read!.Parts.Select(static p => p.Part).Except(before.Read!.Parts.Select(static p => p.Part)).ToList();

                // Of a declaration of one line the one before it sees the column; where the last is read again, the end is too.
                Assert.True(again.Count <= 3, $"{path}: {again.Count} parts after an edit at {at}");
            }
        }
    }

    [Fact]
    public void What_was_parsed_before_stays_as_it_was()
    {
        var typing = new Typing(TextOf("good"), 7);
        var text = new SourceText("a.policy", typing.Text);
        var first = PolicyParser.Parse(text);
        var result = first;
        for (var i = 0; i < 100; i++)
            result = PolicyParser.Parse(new SourceText("a.policy", typing.Next()), result, TestContext.Current.CancellationToken);

        Assert.Null(Difference.Between(PolicyParser.Parse(text), first));
    }

    private static string TextOf(string name) =>
        name switch
        {
            "good" => HostileTextTests.Good,
            // A title that falls apart changes how the whole file is read.
            "titles" => HostileTextTests.Good + "主体 { 填报 recent \"近3年收入\": 金额 }\n术语 u \"乙\" = 近3年收入 * 2\n术语 v \"丁2\" = 近3年收入 + 1\n",
            "broken" => HostileTextTests.Good.Replace("施行", "施").Replace("名额 10", "名额 「10").Replace("统筹 {", "统筹"),
            _ => Repository.Read("policies/chengdu-ai-2024/" + name),
        };
}
