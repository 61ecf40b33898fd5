using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Diagnostics;
using PolicyDsl.Formatting;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Tests;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Tests.Extension;

/// <summary>The extension says what the table of words says.</summary>
public sealed class GrammarTests
{
    private const string Grammar = "dsl/vscode/syntaxes/policy.tmLanguage.json";
    private const string Tokens = "tests/VsCode.Extension/tokens.json";

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_grammar_is_what_the_table_of_words_gives() => Matches(Grammar, TextMateGrammar.Text());

    [Fact]
    public void Every_word_has_a_scope()
    {
        var words = TextMateGrammar.Groups().SelectMany(static g => g.Words).ToList();

        Assert.Equal(Keywords.All.Select(static e => e.Word).Order(), words.Order());
    }

    [Fact]
    public void Every_unit_is_one_of_the_language() =>
        Assert.All(TextMateGrammar.Units, static unit => Assert.Equal(TokenKind.Number, PolicyParser.Parse(new SourceText("", "1" + unit)).Tokens[0].Kind));

    /// <summary>What the lexer makes of two files, in Chinese and in English, for the tokenizer test that runs where Node is.</summary>
    [Fact]
    public void The_tokens_that_the_grammar_is_held_to_are_the_lexers()
    {
        var texts = Golden.IsUpdating
            ? SampleTexts()
            : JsonNode.Parse(Repository.Read(Tokens))!.AsArray().Select(static f => ((string)f!["name"]!, (string)f["text"]!));

        var lines = texts.Select(static t => Lexed(t.Item1, t.Item2).ToJsonString(Compact)).ToList();

        Assert.True(lines.Count >= 6);
        Matches(Tokens, "[\n" + string.Join(",\n", lines) + "\n]\n");
    }

    // As the policy was when the file was last written: a change of the policy need not change it.
    private static IEnumerable<(string Name, string Text)> SampleTexts()
    {
        foreach (var name in new[] { "05-platforms", "07-finance", "11-settlement" })
        {
            var source = new SourceText("", Repository.Read($"policies/chengdu-ai-2024/{name}.policy"));
            yield return (name, source.Content);
            yield return (name + ".en", PolicyFormatter.Format(source, PolicyParser.Parse(source), KeywordLanguage.English)!);
        }
    }

    [Theory]
    [InlineData("dsl/vscode/snippets/policy.json")]
    public void Every_snippet_is_led_by_words_of_the_language(string path)
    {
        var snippets = JsonNode.Parse(Repository.Read(path))!.AsObject();

        Assert.All(
            snippets,
            static snippet =>
                Assert.All(snippet.Value!["prefix"]!.AsArray(), static prefix => Assert.NotEmpty(Keywords.Find((string)prefix!)))
        );
    }

    [Fact]
    public void A_policy_made_of_the_snippets_is_right()
    {
        var snippets = JsonNode.Parse(Repository.Read("dsl/vscode/snippets/policy.json"))!.AsObject();
        var whole = Filled(snippets, "条款");
        var clause = whole[..whole.LastIndexOf('}')] + "  " + Filled(snippets, "填报") + "\n}\n";
        var text = Filled(snippets, "政策") + "\n" + Filled(snippets, "选项") + "\n" + clause + Filled(snippets, "统筹");
        var at = Editor.EditorText.Of(text);

        Assert.Empty(at.View.DiagnosticsOf(at.File.Text.Path).Select(static d => d.ToString()));
        Assert.All(at.View.Runs, static run => Assert.True(run.Clause!.Passed));
        Assert.NotEmpty(at.View.Runs);
    }

    // As the editor fills it in: the first choice, the default, nothing.
    private static string Filled(JsonObject snippets, string name)
    {
        var text = string.Join('\n', snippets[name]!["body"]!.AsArray().Select(static l => (string)l!));
        text = System.Text.RegularExpressions.Regex.Replace(text, @"\$\{\d+\|([^,|]+)[^|]*\|\}", "$1");
        text = System.Text.RegularExpressions.Regex.Replace(text, @"\$\{\d+:([^}]*)\}", "$1");
        return text.Replace("$0", "", StringComparison.Ordinal);
    }

    private static JsonObject Lexed(string name, string text)
    {
        var source = new SourceText("", text);
        var parsed = PolicyParser.Parse(source);
        Assert.DoesNotContain(parsed.Diagnostics, static d => d.Kind.Severity == Severity.Error);
        var tokens = new JsonArray();
        foreach (var token in parsed.Tokens)
        {
            foreach (var trivia in token.Leading.Where(static t => t.Kind != TriviaKind.BlankLine))
                tokens.Add((JsonNode)Place(source, trivia.Span, "comment"));
            if (KindOf(token) is { } kind)
                tokens.Add((JsonNode)Place(source, token.Span, kind));
        }
        return new JsonObject { ["name"] = name, ["text"] = text, ["tokens"] = tokens };
    }

    private static string? KindOf(Token token) =>
        token.Kind switch
        {
            TokenKind.Word when token.IsName => null,
            TokenKind.Word => "word",
            TokenKind.String => "string",
            TokenKind.Number or TokenKind.Date => "number",
            TokenKind.Name => "name",
            _ => null,
        };

    private static JsonArray Place(SourceText text, TextSpan span, string kind)
    {
        var start = text.PositionOf(span.Start);
        return new JsonArray(start.Line, start.Character, span.Length, kind);
    }

    private static void Matches(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Golden.IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }
        Assert.True(File.Exists(file), $"{path} is missing; POLICYDSL_UPDATE_GOLDEN=1 writes it.");
        Assert.True(actual == Repository.Read(path), $"{path} is not what the table of words gives; POLICYDSL_UPDATE_GOLDEN=1 writes it.");
    }
}
