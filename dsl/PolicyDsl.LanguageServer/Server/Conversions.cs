using System.Globalization;
using PolicyDsl.LanguageServer.Editor;
using PolicyDsl.LanguageServer.Editor.Completion;
using PolicyDsl.LanguageServer.Protocol;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>What the editor parts say, in the shapes and numbers of the protocol.</summary>
internal static class Conversions
{
    /// <summary>Suggestions, in their order.</summary>
    public static CompletionList Of(SuggestionList list, SourceText text)
    {
        var range = Places.Of(text, list.Replaced);
        return new CompletionList(false, [.. list.Items.Select((item, index) => Of(item, index, range))]);
    }

    private static CompletionItem Of(Suggestion item, int index, Protocol.Range range)
    {
        var filter = item.Search.Length == 0 ? item.Text : $"{item.Text} {item.Search}";
        var order = index.ToString("D4", CultureInfo.InvariantCulture);
        return new CompletionItem(item.Text, KindOf(item.Kind), item.Detail.Length == 0 ? null : item.Detail, filter, order, new TextEdit(range, item.Text));
    }

    private static int KindOf(SuggestionKind kind) =>
        kind switch
        {
            SuggestionKind.Word => 14,
            SuggestionKind.Input => 10,
            SuggestionKind.Value => 6,
            SuggestionKind.Condition or SuggestionKind.Function => 3,
            SuggestionKind.Award => 2,
            SuggestionKind.Clause => 7,
            SuggestionKind.Enum => 13,
            SuggestionKind.Member => 20,
            SuggestionKind.Material => 17,
            SuggestionKind.Given => 23,
            SuggestionKind.Unit => 11,
            _ => 12,
        };

    /// <summary>A line of the outline.</summary>
    public static DocumentSymbol Of(OutlineEntry entry, SourceText text) =>
        new(
            entry.Name,
            entry.Detail.Length == 0 ? null : entry.Detail,
            KindOf(entry.Word),
            Places.Of(text, entry.Span),
            Places.Of(text, entry.NameSpan),
            [.. entry.Children.Select(child => Of(child, text))]
        );

    private static int KindOf(Keyword? word) =>
        word switch
        {
            null => SymbolNumbers.EnumMember,
            Keyword.Policy => SymbolNumbers.Module,
            Keyword.Clause => SymbolNumbers.Class,
            Keyword.Enum => SymbolNumbers.Enum,
            Keyword.Applicant or Keyword.Rubric or Keyword.CriterionGroup => SymbolNumbers.Namespace,
            Keyword.Input or Keyword.ReviewInput or Keyword.Criterion => SymbolNumbers.Property,
            Keyword.Term => SymbolNumbers.Variable,
            Keyword.Parameter => SymbolNumbers.Constant,
            Keyword.Table => SymbolNumbers.Array,
            Keyword.Condition or Keyword.Require => SymbolNumbers.Boolean,
            Keyword.Award or Keyword.Subsidy or Keyword.Grant or Keyword.Support or Keyword.Benefit => SymbolNumbers.Method,
            Keyword.Example or Keyword.Given => SymbolNumbers.Event,
            Keyword.Material or Keyword.Contact or Keyword.Refer => SymbolNumbers.File,
            _ => SymbolNumbers.Function,
        };

    /// <summary>Semantic tokens, each told from the one before.</summary>
    public static SemanticTokens Of(IEnumerable<SemanticToken> tokens, SourceText text)
    {
        var data = new List<int>();
        var last = new Position(0, 0);
        foreach (var token in tokens)
        {
            var start = Places.Of(text, token.Start);
            var character = start.Line == last.Line ? start.Character - last.Character : start.Character;
            data.AddRange([start.Line - last.Line, character, token.Length, (int)token.Kind, token.IsDeclaration ? 1 : 0]);
            last = start;
        }
        return new SemanticTokens(data);
    }
}
