using PolicyDsl.Review.Documents.Views;
using PolicyDsl.Review.Html;
using PolicyDsl.Runtime;
using Scriban.Runtime;

namespace PolicyDsl.Review.Documents.Rendering;

/// <summary>Fills a template of the site with a view.</summary>
internal static class HtmlTemplate
{
    /// <summary>The page.</summary>
    /// <param name="name">The template's file name, without ending.</param>
    /// <param name="view">What it may say, as <c>page</c>.</param>
    /// <param name="place">Where the page stands, as <c>place</c>.</param>
    /// <param name="words">What pages say by themselves, as <c>words</c>.</param>
    public static string Render(string name, object view, PagePlace place, ScriptObject words)
    {
        var globals = new ScriptObject { ["page"] = view, ["place"] = place, ["words"] = words, ["day"] = DelegateCustomFunction.CreateFunc<DateOnly?, string>(Day) };
        return HtmlTemplates.Render(globals, "parts.scriban-html", name + ".scriban-html");
    }

    /// <summary>A file that lies beside the templates, as it stands.</summary>
    public static string Read(string file) => HtmlTemplates.Read(file);

    private static string Day(DateOnly? day) => day is { } known ? CanonicalText.Of(known) : "…";
}
