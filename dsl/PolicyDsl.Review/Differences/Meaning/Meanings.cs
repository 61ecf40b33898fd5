using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Differences.Pairing;
using PolicyDsl.Wording;
using ValueType = PolicyDsl.Model.ValueType;

namespace PolicyDsl.Review.Differences.Meaning;

/// <summary>
/// Numbers the meanings of one policy's expressions, as a clause sees them. Names are the new policy's; what has no order has none (且, 或, 属于, +, ×, 为);
/// a &gt; b is b &lt; a, 属于 a 到 b is two comparisons, 属于 (a、b) is 为 a 或 为 b.
/// </summary>
/// <param name="table">The numbers, of both policies.</param>
/// <param name="policy">The policy.</param>
/// <param name="terms">The 术语 that may be read.</param>
/// <param name="names">What its things are called in the new policy.</param>
/// <param name="shared">What is not looked through.</param>
internal sealed partial class Meanings(MeaningTable table, PolicyModel policy, IEnumerable<Term> terms, Renames names, Shared shared)
{
    private readonly Dictionary<string, Term> terms = terms.GroupBy(static t => t.Name).ToDictionary(static g => g.Key, static g => g.Last(), StringComparer.Ordinal);
    private readonly Dictionary<string, int> behindTerms = new(StringComparer.Ordinal);
    private readonly List<string> rows = [];

    /// <summary>The meaning of an expression.</summary>
    public int Of(Expression expression) => OfLiteral(expression) ?? OfName(expression) ?? OfLogic(expression) ?? OfComputation(expression);

    /// <summary>The meaning of an expression that may be missing.</summary>
    public int OfOptional(Expression? expression) => expression is null ? Leaf("none") : Of(expression);

    /// <summary>What a 术语, 参数 or 对照表 stands for.</summary>
    public int OfTerm(Term term) => Of(term.Value);

    /// <inheritdoc cref="OfTerm"/>
    public int OfParameter(Parameter parameter) =>
        ClauseLayout.IsDated(parameter)
            ? Node("dated " + string.Join(' ', parameter.Values.Select(static v => v.From?.ToString() ?? "-")), parameter.Values.Select(v => Of(v.Value)))
            : Of(parameter.Values[0].Value);

    /// <inheritdoc cref="OfTerm"/>
    public int OfTable(Table lookup)
    {
        var cells = lookup.Cells.Select(cell => Node("cell " + string.Join(' ', Keys(lookup, cell)), [OfOptional(cell.Value)]));
        return Node("table", cells.Order());
    }

    /// <summary>每: what is grouped by.</summary>
    public int OfKey(GroupKey key) =>
        key.Kind == GroupKeyKind.Input ? Leaf("key " + names.Of(NameKind.Input, "", InputId(key.Scope, key.Name))) : Leaf("key " + key.Kind);

    /// <summary>按: what is ranked or ordered by.</summary>
    public int OfOrder(SortKey? key)
    {
        if (key is null)
            return Leaf("none");
        var by = key.Computed ? Of(new TermReference(key.Name, ValueType.Number)) : Leaf(names.Of(NameKind.Input, "", InputId(key.Scope, key.Name)));
        return Node("order " + key.Direction, [by]);
    }

    /// <summary>How <see cref="Renames"/> calls an input.</summary>
    public static string InputId(InputScope scope, string name) => $"{scope}.{name}";

    private int? OfLiteral(Expression expression) =>
        expression switch
        {
            NumberLiteral { Value: var value } literal => Number(value, literal.Type.Kind),
            Negation { Operand: NumberLiteral literal } => Number(-literal.Value, literal.Type.Kind),
            BoolLiteral literal => Leaf(literal.Value ? "yes" : "no"),
            DateLiteral { Value: var day } => table.Of("day " + day, [], new DateTime(day.Year, day.Month, day.Day).Ticks / TimeSpan.TicksPerDay),
            TextLiteral literal => Leaf("text " + literal.Value),
            EnumLiteral literal => Leaf($"member {names.Of(NameKind.Enum, "", literal.Type.Name!)}.{names.Of(NameKind.Member, literal.Type.Name!, literal.Member)}"),
            _ => null,
        };

    private int? OfName(Expression expression) =>
        expression switch
        {
            InputReference input => Leaf("input " + names.Of(NameKind.Input, "", InputId(input.Scope, input.Name))),
            RowReference row => Row(row),
            TermReference term when shared.Terms.Contains(term.Name) => Leaf("term " + term.Name),
            TermReference term => BehindTerm(term.Name),
            ParameterReference parameter => OfParameterReference(parameter),
            TableLookup lookup => Lookup(lookup),
            ApplicationYear year => Leaf("year " + LiteralWording.Plain(year.Offset)),
            Rank => Leaf("rank"),
            AlreadyPaid paid => Paid(paid),
            _ => null,
        };

    private int OfParameterReference(ParameterReference reference)
    {
        var name = names.Of(NameKind.Parameter, "", reference.Name);
        return shared.Parameters.Contains(name) ? Leaf("parameter " + name) : OfParameter(policy.Parameters.First(p => p.Name == reference.Name));
    }

    private int Lookup(TableLookup lookup)
    {
        var name = names.Of(NameKind.Table, "", lookup.Table);
        var cells = shared.Tables.Contains(name) ? Leaf("table " + name) : OfTable(policy.Tables.First(t => t.Name == lookup.Table));
        return Node("lookup", [cells, .. lookup.Keys.Select(Of)]);
    }

    // In the order of the terms, each after those that it reads, so that a long chain of them is no deep recursion.
    private int BehindTerm(string name)
    {
        if (behindTerms.TryGetValue(name, out var known))
            return known;
        foreach (var term in terms.Values)
        {
            if (!behindTerms.ContainsKey(term.Name))
                behindTerms[term.Name] = Of(term.Value);
        }
        return behindTerms[name];
    }

    // A variable's name says nothing; how far out its list is does. A field is found by its own name in the list's renames.
    private int Row(RowReference row)
    {
        var depth = rows.FindLastIndex(entry => entry.StartsWith(row.Variable + "\n", StringComparison.Ordinal));
        var list = rows[depth][(row.Variable.Length + 1)..];
        return Leaf($"row {LiteralWording.Plain(rows.Count - depth)} {names.Of(NameKind.Field, list, row.Field)}");
    }

    private int Paid(AlreadyPaid paid)
    {
        var clause = names.Of(NameKind.Clause, "", paid.Clause);
        var award = paid.Award is null ? "" : names.Of(NameKind.Award, paid.Clause, paid.Award);
        return Node($"paid {clause} {award} {paid.EachYear}", paid.Keys.Select(OfKey).Order());
    }

    private IEnumerable<string> Keys(Table lookup, TableCell cell)
    {
        for (var i = 0; i < cell.Keys.Count; i++)
        {
            var owner = lookup.Keys[i].Type.Name;
            yield return owner is null ? cell.Keys[i] : names.Of(NameKind.Member, owner, cell.Keys[i]);
        }
    }

    // 10% is 0.1; a month is no day, and money no number, but where they may stand for each other the types have seen to it.
    private int Number(decimal value, TypeKind kind)
    {
        var unit = kind switch
        {
            TypeKind.Money => "yuan",
            TypeKind.Months => "months",
            TypeKind.Days => "days",
            _ => "",
        };
        return table.Of(FormattableString.Invariant($"number {LiteralWording.Plain(value)}{unit}"), [], value);
    }

    private int Leaf(string kind) => table.Of(kind, []);

    private int Node(string kind, IEnumerable<int> parts) => table.Of(kind, [.. parts]);
}
