using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Rendering;

/// <summary>Writes differences as plain text.</summary>
public static class DifferenceText
{
    /// <summary>Writes them.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="differences">The differences.</param>
    /// <param name="language">The language.</param>
    public static void Write(TextWriter output, StateDifferences differences, Language language)
    {
        var views = new DifferenceViews(language);
        foreach (var policy in differences.Policies)
            Write(output, policy, views, language);
        foreach (var line in views.Strangers(differences))
            output.WriteLine(line);
    }

    private static void Write(TextWriter output, PolicyDifferences differences, DifferenceViews views, Language language)
    {
        output.WriteLine(views.Title(differences));
        if (differences.IsEmpty)
            output.WriteLine(DifferenceWords.Same.In(language));
        foreach (var section in views.Sections(differences))
        {
            output.WriteLine();
            output.WriteLine(section.Title);
            foreach (var item in section.Items)
                Write(output, item);
        }
    }

    private static void Write(TextWriter output, DifferenceView item)
    {
        output.WriteLine("  * " + item.Headline);
        Write(output, "    - ", item.Before);
        Write(output, "    + ", item.After);
        foreach (var remark in item.Remarks)
            Write(output, "      ", remark);
    }

    private static void Write(TextWriter output, string mark, string? text)
    {
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            output.WriteLine(mark + line);
    }
}
