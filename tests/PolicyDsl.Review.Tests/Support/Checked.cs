using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Review.Analysis;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tests.Support;

/// <summary>What <c>policy check</c> finds: errors, and of policies without errors the warnings.</summary>
internal static class Checked
{
    /// <summary>The files of the policy of this repository, by path.</summary>
    public static IReadOnlyDictionary<string, string> Chengdu { get; } =
        Repository.Files("policies/chengdu-ai-2024", "*.policy").ToDictionary(static path => path, Repository.Read);

    /// <summary>The findings in one file.</summary>
    public static IReadOnlyList<Diagnostic> Of(string text) => Of(new Dictionary<string, string> { ["p.policy"] = text });

    /// <summary>The findings in some files.</summary>
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyDictionary<string, string> files)
    {
        var texts = files.ToDictionary(static file => file.Key, static file => new SourceText(file.Key, file.Value));
        var sources = new List<PolicySource>();
        var found = new List<Diagnostic>();
        foreach (var text in texts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value))
        {
            var parsed = PolicyParser.Parse(text);
            sources.Add(PolicySource.Of(text, parsed));
            found.AddRange(parsed.Diagnostics);
        }
        var bound = PolicyBinder.Bind(sources);
        return [.. found, .. bound.Diagnostics, .. bound.Policies.SelectMany(policy => PolicyAnalysis.Of(policy, texts))];
    }
}
