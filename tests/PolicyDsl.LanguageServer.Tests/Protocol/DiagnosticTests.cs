using System.Text.Json.Nodes;

namespace PolicyDsl.LanguageServer.Tests.Protocol;

/// <summary>Findings as one types, with the real process.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public async Task Typing_brings_findings_and_mending_takes_them_away()
    {
        using var disk = new PolicyOnDisk();
        await using var editor = await EditorClient.Start();
        var uri = disk.Uri("a.policy");

        await editor.Open(uri, Samples.Equipment);
        var none = await editor.Diagnostics(uri, 1);
        var (line, character) = Samples.Find(Samples.Equipment, "设备投入 的");
        await editor.Edit(uri, 2, line, character, character + 2, "没有");
        var one = await editor.Diagnostics(uri, 2);
        await editor.Edit(uri, 3, line, character, character + 2, "设备");
        var again = await editor.Diagnostics(uri, 3);

        Assert.Empty(none);
        var found = Assert.Single(one)!;
        Assert.Equal("POL2001", (string?)found["code"]);
        Assert.Equal(1, (int?)found["severity"]);
        Assert.Contains("没有投入", (string?)found["message"]);
        Assert.Equal((line, character, character + 4), Where(found));
        Assert.Empty(again);
    }

    [Fact]
    public async Task A_place_behind_a_surrogate_pair_is_counted_in_UTF16()
    {
        await using var editor = await EditorClient.Start();
        var text = Samples.Equipment.Replace("主体类型 为", "主题类型 为", StringComparison.Ordinal);

        await editor.Open("untitled:Untitled-1", text);
        var found = Assert.Single(await editor.Diagnostics("untitled:Untitled-1"))!;

        var (line, character) = Samples.Find(text, "主题类型");
        Assert.Equal((line, character, character + 4), Where(found));
        Assert.Contains("𠮷", text.Split('\n')[line][..character]);
    }

    [Fact]
    public async Task CRLF_and_a_byte_order_mark_move_nothing()
    {
        await using var editor = await EditorClient.Start();
        var text = "\uFEFF" + Samples.Equipment.Replace("我的", "我的\u200b", StringComparison.Ordinal).Replace("设备投入 的", "设备头入 的", StringComparison.Ordinal).ReplaceLineEndings("\r\n");

        await editor.Open("untitled:a", text);
        var found = Assert.Single(await editor.Diagnostics("untitled:a", 1))!;
        var (line, character) = Samples.Find(text, "设备头入");
        await editor.Edit("untitled:a", 2, 0, 1, 3, "政策");
        var same = Assert.Single(await editor.Diagnostics("untitled:a", 2))!;
        await editor.Edit("untitled:a", 3, line, character, character + 4, "设备投入");

        Assert.Equal((line, character, character + 4), Where(found));
        Assert.Equal(Where(found), Where(same));
        Assert.Empty(await editor.Diagnostics("untitled:a", 3));
    }

    [Fact]
    public async Task Other_files_of_the_folder_count_and_an_unsaved_text_wins_over_the_saved_one()
    {
        using var disk = new PolicyOnDisk()
            .With("0.policy", "政策 p \"政策\" { 施行 2025-01-01 }\n术语 base \"基数\" = 3\n")
            .With("notes.txt", "政策 p 没有 意义");
        await using var editor = await EditorClient.Start("en");
        const string clause = "政策 p\n条款 c \"条款\" { 条件 x \"条件\" = 基数 超过 1\n 奖励 a \"奖\" = 1万元 }\n";

        await editor.Open(disk.Uri("1.policy"), clause);
        Assert.Empty(await editor.Diagnostics(disk.Uri("1.policy"), 1));
        await editor.Open(disk.Uri("0.policy"), "政策 p \"政策\" { 施行 2025-01-01 }\n");
        var unsaved = Assert.Single(await editor.Diagnostics(disk.Uri("1.policy")))!;
        await editor.Notify("textDocument/didClose", EditorClient.Json(new { textDocument = new { uri = disk.Uri("0.policy") } }));

        Assert.Contains("基数", (string?)unsaved["message"]);
        Assert.Contains("`", (string?)unsaved["message"]);
        Assert.Empty(await editor.Diagnostics(disk.Uri("1.policy")));
    }

    [Fact]
    public async Task A_file_that_another_program_writes_is_read_again()
    {
        using var disk = new PolicyOnDisk().With("0.policy", "政策 p \"政策\" { 施行 2025-01-01 }\n");
        await using var editor = await EditorClient.Start();
        await editor.Open(disk.Uri("1.policy"), "政策 p\n条款 c \"条款\" { 条件 x \"条件\" = 基数 超过 1\n 奖励 a \"奖\" = 1万元 }\n");
        Assert.Single(await editor.Diagnostics(disk.Uri("1.policy"), 1));

        disk.With("0.policy", "政策 p \"政策\" { 施行 2025-01-01 }\n术语 base \"基数\" = 3\n");
        await editor.Notify("workspace/didChangeWatchedFiles", EditorClient.Json(new { changes = new[] { new { uri = disk.Uri("0.policy"), type = 2 } } }));

        Assert.Empty(await editor.Diagnostics(disk.Uri("1.policy")));
    }

    [Fact]
    public async Task Findings_of_files_that_are_not_open_are_shown_and_go_with_the_folder()
    {
        using var disk = new PolicyOnDisk().With("0.policy", "政策 p \"政策\" { 施行 2025-01-01 }\n术语 base \"基数\" = 没有\n");
        await using var editor = await EditorClient.Start();
        var open = disk.Uri("1.policy");

        await editor.Open(open, "政策 p\n条款 c \"条款\" { 奖励 a \"奖\" = 1万元 }\n");
        var shown = await editor.Diagnostics(disk.Uri("0.policy"));
        await editor.Notify("textDocument/didClose", EditorClient.Json(new { textDocument = new { uri = open } }));

        Assert.Single(shown);
        Assert.Empty(await editor.Diagnostics(disk.Uri("0.policy")));
    }

    [Fact]
    public async Task Two_places_that_clash_name_each_other()
    {
        await using var editor = await EditorClient.Start();
        var text = Samples.Equipment.Replace("补贴 subsidy", "填报 spend \"别的投入\": 金额\n  补贴 subsidy", StringComparison.Ordinal);

        await editor.Open("untitled:a", text);
        var found = Assert.Single(await editor.Diagnostics("untitled:a"))!;

        var related = Assert.Single((JsonArray)found["relatedInformation"]!)!;
        Assert.Equal("untitled:a", (string?)related["location"]!["uri"]);
        Assert.Equal(Samples.Find(text, "spend").Line, (int?)related["location"]!["range"]!["start"]!["line"]);
    }

    [Fact]
    public async Task Warnings_come_after_a_pause_and_stay_while_another_file_is_edited()
    {
        using var disk = new PolicyOnDisk().With("0.policy", "政策 p \"政策\", 出处 \"一\" { 施行 2025-01-01 }\n术语 unused \"没有用的\" = 3, 出处 \"一\"\n");
        await using var editor = await EditorClient.Start(options: "{}");
        var uri = disk.Uri("1.policy");

        await editor.Open(uri, "政策 p\n条款 c \"条款\", 出处 \"一\" { 奖励 a \"奖\" = 1万元, 出处 \"一\"\n 算例 \"例\" { 申报日 = 2025-02-01, 结果 符合 } }\n");
        Assert.Empty(await editor.Diagnostics(uri, 1));
        var warning = Assert.Single(await editor.Diagnostics(disk.Uri("0.policy")))!;
        await editor.Edit(uri, 2, 0, 0, 0, "// 注\n");

        Assert.Equal(2, (int?)warning["severity"]);
        Assert.StartsWith("POL4", (string?)warning["code"]);
        Assert.Empty(await editor.Diagnostics(uri, 2));
        await Assert.ThrowsAsync<TimeoutException>(() => editor.Notification("textDocument/publishDiagnostics", p => (string?)p["uri"] == disk.Uri("0.policy"), TimeSpan.FromSeconds(2)));
    }

    private static (int Line, int From, int To) Where(JsonNode found) =>
        (
            (int)found["range"]!["start"]!["line"]!,
            (int)found["range"]!["start"]!["character"]!,
            (int)found["range"]!["end"]!["character"]!
        );
}
