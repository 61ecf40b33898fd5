using PolicyDsl.Binding;
using PolicyDsl.Review.Tracing.Figures;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Rules;

/// <summary>
/// Reads the declarations of a policy with their 出处 and figures. It reads what is written and not the model: two texts are compared, and a figure must
/// be pointed at where it stands.
/// </summary>
internal sealed class RuleReader
{
    private static readonly Quantity Yearly = new(FigureKind.Period, "年");
    private static readonly Quantity Once = Quantity.Of(FigureKind.Times, 1);

    private readonly List<TracedRule> rules = [];
    private readonly Dictionary<string, Bound> uses = new(StringComparer.Ordinal);
    private readonly List<(TracedRule Rule, Declaration Node)> values = [];

    /// <summary>The declarations of a policy, in the order of its files. Examples and what they use are none: they try the rules.</summary>
    public static IReadOnlyList<TracedRule> Read(IReadOnlyList<PolicySource> sources)
    {
        var reader = new RuleReader();
        foreach (var source in sources)
        {
            if (source.File.Header is { } header)
                reader.ReadHeader(source.Text, header);
            foreach (var declaration in source.File.Declarations)
                reader.Read(source.Text, declaration, null);
        }
        reader.ReadValues();
        return reader.rules;
    }

    private void ReadHeader(SourceText text, HeaderNode node)
    {
        var rule = new TracedRule(text, Keyword.Policy, node.Title.Value, node.Title.Span);
        rules.Add(rule);
        TextFigures.Add(rule, node.Title, FigureOrigin.Title);
        ReadModifiers(rule, node.Modifiers);
        HeaderFigures.Add(rule, node.Entries, new ExpressionFigures(rule, uses), entry => WordSpan(text, entry));
    }

    private void Read(SourceText text, Declaration node, TracedRule? outer)
    {
        if (node is ExampleNode or GivenNode)
            return;
        var isShared = outer is null && node is MaterialNode or ContactNode;
        var rule = new TracedRule(text, node.Word, NameOf(text, node), (node.Name ?? (Node?)node.Title)?.Span ?? WordSpan(text, node))
        {
            ApiName = node.Name?.Text,
            Outer = outer,
            NeedsNoCitation = isShared || node is ApplicantNode or EnumNode || outer?.Word == Keyword.Applicant,
        };
        rules.Add(rule);
        if (node.Title is { } title)
            TextFigures.Add(rule, title, FigureOrigin.Title);
        ReadModifiers(rule, node.Modifiers);
        ReadBody(rule, node);
        foreach (var member in MembersOf(node))
            Read(text, member, rule);
    }

    private static IEnumerable<Declaration> MembersOf(Declaration node) =>
        node switch
        {
            ClauseNode clause => clause.Members,
            SettlementNode settlement => settlement.Rules,
            ApplicantNode applicant => applicant.Inputs,
            RubricNode rubric => rubric.Items,
            RubricItemNode item => item.Items,
            InputNode input => input.Type.Fields,
            _ => [],
        };

    private void ReadBody(TracedRule rule, Declaration node)
    {
        var figures = new ExpressionFigures(rule, uses);
        switch (node)
        {
            case ConditionNode condition:
                figures.Add(condition.Value, Bound.None);
                break;
            case AwardNode { Amount: BinaryNode share, AmountAtMost: true }:
                figures.Add(share.Left, Bound.None);
                figures.Add(share.Right, Bound.AtMost);
                break;
            case AwardNode award:
                figures.Add(award.Amount, Bound.None);
                break;
            case TermNode or ParameterNode or TableNode:
                // Whether they are caps is known once all that reads them is read.
                values.Add((rule, node));
                break;
            case RuleNode limit:
                ReadRule(rule, limit, figures);
                break;
            case ReferenceNode reference:
                foreach (var document in reference.Documents)
                    TextFigures.Add(rule, document, FigureOrigin.Rule);
                break;
            case RequireNode require:
                rule.Takes.AddRange(require.Conditions.Select(static name => name.Text));
                break;
            case MaterialNode { Title: null } material:
                rule.Takes.Add(material.Name.Text);
                break;
            case ContactNode { Title: null, Name: { } name }:
                rule.Takes.Add(name.Text);
                break;
        }
    }

