using PolicyDsl.Binding.Uses;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using PolicyDsl.Syntax;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>Words of the language as suggestions, in one language, found under both.</summary>
/// <param name="language">The language in which they are written.</param>
internal sealed class WordSuggestions(Language language)
{
    /// <summary>The units, and what they count.</summary>
    public static readonly IReadOnlyList<(string Text, TypeKind Kind)> Units =
    [
        ("万元", TypeKind.Money), ("元", TypeKind.Money), ("亿元", TypeKind.Money), ("%", TypeKind.Rate), ("‰", TypeKind.Rate), ("‱", TypeKind.Rate),
        ("年", TypeKind.Months), ("个月", TypeKind.Months), ("日", TypeKind.Days),
    ];

    private static readonly Keyword[] TypesByUse =
    [
        Keyword.Money, Keyword.Bool, Keyword.Date, Keyword.Integer, Keyword.Rate, Keyword.Number, Keyword.Text, Keyword.Duration, Keyword.CreditCode, Keyword.List,
    ];

    /// <summary>Words.</summary>
    public IEnumerable<Suggestion> Of(IEnumerable<Keyword> words, int rank = 1) => words.Select(w => Of(w, rank));

    /// <summary>A word.</summary>
    public Suggestion Of(Keyword word, int rank = 1)
    {
        var (written, other) = language == Language.En ? (Keywords.En(word), Keywords.Zh(word)) : (Keywords.Zh(word), Keywords.En(word));
        return new Suggestion(written, word.Has(KeywordRole.Outcome) ? SuggestionKind.Outcome : SuggestionKind.Word, other == written ? "" : other, other, rank);
    }

    /// <summary>Types: words, and the policy's 选项.</summary>
    public IEnumerable<Suggestion> Types(NamesInScope names) =>
        [.. Of(TypesByUse, 0), .. names.Seen(SymbolKind.Enum).Where(static s => s.NameAt is not null).Select(s => names.ByName(s, SuggestionKind.Enum))];

    /// <summary>What may stand behind 每.</summary>
    public IEnumerable<Suggestion> Keys(NamesInScope names) =>
        [
            .. Of([Keyword.Applicant], 0),
            .. names.Inputs.Where(static s => s.Name == EnvelopeInputs.Project).Select(s => names.ByTitle(s, SuggestionKind.Input, 0)),
            .. Of([Keyword.Tier], 1),
            .. names.Inputs.Where(static s => s.Name != EnvelopeInputs.Project && s.Type?.Kind != TypeKind.List).Select(s => names.ByTitle(s, SuggestionKind.Input, 2)),
        ];
}
