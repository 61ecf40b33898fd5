using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Expressions;

/// <content>Names, and the terms behind them.</content>
internal sealed partial class ExpressionBinder
{
    // A term is bound after those that it reads (see TermOrder), so only a cycle goes deep.
    private const int DeepestCycle = 200;

    private readonly List<TermSymbol> running = [];

    /// <summary>The value of a term, bound now if it was not yet; null where it could not be.</summary>
    public Expression? ValueOf(TermSymbol term)
    {
        if (term.State == BindingState.Done)
            return term.Value;
        if (term.State == BindingState.Running || running.Count >= DeepestCycle)
        {
            ReportCycle(term);
            return null;
        }
        term.State = BindingState.Running;
        running.Add(term);
        var place = term.Place!.Value;
        term.Value = Bind(term.Node!, new Site(term.Scope!, place.Text));
        running.RemoveAt(running.Count - 1);
        term.State = BindingState.Done;
        return term.Value;
    }

    private void ReportCycle(TermSymbol term)
    {
        var start = Math.Max(0, running.IndexOf(term));
        context.Report(CycleChecks.Cycle(running.Skip(start).ToList()));
    }

    private Expression? BindName(NameExpression node, Site site, Hint hint)
    {
        var enumeration = EnumOf(hint.Type, site);
        if (enumeration?.Find(node.Text) is { } member)
        {
            context.Uses.Add(enumeration.SymbolOf(member), site.At(node.Span));
            return new EnumLiteral(member.Name, enumeration.ValueType);
        }
        if (site.Scope.Values.Find(node.Text) is { } symbol)
            return Reference(symbol, node, site);
        var place = site.At(node.Span);
        if (site.Row?.Find(node.Text) is not null)
            context.Report(TypeErrors.RowAlone(place, node.Text));
        else if (hint.Silent && EnumWith(node.Text, site) is not null)
            return null;
        else if (enumeration is not null)
            context.Unknown.Add(NameKind.Member, node.Text, place, MembersOf(enumeration).Concat(site.Scope.Values.VisibleNames), [.. enumeration.Type.Members.Select(static m => NameKey.IsName(m.Title) ? m.Title : m.Name)]);
        else if (site.Scope.Conditions.Find(node.Text) is not null)
            context.Report(NameErrors.ConditionAsValue(place, node.Text));
        else if (EnumWith(node.Text, site) is { } owner)
            context.Report(NameErrors.MemberAlone(place, node.Text, owner.Title ?? owner.Name));
        else if (!ReportOtherKind(node, site))
            context.Unknown.Add(NameKind.Value, node.Text, place, site.Scope.Values.VisibleNames);
        return null;
    }

    private bool ReportOtherKind(NameExpression node, Site site)
    {
        NameKind? kind =
            site.Scope.Awards.Find(node.Text) is not null ? NameKind.Award
            : site.Scope.Materials.Find(node.Text) is not null ? NameKind.Material
            : site.Scope.Enums.Find(node.Text) is not null ? NameKind.Enum
            : site.Scope.Clauses.Find(node.Text) is not null ? NameKind.Clause
            : null;
        if (kind is not { } other)
            return false;
        context.Report(NameErrors.OtherKindAsValue(site.At(node.Span), other.Label(), node.Text));
        return true;
    }

    private Expression? Reference(ValueSymbol symbol, NameExpression node, Site site)
    {
        context.Uses.Add(symbol, site.At(node.Span));
        switch (symbol)
        {
            case InputSymbol { Type.Kind: TypeKind.List }:
                context.Report(TypeErrors.ListAlone(site.At(node.Span), node.Text));
                return null;
            case InputSymbol input:
                return input.Reference;
            case TermSymbol term:
                return ValueOf(term) is { } value ? new TermReference(term.Name, value.Type) : null;
            case ParameterSymbol parameter:
                return parameter.Type is null ? null : new ParameterReference(parameter.Name, parameter.Type);
            default:
                context.Report(TypeErrors.TableAlone(site.At(node.Span), node.Text));
                return null;
        }
    }

    private static bool IsValue(ExpressionNode node, Site site) => node is not NameExpression name || site.Scope.Values.Find(name.Text) is not null;

    private static EnumSymbol? EnumWith(string member, Site site) => site.Scope.Enums.Symbols.FirstOrDefault(e => e.Find(member) is not null);

    private static IEnumerable<string> MembersOf(EnumSymbol symbol) => symbol.Type.Members.SelectMany(static m => NameKey.IsName(m.Title) ? new[] { m.Name, m.Title } : [m.Name]);
}
