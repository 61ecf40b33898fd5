using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using PolicyDsl.Ledger;
using PolicyDsl.Model;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Architecture.Tests;

/// <summary>Text comes in at the top, each room makes one thing of it, nothing walks back.</summary>
public sealed class LayerOrderTests
{
    private static readonly Assembly Language = typeof(PolicyModel).Assembly;
    private static readonly Assembly Runtime = typeof(Decision).Assembly;
    private static readonly Assembly Ledger = typeof(ILedger).Assembly;

    /// <summary>A namespace of the language and those before it, which it may use.</summary>
    public static TheoryData<string, string[]> LanguageLayers => new()
    {
        { "PolicyDsl.Text", [] },
        { "PolicyDsl.Diagnostics", ["PolicyDsl.Text"] },
        { "PolicyDsl.Syntax", ["PolicyDsl.Text", "PolicyDsl.Diagnostics"] },
        { "PolicyDsl.Formatting", ["PolicyDsl.Text", "PolicyDsl.Diagnostics", "PolicyDsl.Syntax"] },
        { "PolicyDsl.Model", [] },
        { "PolicyDsl.Binding", ["PolicyDsl.Text", "PolicyDsl.Diagnostics", "PolicyDsl.Syntax", "PolicyDsl.Model"] },
        { "PolicyDsl.Layout", ["PolicyDsl.Model"] },
        { "PolicyDsl.Wording", ["PolicyDsl.Model", "PolicyDsl.Layout"] },
    };

    [Theory]
    [MemberData(nameof(LanguageLayers))]
    public void A_pass_depends_only_on_those_before_it(string layer, string[] allowed)
    {
        var forbidden = LanguageLayers
            .Select(static row => row.Data.Item1)
            .Where(name => name != layer && !allowed.Contains(name))
            .ToArray();

        var result = Types.InAssembly(Language).That().ResideInNamespaceStartingWith(layer).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        Assert.True(result.IsSuccessful, $"{layer} looks forward or back: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void Every_namespace_of_the_language_has_its_place_in_the_order()
    {
        var known = LanguageLayers.Select(static row => row.Data.Item1).ToArray();
        var strangers = Language
            .GetTypes()
            .Select(static type => type.Namespace ?? "")
            .Where(static name => name.StartsWith("PolicyDsl", StringComparison.Ordinal))
            .Distinct()
            .Where(name => !known.Any(layer => name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal)));

        Assert.Empty(strangers);
    }

    [Fact]
    public void The_language_touches_no_file_no_console_no_thread_and_no_clock()
    {
        var result = Types
            .InAssembly(Language)
            .ShouldNot()
            .HaveDependencyOnAny("System.IO.File", "System.IO.Directory", "System.Console", "System.Threading.Thread", "System.Diagnostics.Process")
            .GetResult();

        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    /// <summary>A namespace of the ledger and those before it, which it may use.</summary>
    public static TheoryData<string, string[]> LedgerLayers => new()
    {
        { "PolicyDsl.Ledger.Model", [] },
        { "PolicyDsl.Ledger.Storage", ["PolicyDsl.Ledger.Model"] },
        { "PolicyDsl.Ledger.Audit", ["PolicyDsl.Ledger.Model", "PolicyDsl.Ledger.Storage"] },
        { "PolicyDsl.Ledger.Applications", ["PolicyDsl.Ledger.Model", "PolicyDsl.Ledger.Storage", "PolicyDsl.Ledger.Audit"] },
        { "PolicyDsl.Ledger.Rounds", ["PolicyDsl.Ledger.Model", "PolicyDsl.Ledger.Storage", "PolicyDsl.Ledger.Audit"] },
    };

    [Theory]
    [MemberData(nameof(LedgerLayers))]
    public void A_part_of_the_ledger_depends_only_on_those_before_it(string layer, string[] allowed)
    {
        var forbidden = LedgerLayers.Select(static row => row.Data.Item1).Where(name => name != layer && !allowed.Contains(name)).ToArray();

        var result = Types.InAssembly(Ledger).That().ResideInNamespaceStartingWith(layer).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        Assert.True(result.IsSuccessful, $"{layer} looks forward or aside: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void The_ledger_knows_nothing_of_the_web() =>
        Assert.DoesNotContain(Ledger.GetReferencedAssemblies(), static name => name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void The_runtime_knows_neither_the_language_nor_the_web()
    {
        var references = Runtime.GetReferencedAssemblies().Select(static name => name.Name ?? "");

        Assert.DoesNotContain(references, static name => name.StartsWith("PolicyDsl", StringComparison.Ordinal));
        Assert.DoesNotContain(references, static name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    /// <summary>A project and the projects of this repository that it may reference.</summary>
    public static TheoryData<string, string[]> Projects => new()
    {
        { "dsl/PolicyDsl.Language", [] },
        { "dsl/PolicyDsl.Interpreter", ["PolicyDsl.Language", "PolicyDsl.Runtime"] },
        { "dsl/PolicyDsl.Review", ["PolicyDsl.Language", "PolicyDsl.Interpreter", "PolicyDsl.Runtime"] },
        { "dsl/PolicyDsl.LanguageServer", ["PolicyDsl.Language", "PolicyDsl.Interpreter", "PolicyDsl.Review", "PolicyDsl.Runtime"] },
        { "dsl/PolicyDsl.Cli", ["PolicyDsl.Language", "PolicyDsl.Interpreter", "PolicyDsl.Review", "PolicyDsl.LanguageServer", "PolicyDsl.Runtime"] },
        { "generator/PolicyDsl.Generator", ["PolicyDsl.Language"] },
        { "runtime/PolicyDsl.Runtime", [] },
        { "runtime/PolicyDsl.AspNetCore", ["PolicyDsl.Runtime"] },
        { "runtime/PolicyDsl.Ledger", ["PolicyDsl.Runtime"] },
        { "runtime/PolicyDsl.Ledger.AspNetCore", ["PolicyDsl.Runtime", "PolicyDsl.AspNetCore", "PolicyDsl.Ledger"] },
        { "policies/PolicyEvaluator", ["PolicyDsl.Policies.ChengduAi2024"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_those_before_it(string project, string[] allowed)
    {
        var name = project[(project.LastIndexOf('/') + 1)..];
        var document = XDocument.Load(Path.Combine(Repository.Root, project, name + ".csproj"));
        var referenced = document
            .Descendants("ProjectReference")
            .Select(static reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(referenced.Except(allowed));
    }
}
