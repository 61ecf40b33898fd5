using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyDsl.Benchmarks.Language;
using PolicyDsl.Generator;
using PolicyDsl.Runtime;

namespace PolicyDsl.Benchmarks.Generation;

/// <summary>The generator in a warm compiler: from nothing, with nothing changed, and with one of many policies changed.</summary>
[InProcess]
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private PolicyFile[] files = [];
    private PolicyFile edited = new("", "");
    private readonly CSharpCompilation compilation = CSharpCompilation.Create("Empty", references: [MetadataReference.CreateFromFile(typeof(Decision).Assembly.Location)]);
    private CSharpCompilation otherCode = CSharpCompilation.Create("Empty");
    private GeneratorDriver driver = CSharpGeneratorDriver.Create([new PolicyGenerator().AsSourceGenerator()]);

    /// <summary>How many policies, each of 40 lines.</summary>
    [Params(1, 50)]
    public int Policies { get; set; }

    /// <summary>Writes the policies and runs once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        files = [.. Enumerable.Range(0, Policies).Select(static i => File(i, lines: 40))];
        edited = File(0, lines: 60);
        otherCode = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Own;"));
        driver = Fresh().RunGenerators(compilation);
        if (driver.GetRunResult().GeneratedTrees.Length < Policies)
            throw new InvalidOperationException("The policies of this benchmark are not generated.");
    }

    /// <summary>Everything for the first time.</summary>
    [Benchmark]
    public GeneratorDriver FromNothing() => Fresh().RunGenerators(compilation);

    /// <summary>C# was edited, no policy.</summary>
    [Benchmark]
    public GeneratorDriver NothingChanged() => driver.RunGenerators(otherCode);

    /// <summary>One policy got a clause more.</summary>
    [Benchmark]
    public GeneratorDriver OnePolicyEdited() => driver.ReplaceAdditionalText(files[0], edited).RunGenerators(compilation);

    private GeneratorDriver Fresh() => CSharpGeneratorDriver.Create([new PolicyGenerator().AsSourceGenerator()], files);

    private static PolicyFile File(int i, int lines)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"policy-{i}");
        return new PolicyFile($"policies/{id}/{id}.policy", LargePolicy.Text(lines, id));
    }
}
