using System.Text.Json.Nodes;

namespace PolicyDsl.LanguageServer.Tests.Protocol;

/// <summary>What the real process answers about a text.</summary>
public sealed class AnswerTests
{
    private const string Uri = "untitled:answers";

    [Fact]
    public async Task Hover_says_type_unit_note_and_source()
    {
        await using var editor = await Opened("zh-cn");

        var hover = await At(editor, "hover", "设备投入 的");
        var number = await At(editor, "hover", "30万元, 出处");

        var text = (string)hover!["contents"]!["value"]!;
        Assert.All(["填报", "设备投入", "`spend`", "金额", "元", "按发票，不含税。", "第一条"], part => Assert.Contains(part, text));
        Assert.Contains("300,000 元", (string?)number!["contents"]!["value"]);
    }

    [Fact]
    public async Task Hover_follows_the_language_of_the_editor()
    {
        await using var editor = await Opened("en");

        var text = (string)(await At(editor, "hover", "设备投入 的"))!["contents"]!["value"]!;

        Assert.All(["input **", "type: money", "unit: yuan", "source: "], part => Assert.Contains(part, text));
    }

    [Fact]
    public async Task A_name_leads_to_its_declaration_and_its_uses()
    {
        await using var editor = await Opened();

        var definition = Assert.Single((JsonArray)(await At(editor, "definition", "设备投入 = "))!)!;
        var (line, character) = Samples.Find(Samples.Equipment, "设备投入 的");
        var parameters = new { textDocument = new { uri = Uri }, position = new { line, character }, context = new { includeDeclaration = true } };
        var uses = (JsonArray)(await editor.Request("textDocument/references", EditorClient.Json(parameters)))!;

        Assert.Equal(Samples.Find(Samples.Equipment, "spend").Line, (int?)definition["range"]!["start"]!["line"]);
        Assert.Equal(5, uses.Count);
    }

    [Fact]
    public async Task Completion_offers_what_can_stand_there_with_the_stretch_that_it_replaces()
    {
        await using var editor = await EditorClient.Start();
        var text = Samples.Equipment.Replace("主体类型 为 企业, 出处", "主体类型 为 高, 出处", StringComparison.Ordinal);
        await editor.Open(Uri, text);
        var (line, character) = Samples.Find(text, "高, 出处");

        var items = (JsonArray)(await editor.At("completion", Uri, line, character + 1))!["items"]!;

        Assert.Equal(["企业", "高校"], items.Take(2).Select(static i => (string?)i!["label"]));
        Assert.Equal("高校", (string?)items[1]!["textEdit"]!["newText"]);
        Assert.Equal(character, (int?)items[1]!["textEdit"]!["range"]!["start"]!["character"]);
        Assert.Equal(character + 1, (int?)items[1]!["textEdit"]!["range"]!["end"]!["character"]);
        Assert.Contains("university", (string?)items[1]!["filterText"]);
    }

    [Fact]
    public async Task The_outline_shows_titles_clause_by_clause()
    {
        await using var editor = await Opened();

        var outline = (JsonArray)(await editor.About("documentSymbol", Uri))!;

        Assert.Equal(["我的第一个政策", "主体类型", "主体", "设备更新补贴"], outline.Select(static o => (string?)o!["name"]));
        Assert.Equal(["设备投入", "𠮷企业", "设备补贴", "投入100万元", "高校不在其列"], outline[3]!["children"]!.AsArray().Select(static o => (string?)o!["name"]));
    }

    [Fact]
    public async Task Blocks_fold_and_keep_their_closing_line()
    {
        await using var editor = await Opened();

        var folds = (JsonArray)(await editor.About("foldingRange", Uri))!;

        Assert.Equal(["0-2", "7-8", "11-18"], folds.Select(static f => $"{f!["startLine"]}-{f["endLine"]}"));
    }

    [Fact]
    public async Task Formatting_changes_only_what_is_not_in_form()
    {
        await using var editor = await EditorClient.Start();
        var text = Samples.Equipment.Replace("最高 30万元", "最高   30万元", StringComparison.Ordinal);
        await editor.Open(Uri, text);

        var edits = (JsonArray)(await editor.About("formatting", Uri))!;

        var edit = Assert.Single(edits)!;
        var line = Samples.Find(text, "最高").Line;
        Assert.Equal((line, line + 1), ((int)edit["range"]!["start"]!["line"]!, (int)edit["range"]!["end"]!["line"]!));
        Assert.Equal(Samples.Equipment.Split('\n')[line] + "\n", (string?)edit["newText"]);
    }

