using PolicyDsl.Diagnostics;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>A place where declarations stand, and which.</summary>
/// <param name="Entry">What one of them is called.</param>
/// <param name="Place">Where that is.</param>
/// <param name="Rules">The rule of each declaration, by its word.</param>
internal sealed record Level(DiagnosticArgument Entry, DiagnosticArgument Place, IReadOnlyDictionary<Keyword, Parser<Declaration>> Rules);

/// <summary>The places where declarations stand.</summary>
internal static class Levels
{
    /// <summary>Outside every brace.</summary>
    public static readonly Level Policy = new(
        new("一条声明", "a declaration"),
        new("条款之外", "outside the clauses"),
        new Dictionary<Keyword, Parser<Declaration>>
        {
            [Keyword.Enum] = DefinitionRules.Enum,
            [Keyword.Applicant] = DefinitionRules.Applicant,
            [Keyword.Input] = DefinitionRules.Input,
            [Keyword.ReviewInput] = DefinitionRules.Input,
            [Keyword.Term] = DefinitionRules.Term,
            [Keyword.Parameter] = DefinitionRules.Parameter,
            [Keyword.Table] = TableRules.Table,
            [Keyword.Condition] = DefinitionRules.Condition,
            [Keyword.Clause] = ClauseRules.Clause,
            [Keyword.Material] = ClauseRules.Material,
            [Keyword.Contact] = ClauseRules.Contact,
            [Keyword.Settlement] = SettlementRules.Settlement,
            [Keyword.Given] = FactRules.Given,
            [Keyword.Example] = ExampleRules.Example,
        }
    );

    /// <summary>In 条款.</summary>
    public static readonly Level Clause = new(
        new("条款里一条", "an entry of a clause"),
        new("条款里", "in a clause"),
        new Dictionary<Keyword, Parser<Declaration>>
        {
            [Keyword.Input] = DefinitionRules.Input,
            [Keyword.ReviewInput] = DefinitionRules.Input,
            [Keyword.Term] = DefinitionRules.Term,
            [Keyword.Parameter] = DefinitionRules.Parameter,
            [Keyword.Table] = TableRules.Table,
            [Keyword.Condition] = DefinitionRules.Condition,
            [Keyword.Require] = ClauseRules.Require,
            [Keyword.Award] = ClauseRules.Award,
            [Keyword.Subsidy] = ClauseRules.Award,
            [Keyword.Grant] = ClauseRules.Award,
            [Keyword.Support] = ClauseRules.Award,
            [Keyword.Benefit] = ClauseRules.Award,
            [Keyword.Refer] = ClauseRules.Refer,
            [Keyword.Quota] = SettlementRules.CountedInClause,
            [Keyword.Limit] = SettlementRules.CountedInClause,
            [Keyword.Times] = SettlementRules.CountedInClause,
            [Keyword.Once] = SettlementRules.Once,
            [Keyword.Rubric] = ClauseRules.Rubric,
            [Keyword.Material] = ClauseRules.Material,
            [Keyword.Contact] = ClauseRules.Contact,
            [Keyword.Example] = ExampleRules.Example,
        }
    );

    /// <summary>In 主体.</summary>
    public static readonly Level Applicant = new(
        new("主体里一项", "an entry of `applicant`"),
        new("「主体」里", "in `applicant`"),
        new Dictionary<Keyword, Parser<Declaration>> { [Keyword.Input] = DefinitionRules.Input }
    );

    /// <summary>In 统筹.</summary>
    public static readonly Level Settlement = new(
        new("统筹里一条规则", "a rule of `settlement`"),
        new("「统筹」里", "in `settlement`"),
        new Dictionary<Keyword, Parser<Declaration>>
        {
            [Keyword.Once] = SettlementRules.Once,
            [Keyword.Quota] = SettlementRules.CountedInSettlement,
            [Keyword.Limit] = SettlementRules.CountedInSettlement,
            [Keyword.Times] = SettlementRules.CountedInSettlement,
            [Keyword.Budget] = SettlementRules.CountedInSettlement,
            [Keyword.Exclude] = SettlementRules.Plain,
            [Keyword.KeepHighest] = SettlementRules.Plain,
            [Keyword.Pool] = SettlementRules.Plain,
            [Keyword.MutuallyExclusive] = SettlementRules.MutuallyExclusive,
            [Keyword.Floor] = SettlementRules.Floor,
        }
    );

    private static readonly DiagnosticArgument InsideRubric = new("「评分」里", "in `rubric`");

    private static readonly DiagnosticArgument InsideExample = new("「算例」里", "in `example`");

    /// <summary>Where a declaration with this word belongs; null where the word begins none.</summary>
    public static DiagnosticArgument? HomeOf(Keyword word)
    {
        foreach (var level in new[] { Clause, Policy, Settlement, Applicant })
        {
            if (level.Rules.ContainsKey(word))
                return level.Place;
        }
        return word switch
        {
            Keyword.Criterion or Keyword.CriterionGroup => InsideRubric,
            Keyword.Use or Keyword.Ledger or Keyword.Application or Keyword.Result => InsideExample,
            _ => (DiagnosticArgument?)null,
        };
    }
}
