using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Examples;

/// <summary>Binds 算例 … 统筹 2025: a round with its ledger, applications and results.</summary>
internal sealed class SettlementExampleBinder(
    BindContext context,
    ExpressionBinder expressions,
    IReadOnlyDictionary<string, Clause> clauses,
    PolicyModel model,
    Givens givens
)
{
    private readonly LedgerBinder ledgers = new(context, expressions);
    private readonly ExpectationBinder expectations = new(context, expressions, model);

    /// <summary>The example; null where something was wrong.</summary>
    public SettlementExample? Bind(ExampleNode node, Site site)
    {
        var body = node.Body;
        var year = ExampleYears.Bind(node.SettlementYear!, site, context, expressions);
        var ownCode = CreditCodes.MakeUp(Identities.Default);
        var ledger = body.Ledger.Select(r => ledgers.Bind(r, site, ownCode)).OfType<LedgerFact>().ToEquatableArray();
        var applications = BindApplications(body.Applications, site);
        foreach (var fact in body.Facts.Select(static f => f.Name).Concat(body.Uses))
            context.Report(ExampleErrors.FactOutsideApplication(site.At(fact.Span), fact.Text));
        if (body.Results.Count == 0)
            context.Report(ExampleErrors.NoResult(site.At(node.Title.Span), node.Title.Value));
        RecordApplications(body, site);
        var expected = BindResults(body, applications, site);
        return year is { } known
            ? new SettlementExample(node.Title.Value, known, ledger, applications.ToEquatableArray(), expected.ToEquatableArray())
            : null;
    }

    private void RecordApplications(ExampleBody body, Site site)
    {
        foreach (var node in body.Applications)
        {
            var symbol = new ApplicationSymbol(new DeclaredName(node.Id.Text, null, site.At(node.Id.Span)));
            context.Uses.Declare(symbol);
            foreach (var result in body.Results.Where(r => r.Id?.Text == node.Id.Text))
                context.Uses.Add(symbol, site.At(result.Id!.Span));
        }
    }

    private List<ApplicationFact> BindApplications(IReadOnlyList<ApplicationNode> nodes, Site site)
    {
        var applications = new List<ApplicationFact>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!ids.Add(node.Id.Text))
                context.Report(ExampleErrors.ApplicationTwice(site.At(node.Id.Span), node.Id.Text));
            if (BindApplication(node, site) is { } application)
                applications.Add(application);
        }
        return applications;
    }

    private ApplicationFact? BindApplication(ApplicationNode node, Site site)
    {
        if (node.Clause is null)
        {
            context.Report(ExampleErrors.ApplicationWithoutClause(site.At(node.Id.Span), node.Id.Text));
            return null;
        }
        if (site.Scope.Clauses.Find(node.Clause.Text) is not { } clause)
        {
            context.Unknown.Add(NameKind.Clause, node.Clause.Text, site.At(node.Clause.Span), site.Scope.Clauses.VisibleNames);
            return null;
        }
        context.Uses.Add(clause, site.At(node.Clause.Span));
        foreach (var inside in node.Body.Results.Select(static r => r.Span).Concat(node.Body.Ledger.Select(static r => r.Span)))
            context.Report(ExampleErrors.NotInApplication(site.At(inside)));
        var facts = givens.Merge(node.Body, new Site(context.Clauses.LookInto(clause), site.Text));
        // Without 主体 an application is somebody's who makes no other.
        Identities.Complete(facts, node.Applicant?.Text ?? "申请" + node.Id.Text, model.Applicant);
        return new ApplicationFact(node.Id.Text, clause.Name, facts.ToEquatableArray(), node.Pooled);
    }

    private List<ExpectedResult> BindResults(ExampleBody body, List<ApplicationFact> applications, Site site)
    {
        var results = new List<ExpectedResult>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in body.Results)
        {
            if (node.Id is not { } id)
                context.Report(ExampleErrors.ResultWithoutId(site.At(node.Span)));
            else if (!ids.Add(id.Text))
                context.Report(ExampleErrors.ResultTwice(site.At(id.Span), id.Text));
            else if (!body.Applications.Any(a => a.Id.Text == id.Text))
                context.Unknown.Add(NameKind.Application, id.Text, site.At(id.Span), body.Applications.Select(static a => a.Id.Text));
            else if (applications.Find(a => a.Id == id.Text) is { } application && BindResult(node, application, site) is { } expected)
                results.Add(new ExpectedResult(id.Text, expected));
        }
        return results;
    }

    private Expectation? BindResult(ResultNode node, ApplicationFact application, Site site)
    {
        var symbol = site.Scope.Clauses.Find(application.Clause)!;
        return expectations.Bind(node, new Site(context.Clauses.LookInto(symbol), site.Text), clauses[application.Clause], true);
    }
}
