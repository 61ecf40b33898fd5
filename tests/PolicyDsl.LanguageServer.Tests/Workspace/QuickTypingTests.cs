using PolicyDsl.LanguageServer.Tests.Editor;
using PolicyDsl.LanguageServer.Tests.Protocol;
using PolicyDsl.LanguageServer.Workspace;

namespace PolicyDsl.LanguageServer.Tests.Workspace;

/// <summary>Somebody types faster than a policy is looked through: what is known of an older text is given up, and nobody waits for it.</summary>
public sealed class QuickTypingTests
{
    private const string Uri = "untitled:Untitled-1";

    [Fact]
    public async Task A_newer_text_takes_the_place_of_the_older_at_once()
    {
        var folder = new PolicyFolder(Uri);
        folder.Put(OpenDocument.Of(Uri, 1, Samples.Equipment));
        var (older, changed) = (folder.View, folder.Changed);
        folder.Put(OpenDocument.Of(Uri, 2, "政策 other"));

        Assert.True(changed.IsCancellationRequested);
        Assert.NotSame(older, folder.View);
        Assert.Equal("政策 other", (await folder.View).Files[Uri].Text.Content);
    }

    [Fact]
    public void Looking_through_an_older_text_ends_when_there_is_a_newer()
    {
        var view = FolderView.Of(EditorText.Chengdu, TestContext.Current.CancellationToken);
        using var changed = new CancellationTokenSource();
        changed.Cancel();

        Assert.Throws<OperationCanceledException>(() => FolderView.Of(EditorText.Chengdu, view, changed.Token));
        Assert.Throws<OperationCanceledException>(() => view.Analyze(changed.Token));
    }

    [Fact]
    public async Task A_question_waits_for_no_warnings()
    {
        var workspace = new PolicyWorkspace();
        workspace.Open(OpenDocument.Of(Uri, 1, Samples.Equipment));

        var view = await workspace.ViewOf(Uri, TestContext.Current.CancellationToken);

        Assert.NotNull(view);
        Assert.NotNull(view.PolicyOf(Uri)?.Model);
        Assert.Null(view.WarningsOf(Uri));
    }

    [Fact]
    public async Task After_a_burst_of_edits_findings_and_answers_are_of_the_last()
    {
        const int Last = 61;
        await using var editor = await EditorClient.Start();
        await editor.Open(Uri, Samples.Equipment);
        var (line, character) = Samples.Find(Samples.Equipment, "设备投入 的");
        for (var version = 2; version <= Last; version++)
            await editor.Edit(Uri, version, line, character, character + 2, version % 2 == 0 ? "没有" : "设备");

        var hover = await editor.At("hover", Uri, line, character + 1);
        var found = await editor.Diagnostics(Uri, Last);

        Assert.Contains("设备投入", hover!.ToJsonString(Readable));
        Assert.Empty(found);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
