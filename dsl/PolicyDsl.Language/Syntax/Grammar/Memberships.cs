using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;
using Sprache;

namespace PolicyDsl.Syntax.Grammar;

/// <summary>x 属于 (a、b); x 属于 a 到 b; 日期 属于 近 3年.</summary>
internal static class Memberships
{
    private static readonly Parser<IReadOnlyList<ExpressionNode>> Members = Rule.Bracketed('(', Rule.Listed(static input => Formulas.Expression(input), static _ => true));

    /// <summary>From 属于 on.</summary>
    public static IResult<ExpressionNode> Tail(ExpressionNode value, TokenInput at)
    {
        var behind = at.Next;
        if (behind.Token.Is(Keyword.Last))
            return WithinLast(value, behind);
        return behind.Token.IsSymbol('(') ? InList(value, behind) : Between(value, behind);
    }

    private static IResult<ExpressionNode> WithinLast(ExpressionNode value, TokenInput at)
    {
        var number = Terminals.Number(at.Next);
        if (!number.WasSuccessful)
            return Rule.Fail<ExpressionNode>(number.Remainder, Expected.Duration);
        var behind = TokenInput.From(number.Remainder);
        var calendarYears = behind.Token.Is(Keyword.CalendarYears);
        if (calendarYears)
            behind = behind.Next;
        if (number.Value.Unit is not (LiteralUnit.Years or LiteralUnit.Months or LiteralUnit.Days) && !calendarYears)
            return Rule.Fail<ExpressionNode>(at.Next, Expected.Duration);
        return Rule.Succeed<ExpressionNode>(new WithinLastNode(value, number.Value, calendarYears, SpanTo(value, behind)), behind);
    }

    private static IResult<ExpressionNode> InList(ExpressionNode value, TokenInput at)
    {
        var members = Members(at);
        if (!members.WasSuccessful)
            return Rule.Fail<ExpressionNode>(members);
        var behind = TokenInput.From(members.Remainder);
        if (!behind.Token.Is(Keyword.To) || members.Value.Count != 1)
            return Rule.Succeed<ExpressionNode>(new MembershipNode(value, members.Value, SpanTo(value, behind)), behind);
        var low = new BracketNode(members.Value[0], Rule.SpanBetween(at, behind));
        return UpTo(value, low, behind);
    }

    private static IResult<ExpressionNode> Between(ExpressionNode value, TokenInput at)
    {
        var low = Formulas.Sum(at);
        if (!low.WasSuccessful)
            return low;
        var behind = TokenInput.From(low.Remainder);
        if (behind.Token.Is(Keyword.To))
            return UpTo(value, low.Value, behind);
        // x 属于 企业、高校: only the brackets are missing.
        var members = new List<ExpressionNode> { low.Value };
        while (behind.Token.IsSymbol(',') && !Lookahead.IsModifier(behind.Next) && Lookahead.BeginsValue(behind.Next))
        {
            var member = Formulas.Sum(behind.Next);
            if (!member.WasSuccessful)
                return member;
            members.Add(member.Value);
            behind = TokenInput.From(member.Remainder);
        }
        var isHalfClosed = behind.Token.IsSymbol(')') && !at.Context.IsPaired(behind);
        at.Context.Report(SyntaxErrors.MembersNeedBrackets(at.Context.Text, Rule.SpanBetween(at, behind), isHalfClosed));
        if (isHalfClosed)
            behind = behind.Next;
        return Rule.Succeed<ExpressionNode>(new MembershipNode(value, members, SpanTo(value, behind)), behind);
    }

    private static IResult<ExpressionNode> UpTo(ExpressionNode value, ExpressionNode low, TokenInput to)
    {
        var high = Formulas.Sum(to.Next);
        if (!high.WasSuccessful)
            return high;
        var behind = TokenInput.From(high.Remainder);
        return Rule.Succeed<ExpressionNode>(new BetweenNode(value, low, high.Value, SpanTo(value, behind)), behind);
    }

    private static TextSpan SpanTo(ExpressionNode value, TokenInput behind) => TextSpan.FromBounds(value.Span.Start, behind.Previous!.Span.End);
}
