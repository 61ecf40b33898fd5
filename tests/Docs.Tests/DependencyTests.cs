using System.Xml.Linq;
using PolicyDsl.Tests;

namespace PolicyDsl.Docs.Tests;

/// <summary>docs/dependencies.md and Directory.Packages.props say the same.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Every_package_is_explained_with_its_version()
    {
        var page = Repository.Read("docs/dependencies.md");
        var unexplained = Packages().Where(package => !page.Contains($"| {package.Id} | {package.Version} |", StringComparison.Ordinal));

        Assert.Empty(unexplained);
    }

    [Fact]
    public void Every_explained_package_is_there()
    {
        var known = Packages().Select(static package => package.Id).ToHashSet(StringComparer.Ordinal);
        var explained = Repository
            .Read("docs/dependencies.md")
            .Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(static line => line.Split('|')[1].Trim())
            .Where(static name => name != "package");

        Assert.Empty(explained.Except(known));
    }

    [Fact]
    public void Every_package_is_used()
    {
        string[] folders = ["dsl", "generator", "runtime", "policies", "tests"];
        var projects = folders.SelectMany(static folder =>
            Repository.Files(folder, "*.csproj").Concat(Repository.Files(folder, "*.props")).Select(Repository.Read)
        ).ToList();
        var unused = Packages().Where(package => !projects.Exists(text => text.Contains($"Include=\"{package.Id}\"", StringComparison.Ordinal)));

        Assert.Empty(unused);
    }

    private static IEnumerable<(string Id, string Version)> Packages()
    {
        var props = XDocument.Parse(Repository.Read("Directory.Packages.props"));
        return props
            .Descendants("PackageVersion")
            .Select(static package => (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value))
            .Append(("Sprache", props.Descendants("SpracheVersion").Single().Value));
    }
}
