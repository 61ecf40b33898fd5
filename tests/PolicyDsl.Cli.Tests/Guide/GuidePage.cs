using System.Text.RegularExpressions;

namespace PolicyDsl.Cli.Tests.Guide;

/// <summary>
/// A page that walks through commands. A comment says what happens to the files: <c>edit FILE: OLD =&gt; NEW</c>; <c>file FILE</c> and <c>append FILE</c> take
/// the block that follows. A block <c>sh</c> is run; a block <c>text</c> right after it is what it says. <c>policy show FILE</c> shows a file.
/// </summary>
internal static partial class GuidePage
{
    /// <summary>The steps of a page, in order.</summary>
    public static IEnumerable<GuideStep> Steps(string page)
    {
        GuideStep? before = null;
        foreach (var match in Part().Matches(page).Cast<Match>())
        {
            var step = match.Groups["comment"] is { Success: true } comment
                ? new GuideStep(comment.Value.Trim(), "", default)
                : new GuideStep(match.Groups["info"].Value, match.Groups["body"].Value, BodyOf(match));
            yield return step.Info == "text" && before?.Info == "sh" ? step with { Info = "said" } : step;
            before = step;
        }
    }

    private static Range BodyOf(Match match) => match.Groups["body"].Index..(match.Groups["body"].Index + match.Groups["body"].Length);

    [GeneratedRegex(@"^<!-- (?<comment>.*?) -->$|^```(?<info>[^\n`]*)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();
}

/// <summary>A step.</summary>
/// <param name="Info">The comment, or what the fence says of its block; <c>said</c>: what the commands before it say.</param>
/// <param name="Body">The block.</param>
/// <param name="Place">Where the block stands in the page.</param>
internal sealed record GuideStep(string Info, string Body, Range Place);
