using PolicyDsl.Syntax.Grammar;

namespace PolicyDsl.Syntax;

/// <summary>Which declarations may stand where, as the grammar has it: for completion and for pages.</summary>
public static class KeywordPlaces
{
    /// <summary>Outside of every brace.</summary>
    public static IReadOnlyList<Keyword> Policy { get; } = [.. Levels.Policy.Rules.Keys.Where(static w => w is not (Keyword.Input or Keyword.ReviewInput))];

    /// <summary>In 条款.</summary>
    public static IReadOnlyList<Keyword> Clause { get; } = [.. Levels.Clause.Rules.Keys];

    /// <summary>In 主体, and in the fields of a 列表.</summary>
    public static IReadOnlyList<Keyword> Applicant { get; } = [.. Levels.Applicant.Rules.Keys];

    /// <summary>In 统筹.</summary>
    public static IReadOnlyList<Keyword> Settlement { get; } = [.. Levels.Settlement.Rules.Keys];
}
