using PolicyDsl.Binding.Names;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Expressions;

/// <summary>Binds what stands after 每.</summary>
internal sealed class GroupKeys(BindContext context, Site site)
{
    /// <summary>The ledger's name of 档次.</summary>
    public const string Tier = "tier";

    /// <summary>The ledger's name of 主体.</summary>
    public const string CreditCode = "creditCode";

    /// <summary>The keys; null where one was wrong.</summary>
    public EquatableArray<GroupKey>? Bind(IReadOnlyList<GroupKeyNode> nodes)
    {
        var keys = nodes.Select(Bind).ToList();
        for (var i = 1; i < keys.Count; i++)
        {
            if (keys[i] is not { } key || !keys.Take(i).Contains(key))
                continue;
            context.Report(StructureErrors.RepeatedKey(site.At(nodes[i].Name.Span), nodes[i].Name.Text));
            return null;
        }
        return keys.Contains(null) ? null : keys.Select(static k => k!).ToEquatableArray();
    }

    private GroupKey? Bind(GroupKeyNode node)
    {
        if (node.Word == Keyword.Applicant)
            return new GroupKey(GroupKeyKind.Applicant, InputScope.Envelope, CreditCode);
        if (node.Word == Keyword.Tier)
            return new GroupKey(GroupKeyKind.Tier, InputScope.Envelope, Tier);
        var symbol = site.Scope.Values.Find(node.Name.Text);
        if (symbol is not null)
            context.Uses.Add(symbol, site.At(node.Name.Span));
        switch (symbol)
        {
            case InputSymbol { Scope: InputScope.Envelope, Name: EnvelopeInputs.Project }:
                return new GroupKey(GroupKeyKind.Project, InputScope.Envelope, EnvelopeInputs.Project);
            case InputSymbol { Type.Kind: TypeKind.List }:
                context.Report(StructureErrors.ListAsKey(site.At(node.Name.Span), node.Name.Text));
                return null;
            case InputSymbol input:
                return new GroupKey(GroupKeyKind.Input, input.Scope, input.Name);
            case null:
                context.Unknown.Add(NameKind.Value, node.Name.Text, site.At(node.Name.Span), site.Scope.Values.VisibleNames);
                return null;
            default:
                context.Report(StructureErrors.KeyNotInput(site.At(node.Name.Span), node.Name.Text));
                return null;
        }
    }
}
