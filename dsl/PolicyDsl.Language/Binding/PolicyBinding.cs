using PolicyDsl.Binding.Clauses;
using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Examples;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Binding.Repeated;
using PolicyDsl.Binding.Settlements;
using PolicyDsl.Binding.Uses;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Binding;

/// <summary>Binds one policy: first all names, then what they stand for.</summary>
internal sealed class PolicyBinding
{
    private readonly BindContext context;
    private readonly IReadOnlyList<PolicySource> sources;
    private readonly ExpressionBinder expressions;
    private readonly PolicyDeclarer declarer;
    private readonly Scope scope;
    private readonly KnownClauses known;

    /// <summary>Takes the files of one policy, in order.</summary>
    /// <param name="context">What all parts of binding share.</param>
    /// <param name="sources">The files.</param>
    /// <param name="before">What holds of them already; null: nothing.</param>
    public PolicyBinding(BindContext context, IReadOnlyList<PolicySource> sources, BoundBefore? before)
    {
        this.context = context;
        this.sources = sources;
        known = new KnownClauses(context, sources, before);
        expressions = new ExpressionBinder(context);
        declarer = new PolicyDeclarer(context, expressions);
        scope = declarer.Scope;
    }

    /// <summary>Whether something that was taken over was not all that is needed: then all has to be bound.</summary>
    public bool HasMissed => known.HasMissed;

    /// <summary>What helps to bind the policy again, after <see cref="Bind"/>.</summary>
    public BoundBefore? Remember(IReadOnlyList<object?> frame) => known.Remember(frame, scope.Clauses.Symbols);

    /// <summary>All names, after <see cref="Bind"/>.</summary>
    public SymbolMap Symbols => new(scope, context.Uses);

    /// <summary>The model; without meaning where errors were found.</summary>
    public PolicyModel Bind(string id, PolicySource headerSource)
    {
        var header = new HeaderBinder(context, headerSource.Text, headerSource.File.Header!);
        header.CheckRevision();
        var model = header.Bind(id);
        declarer.Declare(sources, known.ByPlace);
        TermOrder.Bind(scope.Values.Symbols.OfType<TermSymbol>(), expressions, context.CancellationToken);
        model = BindDefinitions(model);
        var settlement = BindSettlement();
        known.Under(settlement);
        var clauses = BindClauses();
        if (clauses.Count == 0 && context.Broken.IsNone)
            context.Report(StructureErrors.PolicyWithoutClause(new Place(headerSource.Text, headerSource.File.Header!.Title.Span), id));
        var finished = clauses.Select(c => Complete(c.Clause, c.Symbol, model.Applicant, settlement)).ToEquatableArray();
        if (declarer.Settlement is { } written)
            new SettlementBinder(context, expressions).CheckComplete(written.Node, settlement, clauses, SiteOf(written.Text));
        CycleChecks.CheckInputs(context, scope, clauses);
        model = model with { Clauses = finished, Settlement = settlement };
        var examples = new ExampleBinder(context, expressions, model, scope);
        model = examples.Bind(sources);
        known.Keep(finished, examples.OfClauses);
        var members = scope.Enums.Symbols.SelectMany(static e => e.Type.Members).SelectMany(static m => new[] { m.Name, m.Title }).ToList();
        context.Diagnostics.AddRange(context.Unknown.Report(context.Broken, members));
        return model;
    }

