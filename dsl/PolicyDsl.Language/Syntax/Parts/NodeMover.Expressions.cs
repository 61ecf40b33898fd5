using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Parts;

/// <content>Expressions and shares.</content>
internal sealed partial class NodeMover
{
    public SharePhrase Move(SharePhrase share) =>
        new(Move(share.Left), Move(share.Of), Move(share.Right), share.IsBare) { AtMost = share.AtMost is { } span ? Move(span) : (TextSpan?)null };

    private ExpressionNode Move(ExpressionNode node) =>
        node switch
        {
            NumberNode n => Move(n),
            DateNode n => new DateNode(n.Year, n.Month, n.Day, At(n)),
            TextNode n => new TextNode(n.Value, At(n)),
            BoolNode n => new BoolNode(n.Value, At(n)),
            NameExpression n => new NameExpression(n.Text, At(n)),
            WordExpression n => new WordExpression(n.Word, At(n)),
            UnaryNode n => new UnaryNode(n.Operator, Move(n.Operand), At(n)),
            BinaryNode n => new BinaryNode(n.Operator, Move(n.Left), Move(n.Right), Move(n.OperatorSpan), At(n)),
            BracketNode n => new BracketNode(Move(n.Inner), At(n)),
            MembershipNode n => new MembershipNode(Move(n.Value), Each(n.Members, Move), At(n)),
            BetweenNode n => new BetweenNode(Move(n.Value), Move(n.Low), Move(n.High), At(n)),
            WithinLastNode n => new WithinLastNode(Move(n.Value), Move(n.Count), n.CalendarYears, At(n)),
            IfNode n => new IfNode(Move(n.Condition), Move(n.Then), Move(n.Else), At(n)),
            ChoiceNode n => new ChoiceNode(Each(n.Rows, Move), Maybe(n.Otherwise, Move), At(n)),
            TiersNode n => new TiersNode(n.Word, Move(n.Value), Maybe(n.Previous, Move), Each(n.Rows, Move), Maybe(n.Otherwise, Move), At(n)),
            AggregateNode n => new AggregateNode(n.Word, Move(n.Variable), Move(n.List), Maybe(n.Item, Move), At(n)),
            CallNode n => new CallNode(n.Word, Move(n.Name), Each(n.Arguments, Move), At(n)),
            IndexNode n => new IndexNode(Move(n.Table), Each(n.Keys, Move), At(n)),
            MemberNode n => new MemberNode(Move(n.Variable), Move(n.Field), At(n)),
            AlreadyPaidNode n => new AlreadyPaidNode(Maybe(n.Clause, Move), Maybe(n.Award, Move), n.EachYear, Each(n.Keys, Move), At(n)),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };

    private NumberNode Move(NumberNode n) => new(n.Value, n.Unit, At(n));

    private ChoiceRowNode Move(ChoiceRowNode n) => new(Move(n.Condition), Move(n.Value), At(n));

    private TierRowNode Move(TierRowNode n) => new(Move(n.Threshold), n.Word, n.Inclusive, Move(n.Value), At(n));

    private GroupKeyNode Move(GroupKeyNode n) => new(n.Word, Move(n.Name), At(n));
}
