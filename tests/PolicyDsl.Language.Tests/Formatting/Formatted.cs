using PolicyDsl.Formatting;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Formatting;

/// <summary>The formatter, for tests: from text to text.</summary>
internal static class Formatted
{
    /// <summary>The text as the formatter gives it; the file must be without errors.</summary>
    public static string Of(string text, KeywordLanguage? keywords = null) => Try(text, keywords) ?? throw new InvalidOperationException("The policy has errors.");

    /// <summary>The same; null where the file has errors.</summary>
    public static string? Try(string text, KeywordLanguage? keywords = null)
    {
        var source = new SourceText("test.policy", text);
        return PolicyFormatter.Format(source, Parse(source), keywords, TestContext.Current.CancellationToken);
    }

    /// <summary>The files of the Chengdu policy.</summary>
    public static IReadOnlyList<(string Path, string Text)> Chengdu { get; } =
        [.. PolicyDsl.Tests.Repository.Files("policies/chengdu-ai-2024", "*.policy").Select(static path => (path, PolicyDsl.Tests.Repository.Read(path)))];

    /// <summary>Its tokens and their marks, without places; words by what they are.</summary>
    public static IReadOnlyList<string> Tokens(string text) =>
        [
            .. Parse(new SourceText("", text)).Tokens.Select(static t =>
                $"{t.Kind} {(t.Word is not null && !t.IsName ? t.Word.ToString() : t.Text)} {t.Row} {(t.OpensCall ? "call" : "")}{(t.IsPrefix ? "prefix" : "")}"
            ),
        ];

    /// <summary>Its comments, lines ended by LF.</summary>
    public static IReadOnlyList<string> Comments(string text) =>
        [
            .. Parse(new SourceText("", text))
                .Tokens.SelectMany(static t => t.Leading)
                .Where(static t => t.Kind != PolicyDsl.Syntax.Lexing.TriviaKind.BlankLine)
                .Select(static t => t.Text.ReplaceLineEndings("\n")),
        ];

    private static ParseResult Parse(SourceText text) => PolicyParser.Parse(text, TestContext.Current.CancellationToken);
}
