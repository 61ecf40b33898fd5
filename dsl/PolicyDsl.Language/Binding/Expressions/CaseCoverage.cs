using PolicyDsl.Model;

namespace PolicyDsl.Binding.Expressions;

/// <summary>
/// What the rows of a 选取 leave open. It knows conditions on one thing at a time: its 选项, yes or no, a fixed number or date, or the same two
/// sides compared. Of anything else it knows only the condition itself and its opposite.
/// </summary>
internal sealed class CaseCoverage(Site site)
{
    private readonly Dictionary<Expression, CaseSet> covered = [];

    /// <summary>Whether some row always holds where nothing is missing and nothing undefined.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether, moreover, nothing in the rows can be undefined, so that 其他 is never reached.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>The members that no row names, where all rows are about one 选项; null where that says nothing.</summary>
    public string? Missing { get; private set; }

    /// <summary>Adds a row's condition; false where the rows before leave nothing to it.</summary>
    public bool Add(Expression condition)
    {
        if (IsComplete)
            return false;
        var (subject, set) = Cases(condition);
        var before = covered.TryGetValue(subject, out var known) ? known : set.Nothing();
        var after = before.Union(set);
        if (after.IsSame(before))
            return false;
        covered[subject] = after;
        IsComplete = after.IsEverything;
        IsCertain = IsComplete && subject is InputReference or RowReference or Model.Rank or ApplicationYear;
        Missing = covered.Count == 1 && subject.Type.Kind == TypeKind.Enum ? MissingMembers(subject.Type, (FiniteCases)after) : null;
        return true;
    }

    private string MissingMembers(ValueType type, FiniteCases cases) =>
        string.Join("、", site.Scope.Enums.Find(type.Name!)!.Type.Members.Where(m => !cases.Contains(m.Name)).Select(static m => m.Title));

    private (Expression Subject, CaseSet Set) Cases(Expression condition) =>
        condition switch
        {
            Not not => Cases(not.Operand) is var (subject, set) ? (subject, set.Complement()) : default,
            Comparison comparison => OfComparison(comparison.Operator, comparison.Left, comparison.Right),
            RatioComparison ratio => OfComparison(
                ratio.Operator,
                new Arithmetic(ArithmeticOperator.Divide, ratio.Numerator, ratio.Denominator, ValueType.Number),
                ratio.Right
            ),
            Between between when Constants.Ordinal(between.Low) is { } low && Constants.Ordinal(between.High) is { } high => (
                between.Value,
                Range(between.Value, ComparisonOperator.GreaterOrEqual, low).Intersect(Range(between.Value, ComparisonOperator.LessOrEqual, high))
            ),
            Membership membership when membership.Value.Type.Kind == TypeKind.Enum => OfMembership(membership),
            Any any => Together(any, any.Operands, static (a, b) => a.Union(b)),
            All all => Together(all, all.Operands, static (a, b) => a.Intersect(b)),
            _ => (condition, FiniteCases.YesNo(true)),
        };

    private (Expression, CaseSet) Together(Expression whole, IEnumerable<Expression> operands, Func<CaseSet, CaseSet, CaseSet> join)
    {
        var parts = operands.Select(Cases).ToList();
        return parts.TrueForAll(p => p.Subject == parts[0].Subject)
            ? (parts[0].Subject, parts.Skip(1).Aggregate(parts[0].Set, (sum, part) => join(sum, part.Set)))
            : (whole, FiniteCases.YesNo(true));
    }

    private (Expression, CaseSet) OfMembership(Membership membership)
    {
        var names = membership.Members.OfType<EnumLiteral>().Select(static m => m.Member).ToList();
        return names.Count < membership.Members.Count
            ? (membership, FiniteCases.YesNo(true))
            : (membership.Value, new FiniteCases(AllMembers(membership.Value.Type), names));
    }

    private (Expression, CaseSet) OfComparison(ComparisonOperator op, Expression left, Expression right)
    {
        if (left is EnumLiteral or BoolLiteral || (Constants.Ordinal(left) is not null && Constants.Ordinal(right) is null))
            return OfComparison(ComparisonWords.Turned(op), right, left);
        if (right is EnumLiteral member)
            return (left, Finite(op, new FiniteCases(AllMembers(left.Type), [member.Member])));
        if (right is BoolLiteral yesNo)
            return (left, Finite(op, FiniteCases.YesNo(yesNo.Value)));
        return Constants.Ordinal(right) is { } constant
            ? (left, Range(left, op, constant))
            : (new Comparison(ComparisonOperator.Equal, left, right), FiniteCases.Order(op));
    }

    private static CaseSet Finite(ComparisonOperator op, FiniteCases equal) => op == ComparisonOperator.NotEqual ? equal.Complement() : equal;

    private RangeCases Range(Expression subject, ComparisonOperator op, decimal constant)
    {
        var whole = subject.Type.Kind is TypeKind.Integer or TypeKind.Date;
        var universe = subject is Rank && site.LastRank is { } last ? RangeCases.Between(1, last) : RangeCases.Everywhere(whole);
        return universe.Where(op, constant);
    }

    private IReadOnlyList<string> AllMembers(ValueType type) => [.. site.Scope.Enums.Find(type.Name!)!.Type.Members.Select(static m => m.Name)];
}
