using System.Text.Json.Nodes;

namespace PolicyDsl.LanguageServer.Tests.Protocol;

/// <summary>Beginning and end, as the protocol wants them, with the real process.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task Says_what_it_can_do_and_ends_when_it_is_told_to()
    {
        await using var editor = await EditorClient.Start();

        Assert.Equal("utf-16", (string?)editor.Capabilities["positionEncoding"]);
        Assert.Equal(2, (int?)editor.Capabilities["textDocumentSync"]!["change"]);
        Assert.All(
            ["hoverProvider", "definitionProvider", "referencesProvider", "documentSymbolProvider", "foldingRangeProvider", "documentFormattingProvider", "inlayHintProvider"],
            name => Assert.True((bool?)editor.Capabilities[name]));
        Assert.Equal(0, await editor.Exit());
    }

    [Fact]
    public async Task An_editor_that_hangs_up_leaves_no_process()
    {
        await using var editor = await EditorClient.Start();

        Assert.Equal(1, await editor.HangUp());
    }

    [Fact]
    public async Task An_exit_without_shutdown_is_no_good_end()
    {
        await using var editor = await EditorClient.Start();

        Assert.Equal(1, await editor.Exit(shutdown: false));
    }

    [Fact]
    public async Task Before_initialize_nothing_is_answered()
    {
        await using var editor = await EditorClient.Start(locale: null);

        var response = await editor.Ask("textDocument/hover", EditorClient.Json(new { textDocument = new { uri = "untitled:a" }, position = new { line = 0, character = 0 } }));

        Assert.Equal(-32002, (int?)response["error"]!["code"]);
    }

    [Fact]
    public async Task Senseless_parameters_are_refused_without_a_word_of_how_it_is_built()
    {
        await using var editor = await EditorClient.Start();

        var response = await editor.Ask("textDocument/hover", new JsonObject { ["textDocument"] = 3 });
        var unknown = await editor.Ask("textDocument/nothing", new JsonObject());
        await editor.Notify("textDocument/nothing", new JsonObject());

        Assert.NotNull(response["error"]);
        Assert.DoesNotContain("PolicyDsl", response.ToJsonString());
        Assert.DoesNotContain(" at ", response.ToJsonString());
        Assert.Equal(-32601, (int?)unknown["error"]!["code"]);
        Assert.True(editor.IsRunning);
    }

    [Fact]
    public async Task A_text_that_is_not_open_has_no_answer()
    {
        await using var editor = await EditorClient.Start();

        Assert.Null(await editor.At("hover", "file:///nowhere/a.policy", 0, 0));
    }
}
