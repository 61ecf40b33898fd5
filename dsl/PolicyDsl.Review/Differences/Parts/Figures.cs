using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences.Parts;

/// <summary>Tells what kind of figures two expressions differ in.</summary>
internal static class Figures
{
    /// <summary>Amount or Rate where nothing but figures of that kind differ, Tiers where they stand in rows of 分档 or 累进; else Formula.</summary>
    public static DifferenceKind KindOf(Expression? old, Expression? @new)
    {
        var kinds = new HashSet<DifferenceKind>();
        Compare(old, @new, kinds);
        return kinds.Count == 1 ? kinds.First() : DifferenceKind.Formula;
    }

    private static void Compare(Expression? old, Expression? @new, HashSet<DifferenceKind> kinds)
    {
        if (Equals(old, @new))
            return;
        if (old is Tiers or Progressive || @new is Tiers or Progressive)
            CompareRows(old, @new, kinds);
        else if (old is NumberLiteral left && @new is NumberLiteral right)
            kinds.Add(left.Type == right.Type ? KindOf(left.Type) : DifferenceKind.Formula);
        else
            CompareParts(old, @new, kinds);
    }

    private static void CompareParts(Expression? old, Expression? @new, HashSet<DifferenceKind> kinds)
    {
        var (oldParts, newParts) = (Parts(old), Parts(@new));
        if (old?.GetType() != @new?.GetType() || oldParts.Count != newParts.Count || oldParts.Count == 0 || (old as Arithmetic)?.Operator != (@new as Arithmetic)?.Operator)
        {
            kinds.Add(DifferenceKind.Formula);
            return;
        }
        for (var i = 0; i < oldParts.Count; i++)
            Compare(oldParts[i], newParts[i], kinds);
    }

    // Another base is another formula; all else about rows is their own.
    private static void CompareRows(Expression? old, Expression? @new, HashSet<DifferenceKind> kinds)
    {
        if (old is null || @new is null || old.GetType() != @new.GetType())
        {
            kinds.Add(DifferenceKind.Formula);
            return;
        }
        var isSameBase = Equals(Base(old), Base(@new));
        kinds.Add(isSameBase ? DifferenceKind.Tiers : DifferenceKind.Formula);
    }

    private static (Expression, Expression?) Base(Expression rows) => rows is Tiers tiers ? (tiers.Value, tiers.Previous) : (((Progressive)rows).Value, null);

    private static List<Expression> Parts(Expression? expression) => expression is null ? [] : [.. expression.Children()];

    /// <summary>The kind of a change of a figure of a type.</summary>
    public static DifferenceKind KindOf(Model.ValueType type) =>
        type.Kind switch
        {
            TypeKind.Money => DifferenceKind.Amount,
            TypeKind.Rate => DifferenceKind.Rate,
            _ => DifferenceKind.Formula,
        };
}
