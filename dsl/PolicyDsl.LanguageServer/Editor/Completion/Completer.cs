using PolicyDsl.Binding.Uses;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>What could be written at a place.</summary>
internal static class Completer
{
    private const int Few = 10;

    /// <summary>The suggestions; empty where nothing can be said, as in a string.</summary>
    /// <param name="view">The files as they stand.</param>
    /// <param name="whole">The same when they were last without mistakes in their form; null: never.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The place.</param>
    /// <param name="reader">The reader's language.</param>
    /// <param name="spelling">The language of words; null: the file's, in a file with hardly a word the reader's.</param>
    public static SuggestionList At(FolderView view, FolderView? whole, ParsedFile file, int offset, Language reader, Language? spelling)
    {
        if (Cursor.At(file, offset) is not { } cursor)
            return new SuggestionList(new TextSpan(offset, 0), []);
        var names = new NamesInScope(view, whole, file.Text.Path, cursor.Block.ClauseName ?? ClauseIn(cursor.Row), reader);
        var words = new WordSuggestions(spelling ?? LanguageOf(file) ?? reader);
        var formulas = new FormulaSuggestions(names, words, view);
        var rows = new RowSuggestions(names, words, formulas);
        if (cursor.Begun is { Kind: TokenKind.Number } number)
            return number.Unit == LiteralUnit.None && number.Span.End == offset ? Units(cursor, formulas, offset) : new SuggestionList(cursor.Replaced, []);
        return new SuggestionList(cursor.Replaced, Sorted(rows.At(cursor)));
    }

    private static SuggestionList Units(Cursor cursor, FormulaSuggestions formulas, int offset) =>
        new(new TextSpan(offset, 0), Sorted(formulas.Units(cursor.Row, RowSuggestions.MoneyIn(cursor.Row))));

    private static List<Suggestion> Sorted(IEnumerable<Suggestion> all) => [.. all.DistinctBy(static s => s.Text).OrderBy(static s => s.Rank)];

    private static string? ClauseIn(IReadOnlyList<Token> row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row[i].Is(Keyword.Clause) && i > 0)
                return row[i + 1].Text;
        }
        return null;
    }

    /// <summary>The language that most words of a file have; null where there are too few.</summary>
    private static Language? LanguageOf(ParsedFile file)
    {
        var (zh, en) = (0, 0);
        foreach (var token in file.Tokens)
        {
            if (token is not { Kind: TokenKind.Word, IsName: false, Word: { } word } || Keywords.Zh(word) == Keywords.En(word))
                continue;
            if (token.Text == Keywords.En(word))
                en++;
            else
                zh++;
        }
        return zh + en < Few ? null : en > zh ? Language.En : Language.Zh;
    }
}
