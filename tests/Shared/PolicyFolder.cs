using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Tests;

/// <summary>A policy of this repository, read from its folder.</summary>
internal static class PolicyFolder
{
    /// <summary>Parses and binds the <c>.policy</c> files of a folder; fails where they have an error.</summary>
    public static PolicyModel Read(string folder)
    {
        var findings = new List<Diagnostic>();
        var sources = new List<PolicySource>();
        foreach (var path in Repository.Files(folder, "*.policy"))
        {
            var text = new SourceText(path, Repository.Read(path));
            var parsed = PolicyParser.Parse(text);
            findings.AddRange(parsed.Diagnostics);
            sources.Add(PolicySource.Of(text, parsed));
        }
        var bound = PolicyBinder.Bind(sources);
        findings.AddRange(bound.Diagnostics);
        Assert.Empty(findings.Select(static finding => finding.ToString()));
        return Assert.Single(bound.Models);
    }
}
