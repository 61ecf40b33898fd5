using PolicyDsl.Binding.Expressions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;

namespace PolicyDsl.Binding.Examples;

/// <summary>The years of rounds.</summary>
internal static class ExampleYears
{
    /// <summary>A year; null where it is none.</summary>
    public static int? Bind(ExpressionNode node, Site site, BindContext context, ExpressionBinder expressions)
    {
        if (expressions.BindLiteral(node, site, ValueType.Integer) is not NumberLiteral { Value: var year })
            return null;
        if (year is >= 1900m and <= 9999m)
            return (int)year;
        context.Report(ExampleErrors.BadYear(site.At(node.Span)));
        return null;
    }
}
