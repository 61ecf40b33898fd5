using System.Globalization;
using System.Text;
using PolicyDsl.Binding.Uses;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using PolicyDsl.Wording;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>What is said of a place: of a name its kind, type, unit, formula, notes and source; of a number its value; of a word its other spelling.</summary>
internal static class HoverText
{
    private const int MostMembers = 20;

    /// <summary>Markdown and what it is about; null where nothing is to be said.</summary>
    public static (string Markdown, TextSpan Span)? At(FolderView view, ParsedFile file, int offset, Language language)
    {
        var names = view.NamesAt(file.Text.Path, offset);
        if (names.Count > 0)
        {
            var begins = names.Max(static n => n.At.Span.Start);
            var shown = names.Where(n => n.At.Span.Start == begins).ToList();
            var map = view.PolicyOf(file.Text.Path)!.Symbols;
            return (string.Join("\n\n---\n\n", shown.Select(n => OfSymbol(n.Symbol, map, view, language)).Distinct()), shown[0].At.Span);
        }
        var token = file.Tokens[file.TokenAt(offset)];
        return token.Span.Start <= offset && OfToken(token, language) is { } text ? (text, token.Span) : null;
    }

    private static string OfSymbol(PolicySymbol symbol, SymbolMap map, FolderView view, Language language)
    {
        var declaration = symbol.NameAt is { } at && view.Files.TryGetValue(at.Path, out var file) ? DeclarationFinder.At(file, at.Span) : null;
        var text = new StringBuilder();
        var word = declaration is null ? TypeWords.Of(symbol.Kind, language) : TypeWords.Spelled(declaration.Word, language);
        text.Append(word).Append(" **").Append(Escaped(symbol.Title ?? symbol.Name)).Append("**");
        if (symbol.Title is not null)
            text.Append(" `").Append(symbol.Name).Append('`');
        if (symbol.Clause is { } clause && map.Symbols.FirstOrDefault(s => s.Kind == SymbolKind.Clause && s.Name == clause) is { } owner)
            Line(text, EditorMessages.OfClause.In(language), Escaped(owner.Title ?? owner.Name));
        AppendType(text, symbol, map, language);
        if (declaration is not null && Formula(declaration) is { } formula)
            text.Append("\n\n```policy\n").Append(view.Files[symbol.NameAt!.Path].Text.Slice(formula)).Append("\n```");
        if (declaration is not null)
            AppendAnnotations(text, declaration, language);
        else if (symbol.NameAt is null && symbol.Scope == InputScope.Envelope)
            text.Append("\n\n").Append(EditorMessages.BuiltIn.In(language));
        return text.ToString();
    }

    private static void AppendType(StringBuilder text, PolicySymbol symbol, SymbolMap map, Language language)
    {
        if (symbol.Type is { } type && symbol.Kind is not (SymbolKind.Condition or SymbolKind.Enum))
            Line(text, EditorMessages.Type.In(language), TypeWords.Of(type, map.Symbols, language));
        if (symbol.Type is { } counted && TypeWords.Unit(counted.Kind) is { } unit)
            Line(text, EditorMessages.Unit.In(language), unit.In(language));
        var owner = symbol.Kind == SymbolKind.Enum ? symbol : map.Symbols.FirstOrDefault(s => s.Kind == SymbolKind.Enum && s.Type == symbol.Type);
        if (owner is null || symbol.Kind == SymbolKind.Member)
            return;
        var members = map.Symbols.Where(s => ReferenceEquals(s.Owner, owner)).Select(static s => s.Title ?? s.Name).ToList();
        var more = members.Count > MostMembers ? "…" : "";
        Line(text, EditorMessages.Values.In(language), Escaped(string.Join("、", members.Take(MostMembers))) + more);
    }

    private static void AppendAnnotations(StringBuilder text, Declaration declaration, Language language)
    {
        foreach (var (word, label) in new[] { (Keyword.Note, EditorMessages.Note), (Keyword.Reading, EditorMessages.Reading), (Keyword.Source, EditorMessages.Source) })
        {
            var texts = declaration.Modifiers.Where(m => m.Word == word).SelectMany(static m => m.Texts).Select(static t => t.Value).ToList();
            if (texts.Count > 0)
                Line(text, label.In(language), Escaped(string.Join(word == Keyword.Source ? "、" : " ", texts)));
        }
    }

    /// <summary>The value as it is written, with what bounds it; null where there is none.</summary>
    private static TextSpan? Formula(Declaration declaration)
    {
        var value = declaration switch
        {
            TermNode term => term.Value.Span,
            ConditionNode condition => condition.Value.Span,
            AwardNode { Amount: { } amount } => amount.Span,
            ParameterNode { Values.Count: > 0 } parameter => parameter.Values[0].Span.Union(parameter.Values[^1].Span),
            _ => (TextSpan?)null,
        };
        foreach (var modifier in declaration.Modifiers.Where(static m => m.Word is Keyword.AtMost or Keyword.AtLeast or Keyword.Range))
            value = value?.Union(modifier.Span) ?? modifier.Span;
        return value;
    }

    private static string? OfToken(Token token, Language language)
    {
        switch (token)
        {
            case { Kind: TokenKind.Number, Unit: not LiteralUnit.None }:
                return Number(token);
            case { Kind: TokenKind.Word, IsName: false, Word: { } word } when Keywords.Zh(word) != Keywords.En(word):
                return $"**{TypeWords.Spelled(word, language)}** · {TypeWords.Spelled(word, language == Language.En ? Language.Zh : Language.En)}";
            default:
                return null;
        }
    }

    private static string Number(Token token)
    {
        var words = LiteralWording.Of(token.Number, Kind(token.Unit));
        var plain = token.Number.ToString("#,##0.############################", CultureInfo.InvariantCulture);
        return token.Unit switch
        {
            LiteralUnit.Money => $"**{words}** = {plain} 元",
            LiteralUnit.Rate => $"**{words}** = {plain}",
            LiteralUnit.Years or LiteralUnit.Months => $"**{words}** = {plain} 个月",
            _ => $"**{words}**",
        };
    }

    private static TypeKind Kind(LiteralUnit unit) =>
        unit switch
        {
            LiteralUnit.Money => TypeKind.Money,
            LiteralUnit.Rate => TypeKind.Rate,
            LiteralUnit.Days => TypeKind.Days,
            _ => TypeKind.Months,
        };

    private static void Line(StringBuilder text, string label, string value) => text.Append("\n\n").Append(label).Append(": ").Append(value);

    // What a drafter wrote is shown, not read as Markdown.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '+' or '-' or '!' or '|' or '~' or '&')
                escaped.Append('\\');
            escaped.Append(c is '\r' or '\n' ? ' ' : c);
        }
        return escaped.ToString();
    }
}
