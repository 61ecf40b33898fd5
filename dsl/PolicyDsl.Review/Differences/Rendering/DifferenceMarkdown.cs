using System.Text;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>Writes differences as Markdown: a table for each part, witnesses under it.</summary>
public static class DifferenceMarkdown
{
    private const string Special = "\\`*_{}[]<>#|~&";

    /// <summary>Writes them.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="differences">The differences.</param>
    /// <param name="language">The language.</param>
    public static void Write(TextWriter output, StateDifferences differences, Language language)
    {
        var views = new DifferenceViews(language);
        output.WriteLine($"# {DifferenceWords.Table.In(language)}");
        foreach (var policy in differences.Policies)
        {
            output.WriteLine($"\n## {Escaped(views.Title(policy))}");
            foreach (var fact in views.Facts(policy))
                output.WriteLine($"\n{Escaped(fact)}");
            if (policy.IsEmpty)
                output.WriteLine($"\n{DifferenceWords.Same.In(language)}");
            foreach (var section in views.Sections(policy))
                Write(output, section, language);
        }
        foreach (var line in views.Strangers(differences))
            output.WriteLine($"\n{Escaped(line)}");
    }

    private static void Write(TextWriter output, SectionView section, Language language)
    {
        output.WriteLine($"\n### {Escaped(section.Title)}\n");
        output.WriteLine($"| {DifferenceWords.Item.In(language)} | {DifferenceWords.Before.In(language)} | {DifferenceWords.After.In(language)} |");
        output.WriteLine("| --- | --- | --- |");
        foreach (var item in section.Items)
            output.WriteLine($"| {Escaped(item.Headline)} | {Escaped(item.Before)} | {Escaped(item.After)} |");
        foreach (var item in section.Items.Where(static item => item.Remarks.Count > 0))
            output.WriteLine($"\n- {Escaped(item.Headline)}<br>{string.Join("<br>", item.Remarks.Select(static remark => Escaped(remark.TrimStart())))}");
    }

    private static string Escaped(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (c == '\n')
                escaped.Append("<br>");
            else if (Special.Contains(c))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }
        return escaped.ToString();
    }
}
