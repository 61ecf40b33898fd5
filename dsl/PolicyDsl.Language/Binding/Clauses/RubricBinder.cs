using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Clauses;

/// <summary>
/// Binds 评分. With weights every 指标 is a 评审项 and the score a 术语; without them the score itself is a 评审项.
/// </summary>
internal sealed class RubricBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);

    /// <summary>Declares the score, and with weights the criteria; gives the 评审项 that it brings.</summary>
    public IReadOnlyList<InputField> Declare(RubricNode node, Site site)
    {
        rules.CheckValue(node.Name, node.Title, site.Text);
        var criteria = Criteria(node.Items).ToList();
        CheckNames(node.Items, site);
        var weighted = criteria.Where(IsWeighted).ToList();
        CheckWeights(node, criteria, weighted, site);
        var range = Range(node, site);
        if (weighted.Count == 0)
            return [DeclareScore(node, range, site)];
        var fields = criteria.Select(c => DeclareCriterion(c, range, site)).ToList();
        site.Scope.Values.Declare(ComputedScore(node, criteria, site), context.Diagnostics);
        return fields;
    }

    /// <summary>The rubric as the model has it.</summary>
    public Rubric Bind(RubricNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Rubric, Keyword.Range);
        return new Rubric(node.Name.Text, node.Title.Value, Range(node, site), node.Items.Select(i => Bind(i, site)).ToEquatableArray(), modifiers.Annotations);
    }

    private RubricItem Bind(RubricItemNode node, Site site)
    {
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, node.Word, Keyword.Evidence, Keyword.Weight);
        context.SourceMap.Add($"clause/{site.Clause?.Name}/rubric/{node.Name.Text}", site.At(node.Name.Span));
        return new RubricItem(
            node.Name.Text,
            node.Title.Value,
            IsWeighted(node) ? Weight(node, site) : null,
            new InputBinder(context, expressions).Evidence(modifiers, site).ToEquatableArray(),
            node.Items.Select(i => Bind(i, site)).ToEquatableArray(),
            node.Word == Keyword.CriterionGroup,
            modifiers.Annotations
        );
    }

    private static IEnumerable<RubricItemNode> Criteria(IEnumerable<RubricItemNode> items) =>
        items.SelectMany(static i => i.Word == Keyword.Criterion ? [i] : Criteria(i.Items));

    private static bool IsWeighted(RubricItemNode node) => node.Modifiers.Any(static m => m.Word == Keyword.Weight);

    private decimal Weight(RubricItemNode node, Site site)
    {
        var modifier = node.Modifiers.First(static m => m.Word == Keyword.Weight);
        return modifier.Values.Count == 1 ? Constants.Number(expressions.BindLiteral(modifier.Values[0], site, ValueType.Rate)) ?? 0m : 0m;
    }

    private void CheckWeights(RubricNode node, List<RubricItemNode> criteria, List<RubricItemNode> weighted, Site site)
    {
        var place = site.At(node.Name.Span);
        if (criteria.Count == 0)
            context.Report(StructureErrors.RubricWithoutCriteria(place, node.Title.Value));
        else if (weighted.Count > 0 && weighted.Count < criteria.Count)
            context.Report(StructureErrors.WeightMissing(site.At(criteria.First(static c => !IsWeighted(c)).Name.Span)));
        else if (weighted.Count > 0 && weighted.Sum(c => Weight(c, site)) is var sum and not 1m)
            context.Report(StructureErrors.WeightsNotWhole(place, Percent.Of(sum)));
        else
            CheckGroups(node.Items, site);
    }

    // A group may say what its criteria weigh together, and must then be right.
    private void CheckGroups(IEnumerable<RubricItemNode> items, Site site)
    {
        foreach (var group in items.Where(static i => i.Word == Keyword.CriterionGroup))
        {
            var sum = Criteria(group.Items).Where(IsWeighted).Sum(c => Weight(c, site));
            if (IsWeighted(group) && Weight(group, site) != sum)
                context.Report(StructureErrors.GroupWeight(site.At(group.Name.Span), Percent.Of(Weight(group, site)), Percent.Of(sum)));
            CheckGroups(group.Items, site);
        }
    }

    private void CheckNames(IEnumerable<RubricItemNode> items, Site site)
    {
        var names = new NameTable<ItemSymbol>();
        Declare(items);

        void Declare(IEnumerable<RubricItemNode> level)
        {
            foreach (var item in level)
            {
                rules.CheckApiName(item.Name, site.Text);
                // Titles of criteria may repeat from group to group.
                names.Declare(new ItemSymbol(DeclaredName.Of(item.Name, null, site.Text)), context.Diagnostics);
                if (item.Word == Keyword.CriterionGroup && item.Items.Count == 0)
                    context.Report(StructureErrors.EmptyGroup(site.At(item.Name.Span), item.Title.Value));
                Declare(item.Items);
            }
        }
    }

    private ValueRange? Range(RubricNode node, Site site)
    {
        if (node.Modifiers.FirstOrDefault(static m => m.Word == Keyword.Range) is not { Values.Count: 2 } range)
            return null;
        return new ValueRange(
            expressions.BindLiteral(range.Values[0], site, ValueType.Number),
            expressions.BindLiteral(range.Values[1], site, ValueType.Number)
        );
    }

    private InputField DeclareScore(RubricNode node, ValueRange? range, Site site)
    {
        var annotations = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Rubric, Keyword.Range).Annotations;
        return Declare(node.Name, node.Title, range, [], annotations, site);
    }

    private InputField DeclareCriterion(RubricItemNode node, ValueRange? range, Site site)
    {
        rules.CheckValue(node.Name, node.Title, site.Text);
        var modifiers = new ModifierReader(context, site.Text, node.Modifiers, node.Word, Keyword.Evidence, Keyword.Weight);
        context.SourceMap.Add($"clause/{site.Clause?.Name}/rubric/{node.Name.Text}", site.At(node.Name.Span));
        return Declare(node.Name, node.Title, range, new InputBinder(context, expressions).Evidence(modifiers, site), modifiers.Annotations, site);
    }

    private InputField Declare(NameNode name, StringNode title, ValueRange? range, IEnumerable<string> evidence, Annotations annotations, Site site)
    {
        var field = new InputField
        {
            Scope = InputScope.Review,
            Name = name.Text,
            Title = title.Value,
            Type = ValueType.Number,
            Range = range,
            Evidence = evidence.ToEquatableArray(),
            Annotations = annotations,
        };
        var symbol = new InputSymbol(DeclaredName.Of(name, title, site.Text))
        {
            Scope = InputScope.Review,
            Type = field.Type,
            Field = field,
        };
        site.Scope.Values.Declare(symbol, context.Diagnostics);
        return field;
    }

    private TermSymbol ComputedScore(RubricNode node, List<RubricItemNode> criteria, Site site)
    {
        var parts = criteria.Select(Part).ToList();
        var annotations = new ModifierReader(context, site.Text, node.Modifiers, Keyword.Rubric, Keyword.Range).Annotations;
        return new TermSymbol(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Annotations = annotations,
            State = BindingState.Done,
            Value = parts.Aggregate(static (sum, part) => new Arithmetic(ArithmeticOperator.Add, sum, part, ValueType.Number)),
        };

        Expression Part(RubricItemNode criterion) =>
            new Arithmetic(
                ArithmeticOperator.Multiply,
                new InputReference(InputScope.Review, criterion.Name.Text, ValueType.Number),
                new NumberLiteral(IsWeighted(criterion) ? Weight(criterion, site) : 0m, ValueType.Rate),
                ValueType.Number
            );
    }

    private sealed class ItemSymbol(DeclaredName name) : Symbol(name);
}
