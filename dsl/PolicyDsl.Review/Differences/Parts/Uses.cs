using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>What the rules of a clause, or of 统筹, read by name, looking through 术语.</summary>
internal sealed class Uses
{
    private readonly Dictionary<string, Term> terms;
    private readonly List<(DifferenceKind Kind, HashSet<string> Names)> roots;

    private Uses(IEnumerable<Term> terms, IEnumerable<(DifferenceKind Kind, Expression? Root)> roots)
    {
        this.terms = terms.GroupBy(static t => t.Name).ToDictionary(static g => g.Key, static g => g.Last(), StringComparer.Ordinal);
        this.roots = [.. roots.Where(static root => root.Root is not null).Select(root => (root.Kind, NamesIn(root.Root!)))];
    }

    /// <summary>Of a clause; of 统筹 where it is null.</summary>
    public static Uses Of(PolicyModel policy, Clause? clause) =>
        clause is null
            ? new Uses(policy.Settlement?.Terms ?? default, (policy.Settlement?.Rules ?? default).SelectMany(OfRule))
            : new Uses((policy.Settlement?.Terms ?? default).Concat(clause.Terms), OfClause(clause));

    /// <summary>Whether anything reads it.</summary>
    /// <param name="what"><c>term</c>, <c>parameter</c> or <c>table</c>.</param>
    /// <param name="name">Its apiName.</param>
    public bool Reads(string what, string name) => roots.Exists(root => root.Names.Contains($"{what} {name}"));

    /// <summary>Whether an expression of the clause reads it.</summary>
    public bool Reads(Expression expression, string what, string name) => NamesIn(expression).Contains($"{what} {name}");

    /// <summary>The kind of the rules that read it; null: awards or rules of several kinds do, so that its own figures tell.</summary>
    public DifferenceKind? KindOf(string what, string name)
    {
        var kinds = roots.Where(root => root.Names.Contains($"{what} {name}")).Select(static root => root.Kind).Distinct().ToList();
        return kinds is [not DifferenceKind.Formula and var kind] ? kind : null;
    }

    private static IEnumerable<(DifferenceKind Kind, Expression? Root)> OfClause(Clause clause) =>
        [
            .. clause.Conditions.Select(static condition => (DifferenceKind.Condition, (Expression?)condition.Value)),
            .. clause.Awards.SelectMany(OfAward),
            .. clause.Inputs.Concat(clause.Review).Select(static input => (DifferenceKind.Input, input.When)),
            .. clause.Materials.Select(static material => (DifferenceKind.Material, material.When)),
            (DifferenceKind.Quota, clause.Quota?.Count),
            (DifferenceKind.Quota, clause.Quota?.By is { Computed: true } by ? new TermReference(by.Name, Model.ValueType.Number) : null),
            .. clause.Limits.Select(static limit => (DifferenceKind.Limit, (Expression?)limit.Amount)),
            .. clause.Times.Select(static times => (DifferenceKind.Times, (Expression?)times.Count)),
        ];

    private static IEnumerable<(DifferenceKind Kind, Expression? Root)> OfAward(Award award) =>
        [
            (DifferenceKind.Formula, award.Amount),
            (DifferenceKind.Condition, award.When),
            .. award.Bounds.Select(static bound => (DifferenceKind.Cap, (Expression?)bound.Value)),
            .. award.Instalments.Select(static plan => (DifferenceKind.Instalments, plan.When)),
        ];

    private static IEnumerable<(DifferenceKind Kind, Expression? Root)> OfRule(SettlementRule rule) => RuleParts.Of(rule).Select(static part => (DifferenceKind.Settlement, (Expression?)part));

    private HashSet<string> NamesIn(Expression root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<Expression>([root]);
        while (rest.TryPop(out var next))
        {
            foreach (var part in next.SelfAndDescendants())
            {
                if (NameOf(part) is { } name && names.Add(name) && part is TermReference reference && terms.TryGetValue(reference.Name, out var term))
                    rest.Push(term.Value);
            }
        }
        return names;
    }

    private static string? NameOf(Expression part) =>
        part switch
        {
            TermReference term => "term " + term.Name,
            ParameterReference parameter => "parameter " + parameter.Name,
            TableLookup lookup => "table " + lookup.Table,
            _ => null,
        };
}
