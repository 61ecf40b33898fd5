using PolicyDsl.Binding.Clauses;
using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Binding.Repeated;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>Declares every name of a policy, in all its files, before anything is bound: so the order of declarations means nothing.</summary>
internal sealed class PolicyDeclarer
{
    private readonly BindContext context;
    private readonly InputDeclarer inputs;
    private readonly EnumBinder enums;
    private readonly DefinitionDeclarer definitions;
    private readonly ClauseDeclarer clauses;
    private readonly NameRules rules;

    /// <summary>Begins with what is built in.</summary>
    public PolicyDeclarer(BindContext context, ExpressionBinder expressions)
    {
        this.context = context;
        inputs = new InputDeclarer(context);
        enums = new EnumBinder(context);
        definitions = new DefinitionDeclarer(context, expressions);
        clauses = new ClauseDeclarer(context, expressions);
        rules = new NameRules(context);
        BuiltIn.Declare(Scope, context.Diagnostics);
    }

    /// <summary>The policy's names.</summary>
    public Scope Scope { get; } = new();

    /// <summary>统筹.</summary>
    public (SettlementNode Node, SourceText Text)? Settlement { get; private set; }

    /// <summary>The shared 材料.</summary>
    public List<(SourceText Text, MaterialNode Node)> Materials { get; } = [];

    /// <summary>For each clause the 评审项 that nobody wrote.</summary>
    public Dictionary<ClauseSymbol, IReadOnlyList<InputField>> Brought { get; } = [];

    /// <summary>Declares all.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="known">What is known of clauses, by where their names stand.</param>
    public void Declare(IReadOnlyList<PolicySource> sources, IReadOnlyDictionary<Place, BoundClause> known)
    {
        // Types first: what follows is declared with its type.
        foreach (var (text, node) in All<EnumNode>(sources))
            Scope.Enums.Declare(enums.Bind(node, text), context.Diagnostics);
        foreach (var (text, node) in All<Declaration>(sources))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Declare(node, new Site(Scope, text));
        }
        definitions.FindTypes(Scope);
        foreach (var symbol in known.Count == 0 ? [] : Scope.Clauses.Symbols)
            symbol.Known = known.TryGetValue(symbol.Place!.Value, out var bound) ? bound : null;
        foreach (var symbol in Scope.Clauses.Symbols.Where(static s => s.Known is null))
            Brought.Add(symbol, context.Clauses.During(context, symbol, () => clauses.DeclareMembers(symbol)));
    }

    private void Declare(Declaration node, Site site)
    {
        switch (node)
        {
            case ApplicantNode applicant:
                _ = new ModifierReader(context, site.Text, applicant.Modifiers, Keyword.Applicant);
                foreach (var input in applicant.Inputs)
                    Scope.Values.Declare(inputs.Declare(input, InputScope.Applicant, site), context.Diagnostics);
                break;
            case MaterialNode { Title: not null } material:
                Materials.Add((site.Text, material));
                definitions.Declare(material, site);
                break;
            case TermNode or ParameterNode or TableNode or ConditionNode or ContactNode { Name: not null, Title: not null }:
                definitions.Declare(node, site);
                break;
            case ClauseNode clause:
                Scope.Clauses.Declare(clauses.Declare(clause, site), context.Diagnostics);
                break;
            case GivenNode given:
                DeclareGiven(given, site);
                break;
            case SettlementNode settlement:
                DeclareSettlement(settlement, site);
                break;
            case InputNode:
                context.Report(StructureErrors.InputInPolicy(site.At(node.Name!.Span), node.Word.Label()));
                break;
            case MaterialNode or ContactNode:
                context.Report(StructureErrors.SharedWithoutTitle(site.At(node.Span), node.Word.Label()));
                break;
        }
    }

    private void DeclareGiven(GivenNode node, Site site)
    {
        rules.CheckApiName(node.Name, site.Text);
        context.SourceMap.Add("given/" + node.Name.Text, site.At(node.Name.Span));
        var symbol = new GivenSymbol(DeclaredName.Of(node.Name, node.Title, site.Text))
        {
            Node = node,
            Text = site.Text,
        };
        Scope.Givens.Declare(symbol, context.Diagnostics);
    }

    private void DeclareSettlement(SettlementNode node, Site site)
    {
        if (Settlement is { } first)
            context.Report(StructureErrors.SecondSettlement(site.At(node.Span)).WithRelated(first.Text, first.Node.Span));
        Settlement ??= (node, site.Text);
    }

    private static IEnumerable<(SourceText Text, T Node)> All<T>(IReadOnlyList<PolicySource> sources)
        where T : Declaration => sources.SelectMany(static s => s.File.Declarations.OfType<T>().Select(n => (s.Text, n)));
}
