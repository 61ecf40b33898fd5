using System.Reflection;
using PolicyDsl.Generator.Tests.Harness;
using PolicyDsl.Runtime;

namespace PolicyDsl.Generator.Tests.Rendering;

/// <summary>Several policies in one project.</summary>
public sealed class SideBySideTests
{
    [Fact]
    [Hazard("H13", "H23")]
    public void Two_policies_and_two_revisions_live_in_one_assembly()
    {
        var second = Samples.SmallText("same").Replace("施行 2024-07-11", "版本 2\n施行 2025-07-11", StringComparison.Ordinal).Replace("50万元", "80万元", StringComparison.Ordinal);
        var assembly = GeneratorRun
            .Of(Samples.Small("other"), new PolicyText("same/v1/p.policy", Samples.SmallText("same")), new PolicyText("same/v2/p.policy", second))
            .Load();

        var amounts = new[] { "Other", "Same", "SameR2" }.Select(name => Decide(assembly, name, 100_000_000m)).ToList();

        Assert.Equal([500_000m, 500_000m, 800_000m], amounts.Select(static d => d.Amount));
    }

    [Theory]
    [InlineData("my-app.2", "my_app._2.First")]
    [InlineData("class.Übung", "@class.Übung.First")]
    [InlineData("政策项目", "政策项目.First")]
    public void Any_project_name_becomes_a_namespace(string root, string expected)
    {
        var run = GeneratorRun.Of(new Dictionary<string, string> { ["RootNamespace"] = root }, Samples.Small("first"));

        Assert.Contains($"namespace {expected};\n", run.Sources["First.Policy.g.cs"], StringComparison.Ordinal);
        run.Load();
    }

    [Fact]
    [Hazard("H16", "H45")]
    public void Files_of_the_same_name_in_folders_are_no_clash()
    {
        string[] paths =
        [
            "旧版/《办法》.policy", "新版/《办法》.policy", "𠮷/A.POLICY", "政策/研发补助.policy", "旧版本/研发补助.policy", "甲/企业（新）.policy", "乙/甲、乙.policy", "丙/5%.policy",
            "丁/Rd.policy", "戊/RD.policy", "己/𠮷.policy", "庚/政策.policy", "辛/政策.cs.policy", "../壬/../../x.policy", "癸/con.policy",
        ];
        var run = GeneratorRun.Of([.. paths.Select(static (path, i) => new PolicyText(path, Samples.SmallText($"p{i}")))]);

        run.Load();
        Assert.All(run.Sources.Keys, static name => Assert.True(name.All(char.IsAscii)));
        Assert.Equal(paths.Length, run.Sources.Keys.Count(static name => name.EndsWith(".Policy.g.cs", StringComparison.Ordinal)));
        Assert.Equal(run.Sources.Count, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Types_of_the_project_do_not_stand_in_the_way()
    {
        const string own = "namespace Acme { public class Num; public class Truth; public class Decision; public class System; public class Verdict; }";
        Compiled.Load(GeneratorRun.Of(Samples.Small("first")).WithSource(own).Output);
    }

    [Fact]
    public void Policies_are_registered_where_the_project_can_serve_them()
    {
        const string services = """
            namespace Microsoft.Extensions.DependencyInjection
            {
                public interface IServiceCollection;
                public static class Services
                {
                    public static IServiceCollection AddPolicyDefinitions(this IServiceCollection services, params PolicyDsl.Runtime.PolicyDefinition[] all) => services;
                }
            }
            """;
        var run = GeneratorRun.Of(Samples.Small("first"), Samples.Small("second"));
        Assert.DoesNotContain("GeneratedPolicies.g.cs", run.Sources.Keys);

        var served = run.WithLibrary("PolicyDsl.AspNetCore").WithSource(services);

        Assert.Contains("global::Acme.First.FirstPolicy.Definition,\n", served.Sources["GeneratedPolicies.g.cs"], StringComparison.Ordinal);
        Assert.NotNull(Compiled.Load(served.Output).GetType("Acme.GeneratedPolicies")!.GetMethod("AddPolicies"));
    }

    private static Decision Decide(Assembly assembly, string policy, decimal revenue)
    {
        var definition = (PolicyDefinition)assembly.GetType($"Acme.{policy}.{policy}Policy")!.GetProperty("Definition")!.GetValue(null)!;
        var clause = Assert.Single(definition.Clauses);
        var sink = clause.NewApplication();
        sink.SetDate(EnvelopeIndex.SubmittedOn, new DateOnly(2026, 1, 1));
        sink.SetNumber(EnvelopeIndex.Next, revenue);
        return clause.Evaluate(sink.Complete());
    }
}
