using PolicyDsl.Binding.Uses;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>What a stretch of a file is, by what it means.</summary>
internal enum SemanticKind
{
    Keyword,
    Type,
    String,
    Number,
    Comment,
    Property,
    Variable,
    Function,
    Method,
    Class,
    Enum,
    EnumMember,
    Parameter,
    Namespace,
}

/// <summary>A stretch of a line.</summary>
internal sealed record SemanticToken(LinePosition Start, int Length, SemanticKind Kind, bool IsDeclaration);

/// <summary>What every stretch of a file is: more than a grammar can say, since it knows what a name stands for.</summary>
internal static class SemanticTokenList
{
    /// <summary>The names of the kinds in the protocol, in their order.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "keyword", "type", "string", "number", "comment", "property", "variable", "function", "method", "class", "enum", "enumMember", "parameter", "namespace",
    ];

    /// <summary>All of a file, in order, none over a line's end.</summary>
    public static IEnumerable<SemanticToken> Of(FolderView view, ParsedFile file)
    {
        var names = NamesIn(view, file.Text.Path);
        foreach (var token in file.Tokens)
        {
            foreach (var trivia in token.Leading.Where(static t => t.Kind != TriviaKind.BlankLine))
            {
                foreach (var line in Lines(file.Text, trivia.Span, SemanticKind.Comment, false))
                    yield return line;
            }
            var (kind, isDeclaration) = names.TryGetValue(token.Span, out var named) && token.Kind != TokenKind.String
                ? (KindOf(named.Symbol.Kind), named.IsDeclaration)
                : (KindOf(token), false);
            if (kind is not { } known)
                continue;
            foreach (var line in Lines(file.Text, token.Span, known, isDeclaration))
                yield return line;
        }
    }

    private static Dictionary<TextSpan, NamedPlace> NamesIn(FolderView view, string path)
    {
        var names = new Dictionary<TextSpan, NamedPlace>();
        if (view.PolicyOf(path)?.Symbols is not { } map)
            return names;
        foreach (var place in map.Symbols.SelectMany(NamedPlace.OfDeclaration).Concat(map.Uses.Select(NamedPlace.OfUse)))
        {
            if (string.Equals(place.At.Path, path, StringComparison.Ordinal))
                names.TryAdd(place.At.Span, place);
        }
        return names;
    }

    private static IEnumerable<SemanticToken> Lines(SourceText text, TextSpan span, SemanticKind kind, bool isDeclaration)
    {
        var (start, end) = (text.PositionOf(span.Start), text.PositionOf(span.End));
        for (var line = start.Line; line <= end.Line; line++)
        {
            var from = line == start.Line ? start.Character : 0;
            var to = line == end.Line ? end.Character : text.Line(line).Length;
            if (to > from)
                yield return new SemanticToken(new LinePosition(line, from), to - from, kind, isDeclaration);
        }
    }

    private static SemanticKind? KindOf(Token token) =>
        token.Kind switch
        {
            TokenKind.Word when token.IsName => null,
            TokenKind.Word => token.Word!.Value.Has(KeywordRole.Type) ? SemanticKind.Type : SemanticKind.Keyword,
            TokenKind.String => SemanticKind.String,
            TokenKind.Number or TokenKind.Date => SemanticKind.Number,
            TokenKind.PolicyId => SemanticKind.Namespace,
            _ => null,
        };

    private static SemanticKind KindOf(SymbolKind kind) =>
        kind switch
        {
            SymbolKind.Input or SymbolKind.ReviewInput or SymbolKind.Field => SemanticKind.Property,
            SymbolKind.Term or SymbolKind.Parameter => SemanticKind.Variable,
            SymbolKind.Table or SymbolKind.Condition or SymbolKind.Rule => SemanticKind.Function,
            SymbolKind.Award => SemanticKind.Method,
            SymbolKind.Clause => SemanticKind.Class,
            SymbolKind.Enum => SemanticKind.Enum,
            SymbolKind.Member => SemanticKind.EnumMember,
            SymbolKind.Material or SymbolKind.Contact or SymbolKind.Given => SemanticKind.Namespace,
            _ => SemanticKind.Parameter,
        };
}
