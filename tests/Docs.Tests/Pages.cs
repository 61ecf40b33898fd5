using System.Text.RegularExpressions;
using PolicyDsl.Tests;

namespace PolicyDsl.Docs.Tests;

/// <summary>The pages that people read: the READMEs and docs/.</summary>
internal static partial class Pages
{
    /// <summary>Every page, by its path from the root.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Select(static file => Path.GetFileName(file)), .. Repository.Files("docs", "*.md")];

    /// <summary>Every page, for a theory.</summary>
    public static TheoryData<string> AsTheoryData => [.. All];

    /// <summary>A page without its fenced blocks.</summary>
    public static string Prose(string page) => Fence().Replace(Repository.Read(page), "");

    /// <summary>The fenced blocks of a page whose language is <c>policy</c>.</summary>
    public static IEnumerable<PolicyBlock> PolicyBlocks(string page)
    {
        var text = Repository.Read(page);
        return Fence()
            .Matches(text)
            .Where(static match => match.Groups["info"].Value.Split(' ')[0] == "policy")
            .Select(match => new PolicyBlock(
                page,
                text[..match.Index].Count(static c => c == '\n') + 1,
                match.Groups["info"].Value["policy".Length..].Trim(),
                match.Groups["body"].Value
            ));
    }

    [GeneratedRegex(@"^ *```(?<info>[^\n`]*)\n(?<body>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

/// <summary>A fenced block of policy text.</summary>
/// <param name="Page">Where it stands.</param>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Part">What it is: empty for a whole file, else <c>declarations</c> or <c>members</c>.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record PolicyBlock(string Page, int Line, string Part, string Text);
