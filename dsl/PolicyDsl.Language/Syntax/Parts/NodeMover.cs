using PolicyDsl.Text;

namespace PolicyDsl.Syntax.Parts;

/// <summary>The same nodes at another place: a declaration as it stands when something before it was inserted or taken away.</summary>
/// <param name="delta">By how many code units it moves.</param>
internal sealed partial class NodeMover(int delta)
{
    public Declaration Move(Declaration node) =>
        node switch
        {
            EnumNode n => new EnumNode(Move(n.Name), Move(n.Title), Each(n.Members, Move), Modifiers(n), At(n)),
            ApplicantNode n => new ApplicantNode(Each(n.Inputs, Move), Modifiers(n), At(n)),
            InputNode n => Move(n),
            TermNode n => new TermNode(Move(n.Name), Move(n.Title), Move(n.Value), Modifiers(n), At(n)),
            ParameterNode n => new ParameterNode(Move(n.Name), Move(n.Title), Maybe(n.Type, Move), Each(n.Values, Move), Modifiers(n), At(n)),
            TableNode n => new TableNode(
                Move(n.Name),
                Move(n.Title),
                Each(n.Keys, Move),
                Move(n.Type),
                Each(n.Header, Move),
                Each(n.Rows, Move),
                Modifiers(n),
                At(n)
            ),
            ConditionNode n => new ConditionNode(Move(n.Name), Move(n.Title), Move(n.Value), Modifiers(n), At(n)),
            RequireNode n => new RequireNode(Each(n.Conditions, Move), Modifiers(n), At(n)),
            ClauseNode n => new ClauseNode(Move(n.Name), Move(n.Title), Modifiers(n), Each(n.Members, Move), At(n)),
            AwardNode n => new AwardNode(n.Word, Move(n.Name), Move(n.Title), Maybe(n.Amount, Move), n.AmountAtMost, Modifiers(n), At(n)),
            ReferenceNode n => new ReferenceNode(Each(n.Documents, Move), n.Entirely, Modifiers(n), At(n)),
            MaterialNode n => new MaterialNode(Move(n.Name), Maybe(n.Title, Move), Modifiers(n), At(n)),
            ContactNode n => new ContactNode(Maybe(n.Name, Move), Maybe(n.Title, Move), Modifiers(n), At(n)),
            RuleNode n => Move(n),
            SettlementNode n => new SettlementNode(Each(n.Rules, Move), Modifiers(n), At(n)),
            RubricNode n => new RubricNode(Move(n.Name), Move(n.Title), Each(n.Items, Move), Modifiers(n), At(n)),
            RubricItemNode n => Move(n),
            GivenNode n => new GivenNode(Move(n.Name), Move(n.Title), Each(n.Facts, Move), Modifiers(n), At(n)),
            ExampleNode n => new ExampleNode(Move(n.Title), Maybe(n.Clause, Move), Maybe(n.SettlementYear, Move), Move(n.Body), Modifiers(n), At(n)),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };

    private InputNode Move(InputNode n) => new(n.Word, Move(n.Name), Move(n.Title), Move(n.Type), Modifiers(n), At(n));

    private RuleNode Move(RuleNode n) =>
        new(
            n.Word,
            Maybe(n.Name, Move),
            Maybe(n.Title, Move),
            Maybe(n.Amount, Move),
            n.Inclusive,
            n.EachYear,
            Each(n.Keys, Move),
            Each(n.Names, Move),
            Modifiers(n),
            At(n)
        );

    private RubricItemNode Move(RubricItemNode n) => new(n.Word, Move(n.Name), Move(n.Title), Each(n.Items, Move), Modifiers(n), At(n));

    private EnumMemberNode Move(EnumMemberNode n) => new(Move(n.Name), Move(n.Title), At(n));

    private DatedValueNode Move(DatedValueNode n) => new(Move(n.Value), Maybe(n.From, Move), At(n));

    private TableKeyNode Move(TableKeyNode n) => new(Move(n.Name), Move(n.Type), At(n));

    private TableRowNode Move(TableRowNode n) => new(Move(n.Label), Each(n.Cells, Move), At(n));

    private TableCellNode Move(TableCellNode n) => new(Maybe(n.Value, Move), At(n));

    private TypeNode Move(TypeNode n) => new(n.Word, Maybe(n.Name, Move), Each(n.Fields, Move), At(n));

    private FactNode Move(FactNode n) => new(Move(n.Name), Maybe(n.Value, Move), Each(n.Rows, Move), At(n));

    private FactRowNode Move(FactRowNode n) => new(Each(n.Fields, Move), At(n));

    private ExampleBody Move(ExampleBody n) =>
        new(Each(n.Uses, Move), Each(n.Facts, Move), Each(n.Ledger, Move), Each(n.Applications, Move), Each(n.Results, Move));

    private LedgerRowNode Move(LedgerRowNode n) =>
        new(Move(n.Clause), Maybe(n.Award, Move), Maybe(n.Applicant, Move), Maybe(n.Year, Move), Maybe(n.Amount, Move), Each(n.Facts, Move), At(n));

    private ApplicationNode Move(ApplicationNode n) => new(n.Pooled, Move(n.Id), Maybe(n.Applicant, Move), Maybe(n.Clause, Move), Move(n.Body), At(n));

    private ResultNode Move(ResultNode n) =>
        new(Maybe(n.Id, Move), n.Outcome, Move(n.OutcomeSpan), Maybe(n.Amount, Move), Each(n.Names, Move), At(n));

    private IReadOnlyList<Modifier> Modifiers(Declaration node) => Each(node.Modifiers, Move);

    private Modifier Move(Modifier n) =>
        new(n.Word, Each(n.Texts, Move), Each(n.Names, Move), Each(n.Values, Move), n.Descending, Maybe(n.Plan, Move), At(n));

    private InstalmentPlanNode Move(InstalmentPlanNode n) => new(Each(n.Parts, Move), Maybe(n.When, Move), At(n));

    private InstalmentPartNode Move(InstalmentPartNode n) => new(Move(n.Share), Move(n.Event), At(n));

    private NameNode Move(NameNode n) => new(n.Text, At(n));

    private StringNode Move(StringNode n) => new(n.Value, At(n));

    private TextSpan At(Node node) => Move(node.Span);

    private TextSpan Move(TextSpan span) => new(span.Start + delta, span.Length);

    private static T? Maybe<T>(T? node, Func<T, T> move)
        where T : class => node is null ? null : move(node);

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> nodes, Func<T, T> move)
    {
        if (nodes.Count == 0)
            return nodes;
        var moved = new T[nodes.Count];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = move(nodes[i]);
        return moved;
    }
}
