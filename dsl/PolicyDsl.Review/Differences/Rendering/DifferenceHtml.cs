using PolicyDsl.Review.Html;
using PolicyDsl.Runtime;
using Scriban.Runtime;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>Writes differences as a 修订对照表: one page of HTML that needs nothing else and prints well.</summary>
public static class DifferenceHtml
{
    /// <summary>Writes them.</summary>
    /// <param name="output">Takes the page.</param>
    /// <param name="differences">The differences.</param>
    /// <param name="language">The language.</param>
    public static void Write(TextWriter output, StateDifferences differences, Language language)
    {
        var views = new DifferenceViews(language);
        var globals = new ScriptObject
        {
            ["language"] = language == Language.En ? "en" : "zh-CN",
            ["style"] = new SafeHtml(HtmlTemplates.Read("changes.css")),
            ["policies"] = differences.Policies.Select(policy => View(policy, views)).ToList(),
            ["strangers"] = views.Strangers(differences).ToList(),
            ["words"] = Words(language),
        };
        output.Write(HtmlTemplates.Render(globals, "changes.scriban-html"));
    }

    private static PolicyTable View(PolicyDifferences policy, DifferenceViews views) =>
        new(views.Title(policy), views.Facts(policy), [.. views.Sections(policy).Select(View)]);

    private static SectionTable View(SectionView section) => new(section.Title, [.. section.Items.Select(View)]);

    private static ItemRow View(DifferenceView item)
    {
        var (old, @new) = ChangedWords.Of(item.Before, item.After);
        return new ItemRow(item.Headline, old, @new, item.Remarks);
    }

    private static ScriptObject Words(Language language) =>
        new()
        {
            ["Table"] = DifferenceWords.Table.In(language),
            ["Same"] = DifferenceWords.Same.In(language),
            ["Item"] = DifferenceWords.Item.In(language),
            ["Before"] = DifferenceWords.Before.In(language),
            ["After"] = DifferenceWords.After.In(language),
        };

    private sealed record PolicyTable(string Title, IReadOnlyList<string> Facts, IReadOnlyList<SectionTable> Sections);

    private sealed record SectionTable(string Title, IReadOnlyList<ItemRow> Items);

    private sealed record ItemRow(string Headline, IReadOnlyList<TextPart> Old, IReadOnlyList<TextPart> New, IReadOnlyList<string> Remarks);
}
