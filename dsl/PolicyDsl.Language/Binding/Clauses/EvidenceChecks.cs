using PolicyDsl.Binding.Expressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Clauses;

/// <summary>What proves an input of a clause, or a criterion of its rubric, is among the papers that the clause asks for.</summary>
internal static class EvidenceChecks
{
    /// <summary>Reports evidence that is shared by the policy but not taken by the clause.</summary>
    public static void Check(BindContext context, ClauseNode node, IReadOnlyCollection<Material> materials, Site site)
    {
        var asked = new HashSet<string>(materials.Select(static m => m.Name), StringComparer.Ordinal);
        foreach (var name in node.Members.SelectMany(In).Where(static m => m.Word == Keyword.Evidence).SelectMany(static m => m.Names))
        {
            if (site.Scope.Materials.Find(name.Text) is { } material && !asked.Contains(material.Name) && !context.Broken.Touches(site.At(node.Span)))
                context.Report(StructureErrors.EvidenceNotListed(site.At(name.Span), material.Name));
        }
    }

    private static IEnumerable<Modifier> In(Declaration member) =>
        member switch
        {
            InputNode input => input.Modifiers,
            RubricNode rubric => rubric.Items.SelectMany(In),
            _ => [],
        };

    private static IEnumerable<Modifier> In(RubricItemNode item) => item.Modifiers.Concat(item.Items.SelectMany(In));
}
