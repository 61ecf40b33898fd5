using PolicyDsl.Generator.CSharp;
using PolicyDsl.Layout;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Views;

/// <summary>评分 as the <c>RubricInfo</c> that pages and forms use.</summary>
internal static class RubricMetadata
{
    /// <summary>The initializer.</summary>
    public static string Of(Rubric rubric) =>
        ObjectText.Call(
            "RubricInfo",
            CSharpLiteral.Of(rubric.Name),
            CSharpLiteral.Of(rubric.Title),
            CSharpLiteral.OrNull((rubric.Range?.Low as NumberLiteral)?.Value),
            CSharpLiteral.OrNull((rubric.Range?.High as NumberLiteral)?.Value),
            CSharpLiteral.ListOf(rubric.Annotations.Sources),
            ObjectText.ListOrEmpty(rubric.Items.Select(Item))
        );

    private static string Item(RubricItem item) =>
        ObjectText.Call(
            "RubricItemInfo",
            CSharpLiteral.Of(item.Name),
            CSharpLiteral.Of(item.Title),
            CSharpLiteral.Of(item.IsGroup),
            CSharpLiteral.OrNull(item.Weight),
            CSharpLiteral.ListOf(item.Annotations.Notes),
            CSharpLiteral.ListOf(item.Evidence),
            CSharpLiteral.ListOf(item.Annotations.Sources),
            ObjectText.ListOrEmpty(item.Items.Select(Item))
        );
}
