using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Generator.Views;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using Scriban.Runtime;

namespace PolicyDsl.Generator.Rendering;

/// <summary>Renders the files of a policy.</summary>
internal static class PolicyRenderer
{
    /// <summary>All files, those of the policy first, then those of its clauses.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="rootNamespace">The project's namespace.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static IEnumerable<SourceUnit> Render(PolicyModel policy, string rootNamespace, CancellationToken cancellationToken)
    {
        var names = PolicyNames.Of(policy, rootNamespace);
        var scope = new PolicyScope(policy);
        var settlement = SettlementLayout.Of(policy);
        yield return Unit("Policy", "policy", PolicyView.Entry(policy, names));
        if (policy.Enums.Count > 0)
            yield return Unit("Enums", "enums", PolicyView.Enums(policy, names));
        if (policy.Applicant.Count > 0)
            yield return Unit("Applicant", "applicant", PolicyView.Applicant(policy, names));
        if (policy.Tables.Count > 0)
            yield return Unit("Tables", "tables", TableView.Of(scope, names));
        if (policy.Parameters.Count > 0)
            yield return Unit("Parameters", "parameters", PolicyView.Parameters(policy, names));
        yield return Unit("Json", "json", JsonView.Of(scope, names));
        yield return Unit("Settlement", "settlement", PolicyView.Settlement(policy, settlement, names));
        for (var index = 0; index < policy.Clauses.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var clause = policy.Clauses[index];
            var context = new ClauseContext(scope, clause);
            var view = ClauseView.Of(context, names);
            var file = "Clauses." + Identifiers.Pascal(clause.Name);
            yield return Unit(file + ".Application", "application", view);
            yield return Unit(file + ".Definition", "definition", view);
            yield return Unit(file, "clause", ClauseView.WithRules(view, context, settlement, index));
            view.SetValue("clause", StatementList.Indent(new ClauseMetadata(context).Text(), 4), readOnly: true);
            yield return Unit(file + ".Metadata", "metadata", view);
        }

        SourceUnit Unit(string file, string template, ScriptObject view) =>
            new($"{names.Name}.{file}.g.cs", Renderer.Render(template, view, cancellationToken));
    }
}
