using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PolicyDsl.Packages.Tests;

/// <summary>What lies in the packages.</summary>
public sealed class ContentTests(Feed feed)
{
    /// <summary>Every package, and the packages that it brings with it.</summary>
    public static TheoryData<string, string[]> Packages => new()
    {
        { "PolicyDsl.Runtime", [] },
        { "PolicyDsl.AspNetCore", ["Microsoft.AspNetCore.OpenApi", "PolicyDsl.Runtime", "Scalar.AspNetCore"] },
        { "PolicyDsl.Ledger", ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Extensions.Hosting.Abstractions", "Npgsql.EntityFrameworkCore.PostgreSQL", "PolicyDsl.Runtime"] },
        {
            "PolicyDsl.Ledger.AspNetCore",
            ["CsvHelper", "Microsoft.AspNetCore.Authentication.JwtBearer", "PolicyDsl.AspNetCore", "PolicyDsl.Ledger", "PolicyDsl.Runtime"]
        },
        { "PolicyDsl.Generator", [] },
        { "PolicyDsl.Cli", [] },
        { "PolicyDsl.Templates", [] },
    };

    [Fact]
    public void All_that_is_packed_is_listed_here()
    {
        var packed = Directory.EnumerateFiles(feed.Packages, "*.nupkg").Order(StringComparer.Ordinal);

        Assert.Equal(Packages.Select(row => feed.Find(row.Data.Item1)).Order(StringComparer.Ordinal), packed);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_and_brings_nothing_more_than_it_needs(string id, string[] dependencies)
    {
        using var package = ZipFile.OpenRead(feed.Find(id));
        var description = Read(package, id + ".nuspec");
        var metadata = XDocument.Parse(description).Descendants().ToLookup(static element => element.Name.LocalName);

        Assert.Equal("MIT", metadata["license"].Single().Value);
        Assert.NotEmpty(metadata["description"].Single().Value);
        Assert.Equal("README.md", metadata["readme"].Single().Value);
        Assert.StartsWith("# ", Read(package, "README.md"), StringComparison.Ordinal);
        Assert.Equal(Repository.Read("LICENSE"), Read(package, "LICENSE").ReplaceLineEndings("\n"));
        Assert.Equal(dependencies, metadata["dependency"].Select(static dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Repository.Root, description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PolicyDsl.Runtime")]
    [InlineData("PolicyDsl.AspNetCore")]
    [InlineData("PolicyDsl.Ledger")]
    [InlineData("PolicyDsl.Ledger.AspNetCore")]
    public void A_library_has_its_documentation_and_its_symbols(string id)
    {
        using var package = ZipFile.OpenRead(feed.Find(id));
        using var symbols = ZipFile.OpenRead(feed.Find(id, ".snupkg"));

        Assert.Equal([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], Names(package, "lib/"));
        Assert.Equal([$"lib/net10.0/{id}.pdb"], Names(symbols, "lib/"));
    }

    [Fact]
    public void The_generator_brings_what_the_compiler_loads_and_nothing_that_a_program_would_carry()
    {
        using var package = ZipFile.OpenRead(feed.Find("PolicyDsl.Generator"));

        Assert.Equal(
            ["PolicyDsl.Generator.dll", "PolicyDsl.Language.dll", "Scriban.Signed.dll", "Sprache.dll"],
            Names(package, "analyzers/").Select(static name => name["analyzers/dotnet/cs/".Length..])
        );
        Assert.Equal(["build/PolicyDsl.Generator.props"], Names(package, "build/"));
        Assert.Empty(Names(package, "lib/"));
    }

    private static IEnumerable<string> Names(ZipArchive package, string folder) =>
        package.Entries.Select(static entry => entry.FullName).Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Read(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