    private static void ReadRule(TracedRule rule, RuleNode node, ExpressionFigures figures)
    {
        var word = WordSpan(rule.Text, node);
        switch (node.Word)
        {
            case Keyword.Quota or Keyword.Limit:
                figures.Add(node.Amount, Bound.AtMost with { MayBeUnsaid = true });
                break;
            case Keyword.Floor:
                figures.Add(node.Amount, new Bound(BoundDirection.Down, node.Inclusive));
                break;
            case Keyword.Times when node.Amount is NumberNode times:
                figures.Add(Quantity.Of(FigureKind.Times, times.Value), Bound.AtMost with { MayBeUnsaid = true }, times.Span);
                break;
            case Keyword.Once when rule.Outer is { IsFrame: true, Word: Keyword.Clause } || node.Name is not null:
                figures.Add(Once, Bound.Any, word);
                break;
            case Keyword.KeepHighest:
                rule.Figures.Add(new RuleFigure(rule, Once, Bound.Any, FigureOrigin.Implied, word, IsIdiom: true));
                break;
            default:
                figures.Add(node.Amount, Bound.Any);
                break;
        }
        if (node.EachYear)
            figures.Add(Yearly, Bound.Any, word);
    }

    private void ReadModifiers(TracedRule rule, IReadOnlyList<Modifier> modifiers)
    {
        var figures = new ExpressionFigures(rule, uses);
        foreach (var modifier in modifiers)
        {
            switch (modifier.Word)
            {
                case Keyword.Source:
                    rule.Citations.AddRange(modifier.Texts.Select(static text => new Citation(text.Value, text.Span)));
                    break;
                case Keyword.Length or Keyword.Matching:
                    // The form of what may be typed; no document has it.
                    break;
                default:
                    ReadModifier(rule, modifier, figures);
                    break;
            }
        }
    }

    private static void ReadModifier(TracedRule rule, Modifier modifier, ExpressionFigures figures)
    {
        var origin = modifier.Word switch
        {
            Keyword.Reading => FigureOrigin.Reading,
            Keyword.Phone => FigureOrigin.Rule,
            _ => FigureOrigin.Note,
        };
        foreach (var text in modifier.Texts)
            TextFigures.Add(rule, text, origin);
        var bound = modifier.Word switch
        {
            Keyword.AtMost => Bound.AtMost,
            Keyword.AtLeast => Bound.AtLeast,
            Keyword.Range or Keyword.Default => Bound.Any,
            _ => Bound.None,
        };
        foreach (var value in modifier.Values)
            figures.Add(value, bound);
        if (modifier.Plan is not { } plan)
            return;
        figures.AddRow([.. plan.Parts.Select(part => figures.Add(part.Share, Bound.None))]);
        figures.Add(plan.When, Bound.None);
        foreach (var part in plan.Parts)
            TextFigures.Add(rule, part.Event, FigureOrigin.Note);
    }

    private void ReadValues()
    {
        foreach (var (rule, node) in values)
        {
            var figures = new ExpressionFigures(rule, uses);
            var bound = UseOf(node);
            switch (node)
            {
                case TermNode term:
                    figures.Add(term.Value, bound);
                    break;
                case ParameterNode parameter:
                    foreach (var value in parameter.Values)
                    {
                        figures.Add(value.Value, bound);
                        figures.Add(value.From, Bound.Any);
                    }
                    break;
                case TableNode table:
                    ReadTable(rule, table, figures, bound);
                    break;
            }
        }
    }

    private static void ReadTable(TracedRule rule, TableNode table, ExpressionFigures figures, Bound bound)
    {
        foreach (var label in table.Header.Concat(table.Rows.Select(static row => row.Label)))
            TextFigures.Add(rule, label.Text, label.Span, FigureOrigin.Note);
        var cells = table.Rows.Select(row => row.Cells.Select(cell => figures.Add(cell.Value, bound)).ToList()).ToList();
        foreach (var row in cells)
            figures.AddRow(row);
        for (var column = 0; column < cells.Max(static row => row.Count); column++)
            figures.AddRow([.. cells.Select(row => column < row.Count ? row[column] : null)]);
    }

    private Bound UseOf(Declaration node) =>
        uses.TryGetValue(node.Name!.Text, out var byName) ? byName
        : node.Title is { } title && uses.TryGetValue(title.Value, out var byTitle) ? byTitle
        : Bound.None;

    private static string NameOf(SourceText text, Declaration node) => node.Title?.Value ?? node.Name?.Text ?? text.Slice(WordSpan(text, node));

    /// <summary>The word that a declaration begins with.</summary>
    private static TextSpan WordSpan(SourceText text, Node node)
    {
        var written = text.Slice(node.Span);
        var length = written.AsSpan().IndexOfAny([' ', ',', '，', '\t', '\n', '\r', '{']);
        return new TextSpan(node.Span.Start, length <= 0 ? written.Length : length);
    }
}
