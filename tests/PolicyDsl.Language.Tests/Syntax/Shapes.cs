using System.Globalization;
using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax;

/// <summary>Expressions as text in which nothing is left to precedence.</summary>
internal static class Shapes
{
    public static string Of(ExpressionNode? node) =>
        node switch
        {
            null => "-",
            NumberNode number => number.Value.ToString(CultureInfo.InvariantCulture) + Unit(number.Unit),
            DateNode date => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
            TextNode text => $"'{text.Value}'",
            BoolNode truth => truth.Value ? "yes" : "no",
            NameExpression name => name.Text,
            WordExpression word => word.Word.ToString(),
            UnaryNode unary => $"({unary.Operator} {Of(unary.Operand)})",
            BinaryNode binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
            BracketNode bracket => $"[{Of(bracket.Inner)}]",
            MembershipNode membership => $"({Of(membership.Value)} in {All(membership.Members)})",
            BetweenNode between => $"({Of(between.Value)} in {Of(between.Low)}..{Of(between.High)})",
            WithinLastNode last => $"({Of(last.Value)} in last {Of(last.Count)}{(last.CalendarYears ? " calendar years" : "")})",
            IfNode choice => $"(if {Of(choice.Condition)} then {Of(choice.Then)} else {Of(choice.Else)})",
            ChoiceNode choose => $"(choose {string.Join(" ", choose.Rows.Select(static r => $"{Of(r.Condition)}: {Of(r.Value)}"))} else {Of(choose.Otherwise)})",
            TiersNode tiers => Tiers(tiers),
            AggregateNode sum => $"({sum.Word} {sum.Variable.Text} in {sum.List.Text} {Of(sum.Item)})",
            CallNode call => $"{call.Word?.ToString() ?? call.Name.Text}{All(call.Arguments)}",
            IndexNode index => $"{index.Table.Text}{All(index.Keys)}",
            MemberNode member => $"{member.Variable.Text}.{member.Field.Text}",
            AlreadyPaidNode paid => $"(paid {paid.Clause?.Text}.{paid.Award?.Text}{(paid.EachYear ? " yearly" : "")}{Keys(paid.Keys)})",
            _ => throw new InvalidOperationException(node.GetType().Name),
        };

    public static string Keys(IReadOnlyList<GroupKeyNode> keys) => string.Concat(keys.Select(static k => " per " + (k.Word?.ToString() ?? k.Name.Text)));

    private static string Tiers(TiersNode tiers)
    {
        var rows = tiers.Rows.Select(static r => $"{Of(r.Threshold)} {r.Word}{(r.Inclusive is { } i ? i ? "(in)" : "(ex)" : "")}: {Of(r.Value)}");
        return $"({tiers.Word} {Of(tiers.Value)}{(tiers.Previous is null ? "" : " above " + Of(tiers.Previous))} {string.Join(", ", rows)} else {Of(tiers.Otherwise)})";
    }

    private static string All(IReadOnlyList<ExpressionNode> nodes) => "(" + string.Join(", ", nodes.Select(Of)) + ")";

    private static string Unit(LiteralUnit unit) =>
        unit switch
        {
            LiteralUnit.Money => "yuan",
            LiteralUnit.Rate => "r",
            LiteralUnit.Years or LiteralUnit.Months => "months",
            LiteralUnit.Days => "days",
            _ => "",
        };
}
