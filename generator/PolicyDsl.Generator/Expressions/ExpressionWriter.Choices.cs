using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Expressions;

/// <content>如果, 选取 and 分档: the value of the first row whose condition holds.</content>
internal sealed partial class ExpressionWriter
{
    private Code Choose(Choice choice)
    {
        var type = PolicyScope.RuntimeType(choice.Type);
        var tail = choice.Otherwise is { } otherwise ? Write(otherwise) : $"{type}.Void(VoidReason.NotApplicable)";
        return FirstOf(type, [.. choice.Rows.Select(row => (Write(row.Condition), Write(row.Value)))], tail);
    }

    private Code Reach(Tiers tiers)
    {
        var type = PolicyScope.RuntimeType(tiers.Type);
        var value = Lift(Named(tiers.Value, "reached"), tiers.Value.Type);
        var previous = tiers.Previous is { } before ? Lift(Named(before, "before"), before.Type) : (Code?)null;
        var rows = tiers.Rows.Reverse().Select(row => (Holds(row, value, previous), Write(row.Value))).ToList();
        return FirstOf(type, rows, BelowLowest(tiers, type, previous is { } p ? [value, p] : [value]));
    }

    private Code Holds(TierRow row, Code value, Code? previous)
    {
        var threshold = Named(row.Threshold, "threshold");
        var reached = Compare(value, row.Exclusive ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual, threshold);
        if (previous is not { } before)
            return reached;
        var above = Compare(before, row.Exclusive ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, threshold);
        return new Code($"({reached.Text}) & ({above.Text})", Precedence.And);
    }

    private Code BelowLowest(Tiers tiers, string type, Code[] reads)
    {
        var otherwise = tiers.Otherwise is { } value ? Write(value) : (Code?)null;
        if (type == "Num" && tiers.Value.Type.IsNumeric)
            return otherwise is { } tail ? Code.Call("Tiering.Otherwise", [tail, .. reads]) : Code.Call("Tiering.None", reads);
        var below = otherwise?.Text ?? $"{type}.Void(VoidReason.NoTier)";
        return Enumerable.Reverse(reads).Aggregate(below, (rest, read) => $"{read.Text}.IsVoid ? {type}.Void({read.Text}.Reason) : {rest}");
    }

    /// <summary>Few rows are one expression, to be read from the top; many are statements from the last to the first, so that the first wins.</summary>
    private Code FirstOf(string type, List<(Code Condition, Code Value)> rows, Code tail)
    {
        if (rows.Count <= Few)
        {
            var chain = tail.Text;
            for (var i = rows.Count - 1; i >= 0; i--)
                chain = $"{type}.If({rows[i].Condition.Text}, {rows[i].Value.Text},{(rows.Count == 1 ? " " : "\n")}{chain})";
            return chain;
        }
        var local = Hoist(type, "choice", tail);
        for (var i = rows.Count - 1; i >= 0; i--)
            statements.Add($"{local.Text} = {type}.If({rows[i].Condition.Text}, {rows[i].Value.Text}, {local.Text});");
        return local;
    }
}
