using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Examples;

/// <summary>Binds 结果.</summary>
internal sealed class ExpectationBinder(BindContext context, ExpressionBinder expressions, PolicyModel model)
{
    private static readonly Keyword[] OfDecisions =
    [
        Keyword.Eligible, Keyword.Ineligible, Keyword.Incomplete, Keyword.Review, Keyword.Delegated, Keyword.NotInForce,
    ];

    private static readonly Keyword[] OfRounds = [Keyword.Granted, Keyword.Pooled, Keyword.Rejected, Keyword.Review];

    private static readonly Keyword[] WithAmount = [Keyword.Eligible, Keyword.Review, Keyword.Granted];

    /// <summary>What is expected; null where something was wrong.</summary>
    /// <param name="node">As written.</param>
    /// <param name="site">The example, in the scope of its clause.</param>
    /// <param name="clause">The clause applied for.</param>
    /// <param name="inRound">Whether a settlement ends so, or a decision.</param>
    public Expectation? Bind(ResultNode node, Site site, Clause clause, bool inRound)
    {
        if (OutcomeOf(node, site, inRound) is not { } outcome)
            return null;
        var amount = node.Amount is null ? null : Constants.Number(expressions.BindLiteral(node.Amount, site, ValueType.Money));
        if (node.Amount is not null && Array.IndexOf(WithAmount, outcome) < 0)
            context.Report(ExampleErrors.AmountNotExpected(site.At(node.Amount.Span), outcome.Label()));
        else if (amount is { } expected && FactLimits.OfMoney(expected, Keyword.Result.Label(), site.At(node.Amount!.Span)) is { } beyond)
            context.Report(beyond);
        var isMissing = outcome == Keyword.Incomplete;
        var names = node.Names.Select(n => isMissing ? Pointer(n, site) : Rule(n, site, clause)).ToList();
        if (names.Contains(null) || (node.Amount is not null && amount is null))
            return null;
        var found = names.Select(static n => n!).ToEquatableArray();
        return new Expectation(Keywords.En(outcome), amount, isMissing ? default : found, isMissing ? found : default);
    }

    private Keyword? OutcomeOf(ResultNode node, Site site, bool inRound)
    {
        var allowed = inRound ? OfRounds : OfDecisions;
        if (node.Outcome is { } outcome && Array.IndexOf(allowed, outcome) >= 0)
            return outcome;
        var words = new DiagnosticArgument(string.Join(" ", allowed.Select(Keywords.Zh)), string.Join(" ", allowed.Select(Keywords.En)));
        context.Report(ExampleErrors.UnknownOutcome(site.At(node.OutcomeSpan), site.Text.Slice(node.OutcomeSpan), words));
        return null;
    }

    private string? Pointer(NameNode name, Site site)
    {
        if (site.Scope.Values.Find(name.Text) is InputSymbol input)
        {
            context.Uses.Add(input, site.At(name.Span));
            return input.Pointer;
        }
        context.Unknown.Add(NameKind.Value, name.Text, site.At(name.Span), site.Scope.Values.VisibleNames);
        return null;
    }

    private string? Rule(NameNode name, Site site, Clause clause)
    {
        var rules = Rules(clause).ToList();
        var key = NameKey.Exact(name.Text);
        foreach (var (id, title) in rules)
        {
            if (string.Equals(id, key, StringComparison.Ordinal) || (title is not null && string.Equals(NameKey.Exact(title), key, StringComparison.Ordinal)))
            {
                if (SymbolOf(id, site.Scope) is { } symbol)
                    context.Uses.Add(symbol, site.At(name.Span));
                return id;
            }
        }
        if (IsBroken(name.Text, site.Scope))
            return null;
        context.Unknown.Add(NameKind.Rule, name.Text, site.At(name.Span), rules.Select(static r => r.Id));
        return null;
    }

    /// <summary>Whether it is declared, but could not be bound, which was reported.</summary>
    private static bool IsBroken(string name, Scope scope) =>
        scope.Conditions.Find(name) is { Condition: null } || scope.Awards.Find(name) is not null || scope.Rules.Find(name) is not null;

    // A condition may be a yes/no input that 须 or 名额 takes.
    private static Symbol? SymbolOf(string rule, Scope scope) =>
        scope.Conditions.Find(rule) ?? scope.Awards.Find(rule) ?? scope.Rules.Find(rule) ?? (Symbol?)scope.Values.Find(rule);

    private IEnumerable<(string Id, string? Title)> Rules(Clause clause) =>
        [
            .. clause.Conditions.Select(static c => (c.Name, (string?)c.Title)),
            .. clause.Awards.Select(static a => (a.Name, (string?)a.Title)),
            .. (model.Settlement?.Rules ?? default).Select(static r => (r.Name, r.Title)),
            .. ModelNames.ReservedRules.Select(static r => (r, (string?)null)),
        ];
}
