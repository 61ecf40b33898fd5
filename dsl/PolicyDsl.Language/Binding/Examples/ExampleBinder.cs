using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding.Examples;

/// <summary>Binds 已知 and 算例.</summary>
internal sealed class ExampleBinder
{
    private readonly BindContext context;
    private readonly Scope policy;
    private readonly PolicyModel model;
    private readonly Givens givens;
    private readonly LedgerBinder ledgers;
    private readonly ExpectationBinder expectations;
    private readonly SettlementExampleBinder settlements;
    private readonly Dictionary<string, Clause> clauses = new(StringComparer.Ordinal);
    private readonly List<Example> examples = [];
    private readonly List<SettlementExample> settlementExamples = [];

    /// <summary>Takes a policy, bound but for its examples.</summary>
    public ExampleBinder(BindContext context, ExpressionBinder expressions, PolicyModel model, Scope policy)
    {
        this.context = context;
        this.policy = policy;
        this.model = model;
        foreach (var clause in model.Clauses)
            clauses[clause.Name] = clause;
        givens = new Givens(context, expressions, policy);
        ledgers = new LedgerBinder(context, expressions);
        expectations = new ExpectationBinder(context, expressions, model);
        settlements = new SettlementExampleBinder(context, expressions, clauses, model, givens);
    }

    /// <summary>Those that were bound inside a clause, by clause.</summary>
    public Dictionary<ClauseSymbol, (IReadOnlyList<Example> Examples, IReadOnlyList<SettlementExample> Rounds)> OfClauses { get; } = [];

    /// <summary>The policy with its examples, in the order of files and lines.</summary>
    public PolicyModel Bind(IReadOnlyList<PolicySource> sources)
    {
        givens.CheckAll();
        foreach (var source in sources)
        {
            foreach (var declaration in source.File.Declarations)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (declaration is ExampleNode example)
                    Bind(example, source.Text, null);
                else if (declaration is ClauseNode clause)
                    BindClause(clause, source.Text);
            }
        }
        return model with { Examples = examples.ToEquatableArray(), SettlementExamples = settlementExamples.ToEquatableArray() };
    }

    private void BindClause(ClauseNode node, SourceText text)
    {
        var home = policy.Clauses.Find(node.Name.Text);
        if (home?.Known is { } known)
        {
            examples.AddRange(known.Examples);
            settlementExamples.AddRange(known.Rounds);
            return;
        }
        var (first, firstRound) = (examples.Count, settlementExamples.Count);
        if (home is null)
            BindExamples();
        else
            context.Clauses.During(context, home, BindExamples);
        if (home is not null)
            OfClauses[home] = (examples.GetRange(first, examples.Count - first), settlementExamples.GetRange(firstRound, settlementExamples.Count - firstRound));

        bool BindExamples()
        {
            foreach (var example in node.Members.OfType<ExampleNode>())
                Bind(example, text, home);
            return true;
        }
    }

    private void Bind(ExampleNode node, SourceText text, ClauseSymbol? home)
    {
        _ = new ModifierReader(context, text, node.Modifiers, Keyword.Example);
        var title = new Place(text, node.Title.Span);
        if (node.SettlementYear is not null)
        {
            context.SourceMap.Add($"settlementExample/{settlementExamples.Count}", title);
            if (settlements.Bind(node, new Site(policy, text)) is { } round)
                settlementExamples.Add(round);
            return;
        }
        context.SourceMap.Add($"example/{examples.Count}", title);
        if (ClauseOf(node, text, home) is { } symbol && clauses.TryGetValue(symbol.Name, out var clause))
            Bind(node, new Site(context.Clauses.LookInto(symbol), text), clause);
    }

    private void Bind(ExampleNode node, Site site, Clause clause)
    {
        var facts = givens.Merge(node.Body, site);
        if (node.Body.Ledger.Count > 0)
            Identities.Complete(facts, Identities.Default, model.Applicant);
        var code = Identities.CodeIn(facts) ?? CreditCodes.MakeUp(Identities.Default);
        var ledger = node.Body.Ledger.Select(r => ledgers.Bind(r, site, code)).OfType<LedgerFact>().ToEquatableArray();
        foreach (var application in node.Body.Applications)
            context.Report(ExampleErrors.ApplicationOutsideRound(site.At(application.Id.Span)));
        if (SingleResult(node, site, clause) is { } expected)
            examples.Add(new Example(node.Title.Value, clause.Name, facts.ToEquatableArray(), ledger, expected));
    }

    private Expectation? SingleResult(ExampleNode node, Site site, Clause clause)
    {
        var results = node.Body.Results;
        if (results.Count == 0)
        {
            if (!context.Broken.Touches(site.At(node.Span)))
                context.Report(ExampleErrors.NoResult(site.At(node.Title.Span), node.Title.Value));
            return null;
        }
        if (results.Count > 1)
            context.Report(ExampleErrors.SeveralResults(site.At(results[1].Span)));
        if (results[0].Id is { } id)
            context.Report(ExampleErrors.IdOutsideRound(site.At(id.Span), id.Text));
        return expectations.Bind(results[0], site, clause, false);
    }

    private ClauseSymbol? ClauseOf(ExampleNode node, SourceText text, ClauseSymbol? home)
    {
        if (node.Clause is null)
        {
            if (home is null)
                context.Report(ExampleErrors.NoClause(new Place(text, node.Title.Span), node.Title.Value));
            return home;
        }
        if (policy.Clauses.Find(node.Clause.Text) is { } clause)
        {
            context.Uses.Add(clause, new Place(text, node.Clause.Span));
            return clause;
        }
        context.Unknown.Add(NameKind.Clause, node.Clause.Text, new Place(text, node.Clause.Span), policy.Clauses.VisibleNames);
        return null;
    }
}
