using PolicyDsl.Diagnostics;

namespace PolicyDsl.Syntax;

/// <summary>Where a word of the syntax may stand; some stand in several places.</summary>
[Flags]
public enum KeywordRole
{
    /// <summary>A line of the policy's header, or what stands in one.</summary>
    Header = 1,

    /// <summary>Begins a declaration, or an entry of one.</summary>
    Declaration = 2,

    /// <summary>Begins a rule of 统筹.</summary>
    Settlement = 4,

    /// <summary>Begins a modifier, after a comma.</summary>
    Modifier = 8,

    /// <summary>Stands inside a declaration or a modifier: 每, 到, 升序, (含).</summary>
    Connective = 16,

    /// <summary>Begins or joins an expression: reserved there.</summary>
    Expression = 32,

    /// <summary>Compares: reserved in expressions.</summary>
    Comparison = 64,

    /// <summary>An outcome of a decision or a settlement.</summary>
    Outcome = 128,

    /// <summary>A type.</summary>
    Type = 256,
}

/// <summary>A word with both its spellings.</summary>
/// <param name="Word">The word.</param>
/// <param name="Zh">Its Chinese spelling.</param>
/// <param name="En">Its English spelling; several words are joined by one blank. Units are written the same in both.</param>
/// <param name="Role">Where it may stand.</param>
public sealed record KeywordEntry(Keyword Word, string Zh, string En, KeywordRole Role);

/// <summary>
/// The words of the language, from its one table. The lexer, the formatter, completion, the editor's grammar and the documentation read them here.
/// </summary>
public static class Keywords
{
    private static readonly Dictionary<string, Keyword[]> BySpelling = KeywordTable.Entries.SelectMany(static e =>
            e.Zh == e.En ? [(Spelling: e.Zh, e.Word)] : new[] { (Spelling: e.Zh, e.Word), (Spelling: e.En, e.Word) }
        )
        .GroupBy(static p => p.Spelling, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.Select(static p => p.Word).ToArray(), StringComparer.Ordinal);

    private static readonly KeywordEntry[] ByWord = [.. KeywordTable.Entries.OrderBy(static e => e.Word)];

    /// <summary>Every word, in the order of the reference.</summary>
    public static IReadOnlyList<KeywordEntry> All => KeywordTable.Entries;

    /// <summary>The entry of a word.</summary>
    public static KeywordEntry Entry(Keyword word) => ByWord[(int)word];

    /// <summary>Its Chinese spelling.</summary>
    public static string Zh(Keyword word) => Entry(word).Zh;

    /// <summary>Its English spelling.</summary>
    public static string En(Keyword word) => Entry(word).En;

    /// <summary>The word in a message: each language spells it its own way.</summary>
    public static DiagnosticArgument Argument(Keyword word) => new(Zh(word), En(word));

    /// <summary>Whether it may stand there.</summary>
    public static bool Has(this Keyword word, KeywordRole role) => (Entry(word).Role & role) != 0;

    /// <summary>
    /// The words that are spelled so, in the order of the table; more than one only for <c>exclusive</c>, where the place decides. Empty for a
    /// name.
    /// </summary>
    /// <param name="spelling">Folded and normalized; several English words joined by one blank.</param>
    public static IReadOnlyList<Keyword> Find(string spelling) => BySpelling.TryGetValue(spelling, out var words) ? words : [];

    /// <summary>
    /// Whether the spelling begins or joins an expression, in either language, so that no title and no apiName of a value may equal it.
    /// </summary>
    public static bool IsReserved(string spelling)
    {
        foreach (var word in Find(spelling))
        {
            if (word.Has(KeywordRole.Expression | KeywordRole.Comparison))
                return true;
        }
        return false;
    }
}
