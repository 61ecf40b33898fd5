using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>What stands between two braces.</summary>
internal enum BlockKind
{
    Policy,
    Header,
    EnumMembers,
    Applicant,
    Clause,
    Settlement,
    Example,
    RoundExample,
    Facts,
    LedgerRow,
    ListRows,
    ListFields,
    TableRows,
    Rubric,
    Instalments,
    Tiers,
    Choice,
}

/// <summary>A pair of braces around a place, or the file around all.</summary>
/// <param name="Kind">What stands in it.</param>
/// <param name="Head">The tokens of its row, up to the brace.</param>
/// <param name="Outer">The block around it; null for the file.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<Token> Head, Block? Outer)
{
    /// <summary>The file.</summary>
    public static readonly Block File = new(BlockKind.Policy, [], null);

    /// <summary>Whether its rows are declarations, each led by its word.</summary>
    public bool HoldsDeclarations => Words.Count > 0;

    /// <summary>The words that begin a row here; none where rows are no declarations.</summary>
    public IReadOnlyList<Keyword> Words =>
        Kind switch
        {
            BlockKind.Policy => KeywordPlaces.Policy,
            BlockKind.Clause => KeywordPlaces.Clause,
            BlockKind.Applicant or BlockKind.ListFields => KeywordPlaces.Applicant,
            BlockKind.Settlement => KeywordPlaces.Settlement,
            BlockKind.Rubric => [Keyword.CriterionGroup, Keyword.Criterion],
            _ => [],
        };

    /// <summary>The clause whose names are seen here, by apiName or title; null: the policy's alone.</summary>
    public string? ClauseName
    {
        get
        {
            for (var block = this; block is not null; block = block.Outer)
            {
                for (var i = 0; i + 1 < block.Head.Count; i++)
                {
                    if (block.Head[i].Is(Keyword.Clause) && block.Head[i + 1].CanBeName)
                        return block.Head[i + 1].Text;
                }
            }
            return null;
        }
    }

    /// <summary>The block that a brace behind a row opens.</summary>
    public Block Open(IReadOnlyList<Token> row) => new(KindBehind(row), row, this);

    private BlockKind KindBehind(IReadOnlyList<Token> row)
    {
        if (Inner(row) is { } inner)
            return inner;
        if (Kind == BlockKind.ListRows)
            return BlockKind.Facts;
        if (row.Any(static t => t.IsSymbol('=')))
            return BlockKind.ListRows;
        return row.Count == 0 ? BlockKind.Facts : KindBehind(row[0], row);
    }

    private static BlockKind KindBehind(Token lead, IReadOnlyList<Token> row) =>
        lead.Word switch
        {
            Keyword.Policy => BlockKind.Header,
            Keyword.Enum => BlockKind.EnumMembers,
            Keyword.Applicant => BlockKind.Applicant,
            Keyword.Clause => BlockKind.Clause,
            Keyword.Settlement => BlockKind.Settlement,
            Keyword.Example => row.Any(static t => t.Is(Keyword.Settlement)) ? BlockKind.RoundExample : BlockKind.Example,
            Keyword.Table => BlockKind.TableRows,
            Keyword.Rubric or Keyword.CriterionGroup => BlockKind.Rubric,
            Keyword.Ledger => BlockKind.LedgerRow,
            _ => BlockKind.Facts,
        };

    // 分档 and its like stand inside a row; the last one that has no braces yet opens them.
    private static BlockKind? Inner(IReadOnlyList<Token> row)
    {
        for (var i = row.Count - 1; i >= 0 && !row[i].IsSymbol('}'); i--)
        {
            switch (row[i].IsName ? null : row[i].Word)
            {
                case Keyword.Tiers or Keyword.Progressive:
                    return BlockKind.Tiers;
                case Keyword.Choose:
                    return BlockKind.Choice;
                case Keyword.Instalments:
                    return BlockKind.Instalments;
                case Keyword.List:
                    return BlockKind.ListFields;
            }
        }
        return null;
    }
}