    [Fact]
    public async Task A_finding_with_a_fix_has_a_quick_fix()
    {
        await using var editor = await EditorClient.Start();
        var text = Samples.Equipment.Replace("设备投入 的", "设备投人 的", StringComparison.Ordinal);
        await editor.Open(Uri, text);
        var (line, character) = Samples.Find(text, "设备投人");
        var parameters = new { textDocument = new { uri = Uri }, range = EditorClient.Range(line, character, line, character), context = new { diagnostics = Array.Empty<int>() } };

        var actions = (JsonArray)(await editor.Request("textDocument/codeAction", EditorClient.Json(parameters)))!;

        var fix = actions.Single(static a => (string?)a!["kind"] == "quickfix")!;
        Assert.Equal("把「设备投人」改为「设备投入」", (string?)fix["title"]);
        Assert.Equal("设备投入", (string?)fix["edit"]!["changes"]![Uri]![0]!["newText"]);
    }

    [Fact]
    public async Task Examples_show_what_they_come_to()
    {
        await using var editor = await EditorClient.Start();
        var text = Samples.Equipment.Replace("结果 符合 15万元", "结果 符合 16万元", StringComparison.Ordinal);
        await editor.Open(Uri, text);

        var hints = (JsonArray)(await editor.Request("textDocument/inlayHint", EditorClient.Json(new { textDocument = new { uri = Uri }, range = EditorClient.Range(0, 0, 99, 0) })))!;

        Assert.Equal(["✗ 符合 15万元", "✓ 不符合 applicantKind"], hints.Select(static h => (string?)h!["label"]));
        Assert.StartsWith("预期: 符合 16万元", (string?)hints[0]!["tooltip"]);
        Assert.Equal(Samples.Find(text, "投入100万元").Line, (int?)hints[0]!["position"]!["line"]);
    }

    [Fact]
    public async Task Renaming_a_title_changes_declaration_formula_and_examples()
    {
        await using var editor = await Opened();

        var edit = await Rename(editor, "设备投入 的", "设备支出");

        var edits = (JsonArray)edit["result"]!["changes"]![Uri]!;
        Assert.Equal(["\"设备支出\"", "设备支出", "设备支出", "设备支出"], edits.Select(static e => (string?)e!["newText"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("设备投入 的", "主体类型")]
    [InlineData("设备投入 的", "如果")]
    [InlineData("spend", "kind x")]
    [InlineData("spend", "2x")]
    [InlineData("申报日", "申报时间")]
    [InlineData("最高", "至多")]
    public async Task A_name_that_clashes_or_is_none_is_refused_in_plain_words(string at, string name)
    {
        await using var editor = await Opened();

        var response = await Rename(editor, at, name);

        Assert.Equal(-32803, (int?)response["error"]!["code"]);
        Assert.Matches("[\u4e00-\u9fff]", (string)response["error"]!["message"]!);
    }

    [Fact]
    public async Task Semantic_tokens_know_what_a_name_stands_for()
    {
        await using var editor = await Opened();

        var data = ((JsonArray)(await editor.About("semanticTokens/full", Uri))!["data"]!).Select(static n => (int)n!).ToList();
        var names = ((JsonArray)editor.Capabilities["semanticTokensProvider"]!["legend"]!["tokenTypes"]!).Select(static n => (string)n!).ToList();

        var tokens = Decode(data).ToLookup(t => Samples.Equipment.Split('\n')[t.Line].Substring(t.Character, t.Length), t => names[t.Type]);
        Assert.All(tokens["设备投入"], static type => Assert.Equal("property", type));
        Assert.All(tokens["企业"], static type => Assert.Equal("enumMember", type));
        Assert.All(tokens["条件"], static type => Assert.Equal("keyword", type));
        Assert.All(tokens["30万元"], static type => Assert.Equal("number", type));
        Assert.All(tokens["// 𠮷"], static type => Assert.Equal("comment", type));
        Assert.Equal("type", Assert.Single(tokens["金额"]));
    }

    private static IEnumerable<(int Line, int Character, int Length, int Type)> Decode(List<int> data)
    {
        var (line, character) = (0, 0);
        for (var i = 0; i < data.Count; i += 5)
        {
            (line, character) = data[i] == 0 ? (line, character + data[i + 1]) : (line + data[i], data[i + 1]);
            yield return (line, character, data[i + 2], data[i + 3]);
        }
    }

    private static async Task<EditorClient> Opened(string locale = "zh-cn")
    {
        var editor = await EditorClient.Start(locale);
        await editor.Open(Uri, Samples.Equipment);
        return editor;
    }

    private static Task<JsonNode?> At(EditorClient editor, string method, string wanted)
    {
        var (line, character) = Samples.Find(Samples.Equipment, wanted);
        return editor.At(method, Uri, line, character);
    }

    private static Task<JsonObject> Rename(EditorClient editor, string wanted, string newName)
    {
        var (line, character) = Samples.Find(Samples.Equipment, wanted);
        return editor.Ask("textDocument/rename", EditorClient.Json(new { textDocument = new { uri = Uri }, position = new { line, character }, newName }));
    }
}
