using PolicyDsl.Tests;

namespace PolicyDsl.LanguageServer.Tests.Protocol;

/// <summary>
/// Whatever somebody types into the policy of Chengdu, the server answers, never with a failure of its own, and it still has the editor's text: after
/// all was taken back, nothing is found.
/// </summary>
public sealed class RandomEditTests
{
    private const int Steps = 90;

    private static readonly string[] Written =
    [
        "{", "}", "(", ")", "[", "]", ",", "，", "、", ";", ":", "=", "\"", "“", "”", "「", "\\", "//", "/*", "*/", "\r\n", "\n", "\t", " ", "　", "|", ".", "-", "。", "\u200b", "\u202e", "\uFEFF", "\0",
        "𠮷", "½", "1", "100万元", "3年", "2024-07-11", "10%", "条款", "奖励", "当", "如果", "的", "属于", "分档", "x", "主体类型", "企业", "结果", "符合", "政策", "clause", "award", "is at least",
    ];

    private static readonly string[] Questions =
    [
        "hover", "completion", "definition", "documentHighlight", "prepareRename", "documentSymbol", "foldingRange", "formatting", "semanticTokens/full",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Never_kills_the_server_and_never_loses_the_text(int seed)
    {
        var random = new Random(seed);
        using var disk = new PolicyOnDisk();
        var files = Repository.Files("policies/chengdu-ai-2024", "*.policy").ToDictionary(static path => Path.GetFileName(path), static path => Repository.Read(path));
        foreach (var (name, text) in files)
            disk.With(name, text);
        await using var editor = await EditorClient.Start();
        var edited = files.Keys.Order(StringComparer.Ordinal).OrderBy(_ => random.Next()).Take(3).Select(name => new EditedText(disk.Uri(name), files[name])).ToList();
        foreach (var text in edited)
            await editor.Open(text.Uri, text.Text, 0);
        var failures = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var text = edited[random.Next(edited.Count)];
            await text.Change(editor, random, Written[random.Next(Written.Length)]);
            if (step % 3 == 0 && await Ask(editor, text, random) is { } failure)
                failures.Add(failure);
        }
        foreach (var text in edited)
            await text.TakeBack(editor);
        // What is found in one file depends on the others, so it counts only when all are whole again.
        foreach (var text in edited)
            await text.Touch(editor);

        Assert.Empty(failures);
        foreach (var text in edited)
            Assert.Empty(await editor.Diagnostics(text.Uri, text.Version));
        Assert.Equal(0, await editor.Exit());
    }

    // The codes of the protocol by which a question is refused or given up.
    private static async Task<string?> Ask(EditorClient editor, EditedText text, Random random)
    {
        var question = Questions[random.Next(Questions.Length)];
        var (line, character) = text.Place(random.Next(text.Text.Length + 1));
        var parameters = new { textDocument = new { uri = text.Uri }, position = new { line, character } };
        var response = await editor.Ask("textDocument/" + question, EditorClient.Json(parameters));
        return (int?)response["error"]?["code"] is null or -32803 or -32800 ? null : $"{question}: {response.ToJsonString()}";
    }

    /// <summary>A text in an editor that remembers how to take back each change.</summary>
    private sealed class EditedText(string uri, string text)
    {
        private readonly Stack<(int Start, int Length, string Text)> undo = new();

        public string Uri { get; } = uri;

        public string Text { get; private set; } = text;

        public int Version { get; private set; }

        public async Task Change(EditorClient editor, Random random, string written)
        {
            var start = Snap(random.Next(Text.Length + 1));
            var end = Snap(Math.Min(Text.Length, start + (random.Next(4) == 0 ? random.Next(60) : random.Next(3))));
            written = random.Next(5) == 0 ? "" : written;
            undo.Push((start, written.Length, Text[start..end]));
            await Send(editor, start, end, written);
        }

        public async Task TakeBack(EditorClient editor)
        {
            while (undo.TryPop(out var change))
                await Send(editor, change.Start, change.Start + change.Length, change.Text);
        }

        public Task Touch(EditorClient editor) => Send(editor, 0, 0, "");

        public (int Line, int Character) Place(int offset)
        {
            var (line, start) = (0, 0);
            for (var i = 0; i < offset; i++)
            {
                if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                    (line, start) = (line + 1, i + 1);
            }
            return (line, offset - start);
        }

        private async Task Send(EditorClient editor, int start, int end, string written)
        {
            var ((startLine, startCharacter), (endLine, endCharacter)) = (Place(start), Place(end));
            Text = string.Concat(Text.AsSpan(0, start), written, Text.AsSpan(end));
            Version++;
            var range = EditorClient.Range(startLine, startCharacter, endLine, endCharacter);
            await editor.Notify(
                "textDocument/didChange",
                EditorClient.Json(new { textDocument = new { uri = Uri, version = Version }, contentChanges = new[] { new { range, text = written } } })
            );
        }

        // Editors never cut a pair in two.
        private int Snap(int offset)
        {
            if (offset > 0 && offset < Text.Length && (char.IsSurrogatePair(Text[offset - 1], Text[offset]) || (Text[offset - 1] == '\r' && Text[offset] == '\n')))
                return offset - 1;
            return offset;
        }
    }
}
