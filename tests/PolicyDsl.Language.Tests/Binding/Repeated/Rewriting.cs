using PolicyDsl.Binding;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Language.Tests.Binding.Repeated;

/// <summary>
/// Somebody who rewrites a policy of several files: a word, number or name in the place of another of its kind, a line left out or written twice, a
/// file put before another. Most of it can be read; half of it is taken back.
/// </summary>
internal sealed class Rewriting(IReadOnlyDictionary<string, string> files, int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<string, ParseResult> parsed = [];
    private readonly Dictionary<string, SourceText> texts = files.ToDictionary(static f => f.Key, static f => new SourceText(f.Key, f.Value));

    /// <summary>The files, parsed with what was parsed before.</summary>
    public IReadOnlyList<PolicySource> Sources => [.. texts.Values.Select(text => PolicySource.Of(text, Parse(text)))];

    /// <summary>Edits a file; says which, and what.</summary>
    public string Edit()
    {
        var changed = texts.Values.FirstOrDefault(text => text.Content != files[text.Path]);
        if (changed is not null && random.Next(4) > 0)
            return Put(changed.Path, files[changed.Path], "taken back");
        var path = texts.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(texts.Count));
        var content = texts[path].Content;
        return random.Next(8) switch
        {
            0 => Put(path, WithLine(content, static _ => ""), "a line left out"),
            1 => Put(path, WithLine(content, static line => line + line), "a line twice"),
            2 => Put(path, WithLine(content, static line => "// " + line), "a line made a comment"),
            3 => Put(path, WithLine(content, static line => "\n" + line), "a blank line"),
            _ => Exchange(path, content),
        };
    }

    private string Exchange(string path, string content)
    {
        var tokens = Parse(texts[path]).Tokens;
        var target = tokens[random.Next(tokens.Count)];
        var others = Parse(texts[texts.Keys.ElementAt(random.Next(texts.Count))]).Tokens.Where(t => t.Kind == target.Kind && t.Kind != TokenKind.End).ToList();
        var source = others.Count == 0 ? target : others[random.Next(others.Count)];
        var written = source.Kind == TokenKind.String ? $"\"{source.Text}\"" : source.Text;
        return Put(path, string.Concat(content.AsSpan(0, target.Span.Start), written, content.AsSpan(target.Span.End)), $"{target.Text} at {target.Span.Start} becomes {written}");
    }

    private string WithLine(string content, Func<string, string> change)
    {
        var at = random.Next(content.Length);
        var start = at == 0 ? 0 : content.LastIndexOf('\n', at - 1) + 1;
        var end = content.IndexOf('\n', start);
        end = end < 0 ? content.Length : end + 1;
        return string.Concat(content.AsSpan(0, start), change(content[start..end]), content.AsSpan(end));
    }

    private string Put(string path, string content, string what)
    {
        Parse(texts[path]);
        texts[path] = new SourceText(path, content);
        return $"{path}: {what}";
    }

    private ParseResult Parse(SourceText text)
    {
        if (!parsed.TryGetValue(text.Path, out var known) || known.Read?.Content != text.Content)
            parsed[text.Path] = known = PolicyParser.Parse(text, known, TestContext.Current.CancellationToken);
        return known;
    }
}
