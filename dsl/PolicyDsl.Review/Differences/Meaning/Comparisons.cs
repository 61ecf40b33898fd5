namespace PolicyDsl.Review.Differences.Meaning;

/// <summary>What follows from one comparison about another of the same value with a figure.</summary>
internal static class Comparisons
{
    private enum Relation
    {
        Less,
        AtMost,
        Greater,
        AtLeast,
        Equal,
        NotEqual,
    }

    /// <summary>Whether the second follows from the first.</summary>
    /// <param name="table">The meanings.</param>
    /// <param name="premise">The first.</param>
    /// <param name="premiseHolds">Whether it holds, or its opposite.</param>
    /// <param name="conclusion">The second.</param>
    /// <param name="conclusionHolds">Whether it is to hold, or its opposite.</param>
    public static bool Follow(MeaningTable table, int premise, bool premiseHolds, int conclusion, bool conclusionHolds)
    {
        if (Window(table, premise, conclusion) is { } isShorter)
            return premiseHolds && conclusionHolds && isShorter;
        foreach (var (left, leftRelation, leftFigure) in Readings(table, premise, premiseHolds))
        {
            foreach (var (right, rightRelation, rightFigure) in Readings(table, conclusion, conclusionHolds))
            {
                if (left == right && Follow(table, leftRelation, leftFigure, rightRelation, rightFigure))
                    return true;
            }
        }
        return false;
    }

    // 近 2年 lies within 近 3年 of the same unit; days and months have no such order.
    private static bool? Window(MeaningTable table, int premise, int conclusion)
    {
        var (left, right) = (table[premise], table[conclusion]);
        if (!left.Kind.StartsWith("within ", StringComparison.Ordinal) || !right.Kind.StartsWith("within ", StringComparison.Ordinal))
            return null;
        return left.Parts[0] == right.Parts[0] && Unit(left.Kind) == Unit(right.Kind) && left.Value <= right.Value;
    }

    private static string Unit(string kind) => kind.Split(' ')[1];

    // A comparison may be read from either end: of each, what is compared and with what.
    private static IEnumerable<(int Value, Relation Relation, int Figure)> Readings(MeaningTable table, int id, bool holds)
    {
        var node = table[id];
        if (node.Kind is not ("less" or "atMost" or "equal"))
            yield break;
        var (left, right) = (node.Parts[0], node.Parts[1]);
        var relation = (node.Kind, holds) switch
        {
            ("less", true) => Relation.Less,
            ("less", false) => Relation.AtLeast,
            ("atMost", true) => Relation.AtMost,
            ("atMost", false) => Relation.Greater,
            (_, true) => Relation.Equal,
            _ => Relation.NotEqual,
        };
        yield return (left, relation, right);
        yield return (right, Turned(relation), left);
    }

    private static Relation Turned(Relation relation) =>
        relation switch
        {
            Relation.Less => Relation.Greater,
            Relation.AtMost => Relation.AtLeast,
            Relation.Greater => Relation.Less,
            Relation.AtLeast => Relation.AtMost,
            _ => relation,
        };

    private static bool Follow(MeaningTable table, Relation premise, int premiseFigure, Relation conclusion, int conclusionFigure)
    {
        if (table[premiseFigure].Value is { } known && table[conclusionFigure].Value is { } wanted)
            return Follow(premise, known, conclusion, wanted);
        if (premiseFigure == conclusionFigure)
            return Follow(premise, 0, conclusion, 0);
        // 申报日 - 3年 is before 申报日 - 2年.
        if (Shift(table, premiseFigure) is { } from && Shift(table, conclusionFigure) is { } to && from.Day == to.Day && from.Unit == to.Unit)
            return Follow(premise, from.By, conclusion, to.By);
        // Two members of an enum, or two texts: to be the one is not to be the other.
        return premise == Relation.Equal && conclusion == Relation.NotEqual && IsConstant(table, premiseFigure) && IsConstant(table, conclusionFigure);
    }

    private static (int Day, string Unit, decimal By)? Shift(MeaningTable table, int figure) =>
        table[figure] is { Kind: "earlier" or "later" } shift && table[shift.Parts[1]] is { Value: { } by } duration
            ? (shift.Parts[0], UnitOf(duration.Kind), shift.Kind == "earlier" ? -by : by)
            : null;

    // Months and days have no order among each other.
    private static string UnitOf(string literal) => literal[(literal.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimStart('-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static bool IsConstant(MeaningTable table, int figure) =>
        table[figure].Kind is var kind && (kind.StartsWith("member ", StringComparison.Ordinal) || kind.StartsWith("text ", StringComparison.Ordinal));

    private static bool Follow(Relation premise, decimal known, Relation conclusion, decimal wanted) =>
        (premise, conclusion) switch
        {
            (Relation.Equal, Relation.Less) or (Relation.AtMost, Relation.Less) => known < wanted,
            (Relation.Less, Relation.Less) or (Relation.Equal or Relation.Less or Relation.AtMost, Relation.AtMost) => known <= wanted,
            (Relation.Equal, Relation.Greater) or (Relation.AtLeast, Relation.Greater) => known > wanted,
            (Relation.Greater, Relation.Greater) or (Relation.Equal or Relation.Greater or Relation.AtLeast, Relation.AtLeast) => known >= wanted,
            (Relation.Equal, Relation.Equal) => known == wanted,
            (Relation.NotEqual, Relation.NotEqual) => known == wanted,
            (Relation.Equal, Relation.NotEqual) => known != wanted,
            (Relation.Less, Relation.NotEqual) => known <= wanted,
            (Relation.AtMost, Relation.NotEqual) => known < wanted,
            (Relation.Greater, Relation.NotEqual) => known >= wanted,
            (Relation.AtLeast, Relation.NotEqual) => known > wanted,
            _ => false,
        };
}
