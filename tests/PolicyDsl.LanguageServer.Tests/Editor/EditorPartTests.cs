using CsCheck;
using PolicyDsl.LanguageServer.Editor;
using PolicyDsl.LanguageServer.Protocol;
using PolicyDsl.LanguageServer.Server;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Tests.Editor;

/// <summary>The smaller parts of the editor.</summary>
public sealed class EditorPartTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(new[] { "甲", "乙 = 1\n", "}\r\n", "𠮷", "\n", "{", "\r\n", " " }.Select(Gen.Const).ToArray()).List[0, 12].Select(static parts => string.Concat(parts));

    [Fact]
    public void The_stretch_that_differs_turns_one_text_into_the_other() =>
        Gen.Select(Texts, Texts, Texts, Texts)
            .Sample(
                (head, before, after, tail) =>
                {
                    var text = new SourceText("/a.policy", head + before + tail);
                    var change = TextChange.Between(text, head + after + tail);
                    var changed = change is null ? text.Content : TextChange.Apply(text.Content, [change]);
                    // It begins and ends at lines, so it cuts neither a pair nor a CRLF.
                    return changed == head + after + tail
                        && (change is null || (IsLine(text.Content, change.Span.Start) && (change.Span.End == text.Content.Length || IsLine(text.Content, change.Span.End))));
                },
                iter: 3_000
            );

    [Fact]
    public void A_place_of_an_editor_comes_back_as_it_went() =>
        Gen.Select(Texts, Gen.Bool, Gen.Int[0, 60])
            .Sample(
                (content, hasMark, at) =>
                {
                    var text = new SourceText("/a.policy", (hasMark ? "\uFEFF" : "") + content);
                    var offset = Math.Min(at, text.Content.Length);
                    // Between CR and LF there is no place.
                    return (offset > 0 && offset < content.Length && content[offset - 1] == '\r' && content[offset] == '\n')
                        || Places.Offset(text, Places.Of(text, offset)) == offset;
                },
                iter: 3_000
            );

    [Theory]
    [InlineData(-1, -1, 0)]
    [InlineData(0, int.MaxValue, 3)]
    [InlineData(1, 0, 5)]
    [InlineData(int.MaxValue, 0, 7)]
    [InlineData(int.MaxValue, int.MaxValue, 7)]
    public void A_place_outside_of_the_text_is_the_nearest_inside(int line, int character, int expected) =>
        Assert.Equal(expected, Places.Offset(new SourceText("/a.policy", "abc\r\nde"), new Position(line, character)));

    [Theory]
    [InlineData("file:///c%3A/%E6%94%BF%E7%AD%96/a%20b.policy", "c:/政策/a b.policy")]
    [InlineData("file:///home/a/%E6%94%BF.policy", "/home/a/政.policy")]
    [InlineData("untitled:Untitled-1", "untitled:Untitled-1")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("", "")]
    public void An_address_has_a_path(string uri, string path) => Assert.Equal(path, DocumentPath.Of(uri));

    [Fact]
    public void All_fixes_of_a_file_can_be_applied_at_once()
    {
        var at = EditorText.Of(Samples.Equipment.Replace("设备投入 的", "设备投人 的", StringComparison.Ordinal).Replace("金额, 不含税", "金额 不含税", StringComparison.Ordinal));

        var all = QuickFixes.All(at.View, at.File)!;

        Assert.Equal(2, all.Changes.Count);
        Assert.Equal(Samples.Equipment, TextChange.Apply(at.File.Text.Content, all.Changes));
    }

    [Fact]
    public void The_outline_of_the_whole_policy_has_a_name_for_everything_inside_what_holds_it()
    {
        var view = FolderView.Of(EditorText.Chengdu, TestContext.Current.CancellationToken);

        var entries = view.Files.Values.SelectMany(Outline.Of).ToList();

        Assert.Equal(17, entries.Count(static e => e.Word == Syntax.Keyword.Clause));
        Check(entries);

        static void Check(IEnumerable<OutlineEntry> level)
        {
            foreach (var entry in level)
            {
                Assert.NotEmpty(entry.Name);
                Assert.InRange(entry.NameSpan.Start, entry.Span.Start, entry.Span.End);
                Assert.All(entry.Children, child => Assert.True(child.Span.Start >= entry.Span.Start && child.Span.End <= entry.Span.End));
                Check(entry.Children);
            }
        }
    }

    [Fact]
    public void Comments_fold_and_a_block_on_one_line_does_not()
    {
        var at = EditorText.Of("// 一\n// 二\n\n/* 三\n四 */\n政策 p \"政策\" { 施行 2025-01-01 }\n选项 K \"类\" {\n  a \"甲\"\n}\n");

        Assert.Equal(["0-1 True", "3-4 True", "6-7 False"], Folding.Of(at.File).Select(static f => $"{f.First}-{f.Last} {f.IsComment}"));
    }

    [Fact]
    public void Each_example_of_the_whole_policy_shows_that_it_comes_true()
    {
        var view = FolderView.Of(EditorText.Chengdu, TestContext.Current.CancellationToken);

        var hints = view.Files.Values.SelectMany(f => ExampleHints.Of(view, f.Text.Path, f.Result.File.Span, Runtime.Language.Zh)).ToList();

        Assert.True(hints.Count > 50);
        Assert.All(hints, static hint => Assert.StartsWith("✓ ", hint.Label));
    }

    private static bool IsLine(string text, int offset) => offset == 0 || text[offset - 1] == '\n';
}
