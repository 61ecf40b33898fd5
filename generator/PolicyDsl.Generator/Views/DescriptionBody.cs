using PolicyDsl.Generator.CSharp;
using PolicyDsl.Generator.Expressions;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Views;

/// <summary>Writes what only an explanation tells: whether inputs with 当 are asked for, which papers are required, how the amount is paid.</summary>
internal static class DescriptionBody
{
    /// <summary>The statements of <c>Describe</c>; empty where nothing depends on the application.</summary>
    public static string Of(ClauseContext context)
    {
        var facts = Facts(context).ToList();
        if (facts.Count == 0)
            return "";
        var statements = new StatementList();
        var writer = new ExpressionWriter(BodyValues.Write(context, facts.Select(static f => f.When), statements), statements, RowScope.None);
        statements.Gap();
        foreach (var (title, call, when) in facts)
        {
            statements.Comment(title);
            statements.Add($"trace.{call}, {StatementList.Indent(writer.Write(when).Text, 4)});");
        }
        return statements.Text(8);
    }

    private static IEnumerable<(string Title, string Call, Expression When)> Facts(ClauseContext context)
    {
        foreach (var input in context.Layout.Inputs)
        {
            if (input.When is { } when)
                yield return ("填报 " + input.Title, $"Asked({ClauseContext.Index(input)}", when);
        }
        foreach (var material in context.Clause.Materials)
        {
            if (material.When is { } when)
                yield return ("材料 " + material.Title, $"Material(Material.{ReservedNames.Constant(material.Name)}", when);
        }
        foreach (var award in context.Clause.Awards)
        {
            for (var i = 0; i < award.Instalments.Count; i++)
            {
                if (award.Instalments[i].When is { } when)
                    yield return ("分期 " + award.Title, $"Instalments(Award.{ReservedNames.Constant(award.Name)}, plan: {CSharpLiteral.Of(i)}", when);
            }
        }
    }
}
