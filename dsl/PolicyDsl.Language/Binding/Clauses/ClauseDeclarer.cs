using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Declares the names of a clause, those too that 经评审, 评分 and 名额 bring.</summary>
internal sealed class ClauseDeclarer(BindContext context, ExpressionBinder expressions)
{
    private readonly NameRules rules = new(context);
    private readonly InputDeclarer inputs = new(context);
    private readonly DefinitionDeclarer definitions = new(context, expressions);

    /// <summary>The clause, as a name with a scope of its own.</summary>
    public ClauseSymbol Declare(ClauseNode node, Site policy)
    {
        rules.CheckApiName(node.Name, policy.Text);
        var scope = new Scope(policy.Scope);
        return scope.Clause = new ClauseSymbol(DeclaredName.Of(node.Name, node.Title, policy.Text))
        {
            Node = node,
            Text = policy.Text,
            Scope = scope,
        };
    }

    /// <summary>Declares what is inside, after everything of the policy is declared; gives the 评审项 that nobody wrote.</summary>
    public IReadOnlyList<InputField> DeclareMembers(ClauseSymbol clause)
    {
        var site = new Site(clause.Scope, clause.Text);
        // 指标 name materials as they are declared.
        foreach (var material in clause.Node.Members.OfType<MaterialNode>().Where(static m => m.Title is not null))
            definitions.Declare(material, site);
        var brought = new List<InputField>();
        foreach (var member in clause.Node.Members)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            switch (member)
            {
                case InputNode input:
                    var scope = input.Word == Keyword.ReviewInput ? InputScope.Review : InputScope.Clause;
                    clause.Scope.Values.Declare(inputs.Declare(input, scope, site), context.Diagnostics);
                    break;
                case AwardNode award:
                    DeclareAward(award, site);
                    break;
                case RubricNode rubric:
                    brought.AddRange(new RubricBinder(context, expressions).Declare(rubric, site));
                    break;
                case TermNode or ConditionNode or ContactNode or ParameterNode or TableNode:
                    definitions.Declare(member, site);
                    break;
            }
        }
        definitions.FindTypes(site.Scope);
        brought.AddRange(Brought(clause, site));
        return brought;
    }

    private void DeclareAward(AwardNode node, Site site)
    {
        rules.CheckRule(node.Name, site.Text);
        var symbol = new AwardSymbol(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Node = node,
        };
        site.Scope.Awards.Declare(symbol, context.Diagnostics);
    }

    private IEnumerable<InputField> Brought(ClauseSymbol clause, Site site)
    {
        var reviewed = clause.Node.Members.OfType<AwardNode>().FirstOrDefault(static a => a.Modifiers.Any(static m => m.Word == Keyword.ByReview));
        if (reviewed is not null && site.Scope.Values.FindHere(EnvelopeInputs.RecognizedAmount) is null)
            yield return Bring(EnvelopeInputs.RecognizedAmount, "核定金额", ValueType.Money, reviewed.Modifiers, site);
        foreach (var quota in clause.Node.Members.OfType<RuleNode>().Where(static r => r.Word == Keyword.Quota))
        {
            var selected = quota.Modifiers.FirstOrDefault(static m => m.Word == Keyword.ByReview && m.Names.Count > 0)?.Names[0];
            if (selected is null || site.Scope.Values.Find(selected.Text) is not null)
                continue;
            rules.CheckApiName(selected, site.Text);
            yield return Bring(selected.Text, "经评审入选", ValueType.Bool, quota.Modifiers, site);
        }
    }

    private InputField Bring(string name, string title, ValueType type, IReadOnlyList<Modifier> modifiers, Site site)
    {
        var sources = modifiers.Where(static m => m.Word == Keyword.Source).SelectMany(static m => m.Texts).Select(static t => t.Value);
        var field = new InputField
        {
            Scope = InputScope.Review,
            Name = name,
            Title = title,
            Type = type,
            Annotations = new Annotations(sources.ToEquatableArray(), default, default),
        };
        var symbol = new InputSymbol(new DeclaredName(name, title))
        {
            Scope = InputScope.Review,
            Type = type,
            Field = field,
        };
        site.Scope.Values.Declare(symbol, context.Diagnostics);
        return field;
    }
}
