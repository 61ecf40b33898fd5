using PolicyDsl.Syntax;

namespace PolicyDsl.LanguageServer.Editor.Completion;

/// <summary>Which modifiers a declaration takes. A test holds this to what the binder lets pass.</summary>
internal static class ModifierWords
{
    private static readonly Keyword[] Everywhere = [Keyword.Source, Keyword.Note, Keyword.Reading];

    private static readonly Keyword[] OfClauses = [Keyword.Only, Keyword.Except];

    private static readonly Keyword[] OfAwards =
    [
        Keyword.AtMost, Keyword.AtLeast, Keyword.When, Keyword.Range, Keyword.ByReview, Keyword.PaidTo, Keyword.Instalments, Keyword.Stacked,
        Keyword.OutsideCap, Keyword.TopUp, Keyword.ExcludingTax,
    ];

    private static readonly Keyword[] OfRows =
    [
        Keyword.Optional, Keyword.ExcludingTax, Keyword.Range, Keyword.Matching, Keyword.Length, Keyword.Default, Keyword.InMonths, Keyword.InDays,
    ];

    /// <summary>The modifiers, the likeliest first.</summary>
    /// <param name="declaration">The word of the declaration.</param>
    /// <param name="block">Where it stands.</param>
    public static IEnumerable<Keyword> Of(Keyword declaration, BlockKind block) => Own(declaration, block).Concat(Everywhere);

    private static Keyword[] Own(Keyword declaration, BlockKind block) =>
        block == BlockKind.Settlement ? OfSettlement(declaration) : OfDeclaration(declaration, block == BlockKind.ListFields);

    private static Keyword[] OfDeclaration(Keyword declaration, bool isRow) =>
        declaration switch
        {
            Keyword.Input or Keyword.ReviewInput when isRow => OfRows,
            Keyword.Input or Keyword.ReviewInput => [Keyword.Evidence, Keyword.When, Keyword.ForTheRecord, .. OfRows],
            Keyword.Condition or Keyword.Require => [Keyword.When, Keyword.InPrinciple],
            Keyword.Award or Keyword.Subsidy or Keyword.Grant or Keyword.Support => OfAwards,
            Keyword.Benefit => [Keyword.When, Keyword.PaidTo, Keyword.Stacked],
            Keyword.Quota => [Keyword.By, Keyword.Ties, Keyword.NoRefill, Keyword.ByReview],
            Keyword.Limit => [Keyword.By],
            Keyword.Material => [Keyword.When, Keyword.Optional],
            Keyword.Contact => [Keyword.Phone],
            Keyword.Rubric => [Keyword.Range],
            Keyword.Criterion or Keyword.CriterionGroup => [Keyword.Evidence, Keyword.Weight],
            _ => [],
        };

    private static Keyword[] OfSettlement(Keyword rule) =>
        rule switch
        {
            Keyword.Exclude => [Keyword.When, Keyword.InPrinciple, .. OfClauses],
            Keyword.KeepHighest => [Keyword.WithEarlierYears, .. OfClauses],
            Keyword.Floor => [Keyword.Unless, .. OfClauses],
            Keyword.Limit => [Keyword.By, .. OfClauses],
            Keyword.Times or Keyword.Once => OfClauses,
            Keyword.Budget => [Keyword.InOrder, Keyword.ProRata, .. OfClauses],
            Keyword.Pool => [Keyword.First, .. OfClauses],
            _ => [],
        };
}