    private PolicyModel BindDefinitions(PolicyModel model)
    {
        var inputs = new InputBinder(context, expressions);
        var tables = new TableBinder(context, expressions);
        var parameters = new ParameterBinder(context, expressions);
        var conditions = new ConditionBinder(context, expressions);
        var values = scope.Values.Symbols;
        var applicant = new List<InputField>();
        foreach (var symbol in values.OfType<InputSymbol>().Where(static s => s.Node is not null))
        {
            context.SourceMap.Add("applicant/" + symbol.Name, symbol.Place!.Value);
            if (inputs.Bind(symbol, SiteOf(symbol)) is { } field)
                applicant.Add(field);
        }
        foreach (var symbol in scope.Conditions.Symbols)
        {
            context.SourceMap.Add("condition/" + symbol.Name, symbol.Place!.Value);
            conditions.Bind(symbol, SiteOf(symbol));
        }
        foreach (var symbol in values.OfType<TermSymbol>().Where(static s => s.Node is not null))
            context.SourceMap.Add("term/" + symbol.Name, symbol.Place!.Value);
        BindMaterials();
        return model with
        {
            Enums = scope.Enums.Symbols.Where(static e => e.Place is not null).Select(static e => e.Type).ToEquatableArray(),
            Applicant = applicant.ToEquatableArray(),
            Parameters = Everywhere<ParameterSymbol>().Select(p => parameters.Bind(p.Symbol, p.Site)).OfType<Parameter>().ToEquatableArray(),
            Tables = Everywhere<TableSymbol>().Select(t => tables.Bind(t.Symbol, t.Site)).OfType<Table>().ToEquatableArray(),
        };
    }

    /// <summary>
    /// 参数 and 对照表 of the policy and of its clauses. A clause sees its own only; the model has one list, so the apiNames differ everywhere.
    /// </summary>
    private List<(T Symbol, Site Site)> Everywhere<T>()
        where T : ValueSymbol
    {
        var found = scope.Values.Symbols.OfType<T>().Select(s => (Symbol: s, Site: SiteOf(s))).ToList();
        var inClauses = new Dictionary<string, Place?>(StringComparer.Ordinal);
        foreach (var clause in scope.Clauses.Symbols.Where(static c => c.Known is null))
        {
            foreach (var symbol in clause.Scope.Values.Symbols.OfType<T>())
            {
                if (inClauses.TryGetValue(symbol.Name, out var first))
                    context.Report(NameErrors.Duplicate(symbol.Place!.Value, symbol.Name, first));
                inClauses[symbol.Name] = symbol.Place;
                found.Add((symbol, new Site(clause.Scope, clause.Text)));
            }
        }
        return found;
    }

    private void BindMaterials()
    {
        var materials = new MaterialBinder(context, expressions);
        foreach (var (text, node) in declarer.Materials)
        {
            if (scope.Materials.Symbols.FirstOrDefault(m => m.Place is { } place && place.Text == text && place.Span == node.Name.Span) is { } symbol)
                symbol.Material = materials.Bind(node, SiteOf(text)) ?? symbol.Material;
        }
        foreach (var symbol in scope.Materials.Symbols)
            context.SourceMap.Add("material/" + symbol.Name, symbol.Place!.Value);
        foreach (var symbol in scope.Contacts.Symbols)
            context.SourceMap.Add("contact/" + symbol.Name, symbol.Place!.Value);
    }

    private List<(Clause Clause, ClauseSymbol Symbol)> BindClauses()
    {
        var binder = new ClauseBinder(context, expressions);
        var clauses = new List<(Clause, ClauseSymbol)>();
        foreach (var symbol in scope.Clauses.Symbols)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.SourceMap.Add("clause/" + symbol.Name, symbol.Place!.Value);
            clauses.Add((symbol.Known?.Clause ?? context.Clauses.During(context, symbol, () => binder.Bind(symbol, declarer.Brought[symbol])), symbol));
        }
        if (clauses.Count > Limits.Clauses)
            context.Report(StructureErrors.TooManyClauses(clauses[Limits.Clauses].Item2.Place!.Value, Limits.Clauses));
        return clauses;
    }

    private Clause Complete(Clause clause, ClauseSymbol symbol, EquatableArray<InputField> applicant, Settlement? settlement) =>
        symbol.Known is not null ? clause : context.Clauses.During(context, symbol, () => ClauseCompletion.Complete(context, clause, symbol, applicant, settlement));

    private Settlement? BindSettlement() =>
        declarer.Settlement is { } written ? new SettlementBinder(context, expressions).Bind(written.Node, SiteOf(written.Text)) : null;

    private Site SiteOf(Symbol symbol) => SiteOf(symbol.Place!.Value.Text);

    private Site SiteOf(SourceText text) => new(scope, text);
}
