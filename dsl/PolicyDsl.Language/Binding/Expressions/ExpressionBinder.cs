using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Expressions;

/// <summary>
/// Gives expressions their meaning: names resolved, units checked. What cannot be bound is null, and was reported; nothing that builds on it
/// is reported again.
/// </summary>
internal sealed partial class ExpressionBinder(BindContext context)
{
    /// <summary>Binds an expression, and keeps where it stands.</summary>
    public Expression? Bind(ExpressionNode node, Site site, Hint hint = default)
    {
        var value = BindNode(node, site, hint);
        if (value is not null)
            context.SourceMap.Add(value, site.At(node.Span));
        return value;
    }

    private Expression? BindNode(ExpressionNode node, Site site, Hint hint) =>
        node switch
        {
            NumberNode number => Number(number),
            DateNode date => new DateLiteral(new CalendarDate(date.Year, date.Month, date.Day)),
            TextNode text => BindText(text, site, hint),
            BoolNode yesNo => new BoolLiteral(yesNo.Value),
            NameExpression name => BindName(name, site, hint),
            WordExpression word => BindWord(word, site),
            BracketNode bracket => Bind(bracket.Inner, site, hint),
            UnaryNode { Operator: UnaryOperator.Not } not => BindCondition(not.Operand, site) is { } operand ? new Not(operand) : null,
            UnaryNode negation => BindNegation(negation, site),
            BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } logic => BindLogic(logic, site),
            BinaryNode { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison => BindComparison(comparison, site),
            BinaryNode arithmetic => BindArithmetic(arithmetic, site),
            MembershipNode membership => BindMembership(membership, site),
            BetweenNode between => BindBetween(between, site),
            WithinLastNode within => BindWithinLast(within, site),
            IfNode choice => BindIf(choice, site, hint),
            ChoiceNode choice => BindChoice(choice, site, hint),
            TiersNode { Word: Keyword.Progressive } progressive => BindProgressive(progressive, site),
            TiersNode tiers => BindTiers(tiers, site, hint),
            AggregateNode aggregate => BindAggregate(aggregate, site),
            CallNode call => BindCall(call, site),
            IndexNode index => BindIndex(index, site),
            MemberNode member => BindMember(member, site),
            AlreadyPaidNode paid => BindAlreadyPaid(paid, site),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };

    /// <summary>Binds what must be yes or no.</summary>
    public Expression? BindCondition(ExpressionNode node, Site site)
    {
        var value = Bind(node, site);
        if (value is null || value.Type.Kind == TypeKind.Bool)
            return value;
        context.Report(TypeErrors.NotACondition(site.At(node.Span), value.Type.Name()));
        return null;
    }

    /// <summary>Binds what must have a certain type.</summary>
    public Expression? BindAs(ExpressionNode node, Site site, ValueType type)
    {
        var value = Bind(node, site, Hint.Of(type));
        if (value is null || TypeRules.Fits(value.Type, type))
            return value;
        context.Report(WithUnit(TypeErrors.WrongType(site.At(node.Span), type.Name(), value.Type.Name(), Bare(node, type, site)), node, type));
        return null;
    }

    /// <summary>Binds what must be fixed, in a certain type: a default, a bound, a cell.</summary>
    public Expression? BindLiteral(ExpressionNode node, Site site, ValueType type)
    {
        var value = BindAs(node, site, type);
        if (value is null)
            return null;
        if (Constants.Literal(value, type) is { } literal)
            return literal;
        context.Report(TypeErrors.NotFixed(site.At(node.Span)));
        return null;
    }

    private static NumberLiteral Number(NumberNode node) =>
        new(
            node.Value,
            node.Unit switch
            {
                LiteralUnit.Money => ValueType.Money,
                LiteralUnit.Rate => ValueType.Rate,
                LiteralUnit.Years or LiteralUnit.Months => ValueType.Months,
                LiteralUnit.Days => ValueType.Days,
                _ => node.Value == decimal.Truncate(node.Value) ? ValueType.Integer : ValueType.Number,
            }
        );

    private Expression? BindText(TextNode node, Site site, Hint hint)
    {
        if (EnumOf(hint.Type, site)?.Find(node.Value) is not { } member)
            return new TextLiteral(node.Value);
        context.Report(TypeErrors.QuotedMember(site.At(node.Span), node.Value).WithFix(node.Span, NameKey.IsName(member.Title) ? member.Title : member.Name));
        return null;
    }

    private Expression? BindWord(WordExpression node, Site site)
    {
        switch (node.Word)
        {
            case Keyword.SubmittedOn:
                return new InputReference(InputScope.Envelope, EnvelopeInputs.SubmittedOn, ValueType.Date);
            case Keyword.ApplicationYear:
                return new ApplicationYear(0);
            case Keyword.PreviousYear:
                return new ApplicationYear(-1);
            case Keyword.Rank when site.RankAllowed:
                return new Rank();
            default:
                context.Report(StructureErrors.WordNotHere(site.At(node.Span), site.Text.Slice(node.Span)));
                return null;
        }
    }

    private static EnumSymbol? EnumOf(ValueType? type, Site site) =>
        type is { Kind: TypeKind.Enum, Name: { } name } ? site.Scope.Enums.Find(name) : null;

    // 0 beside money is what people forget most: there the unit does not matter, so the fix is safe.
    private static Diagnostic WithUnit(Diagnostic diagnostic, ExpressionNode node, ValueType wanted) =>
        wanted.Kind == TypeKind.Money && node is NumberNode { Unit: LiteralUnit.None, Value: 0m }
            ? diagnostic.WithFix(new TextSpan(node.Span.End, 0), "元")
            : diagnostic;

    // Any other number is said to want one.
    private static string? Bare(ExpressionNode node, ValueType wanted, Site site) =>
        wanted.Kind == TypeKind.Money && node is NumberNode { Unit: LiteralUnit.None, Value: not 0m } ? site.Text.Slice(node.Span) : null;
}
