using System.Globalization;
using PolicyDsl.Binding.Definitions;
using PolicyDsl.Binding.Expressions;
using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Examples;

/// <summary>Binds the rows of 台账.</summary>
internal sealed class LedgerBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly FactBinder facts = new(context, expressions);

    /// <summary>The row; null where something was wrong.</summary>
    /// <param name="node">As written.</param>
    /// <param name="site">The example.</param>
    /// <param name="ownCode">The code of the example's own applicant, for rows that name none.</param>
    public LedgerFact? Bind(LedgerRowNode node, Site site, string ownCode)
    {
        if (site.Scope.Clauses.Find(node.Clause.Text) is not { } clause)
        {
            context.Unknown.Add(NameKind.Clause, node.Clause.Text, site.At(node.Clause.Span), site.Scope.Clauses.VisibleNames);
            return null;
        }
        context.Uses.Add(clause, site.At(node.Clause.Span));
        var inside = new Site(context.Clauses.LookInto(clause), site.Text);
        var award = BindAward(node, clause, site);
        var year = BindYear(node, inside);
        var amount = node.Amount is null ? 0m : Constants.Number(expressions.BindLiteral(node.Amount, inside, ValueType.Money));
        if (amount is { } paid && node.Amount is not null && FactLimits.OfMoney(paid, Keyword.Ledger.Label(), site.At(node.Amount.Span)) is { } beyond)
            context.Report(beyond);
        var keys = new List<KeyFact>();
        var sound = BindKeys(node, inside, keys, out var project);
        if (!sound || year is null || amount is null || (node.Award is not null && award is null))
            return null;
        var code = node.Applicant is null ? ownCode : CreditCodes.MakeUp(node.Applicant.Text);
        return new LedgerFact(clause.Name, award, code, year.Value, amount.Value, project, keys.ToEquatableArray())
        {
            ApplicantName = node.Applicant?.Text,
        };
    }

    private string? BindAward(LedgerRowNode node, ClauseSymbol clause, Site site)
    {
        if (node.Award is null)
            return null;
        var awards = context.Clauses.LookInto(clause).Awards;
        if (awards.FindHere(node.Award.Text) is { } award)
        {
            context.Uses.Add(award, site.At(node.Award.Span));
            return award.Name;
        }
        context.Unknown.Add(NameKind.Award, node.Award.Text, site.At(node.Award.Span), awards.VisibleNames);
        return null;
    }

    private int? BindYear(LedgerRowNode node, Site site)
    {
        if (node.Year is not null)
            return ExampleYears.Bind(node.Year, site, context, expressions);
        context.Report(ExampleErrors.LedgerWithoutYear(site.At(node.Span)));
        return null;
    }

    private bool BindKeys(LedgerRowNode node, Site site, List<KeyFact> keys, out string? project)
    {
        project = null;
        var sound = true;
        foreach (var fact in node.Facts)
        {
            if (IsTier(fact))
            {
                var threshold = Constants.Number(expressions.Bind(fact.Value!, site));
                sound &= threshold is not null;
                if (threshold is { } number)
                    keys.Add(new KeyFact(GroupKeys.Tier, Text(number)));
                continue;
            }
            var bound = facts.Bind(fact, site);
            sound &= bound is not null;
            if (bound is { Scope: InputScope.Envelope, Name: EnvelopeInputs.Project, Value: TextLiteral text })
                project = text.Value;
            else if (bound?.Value is { } value)
                keys.Add(new KeyFact(bound.Name, Text(value)));
        }
        return sound;
    }

    private static bool IsTier(FactNode fact) =>
        fact.Value is not null && (fact.Name.Text == Keywords.Zh(Keyword.Tier) || fact.Name.Text == Keywords.En(Keyword.Tier));

    // The one way in which the runtime writes keys: numbers without trailing zeros, ISO dates, apiNames.
    private static string Text(Expression value) =>
        value switch
        {
            NumberLiteral number => Text(number.Value),
            BoolLiteral yesNo => yesNo.Value ? "true" : "false",
            DateLiteral date => date.Value.ToString(),
            EnumLiteral member => member.Member,
            TextLiteral text => text.Value,
            _ => throw new InvalidOperationException(value.GetType().Name),
        };

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
