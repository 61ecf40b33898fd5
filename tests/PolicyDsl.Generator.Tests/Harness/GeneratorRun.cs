using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicyDsl.Generator.Tests.Harness;

/// <summary>The generator, run over some files. Every run is done twice: again with nothing changed, and from scratch.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorDriver driver, Compilation compilation, Compilation output, ImmutableArray<Diagnostic> diagnostics)
    {
        Driver = driver;
        Compilation = compilation;
        Output = output;
        Diagnostics = [.. diagnostics.Select(Describe)];
        Sources = Result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The driver, to go on with.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The project without what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>The project with it.</summary>
    public Compilation Output { get; }

    /// <summary>What was found, as the build prints it.</summary>
    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>What was generated.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>What the driver knows of the run.</summary>
    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>Runs the generator over a project that says nothing of its own.</summary>
    public static GeneratorRun Of(params PolicyText[] files) => Of(new Dictionary<string, string> { ["RootNamespace"] = "Acme" }, files);

    /// <summary>Runs the generator.</summary>
    /// <param name="properties">Properties of the project.</param>
    /// <param name="files">Its policies.</param>
    public static GeneratorRun Of(IReadOnlyDictionary<string, string> properties, params PolicyText[] files)
    {
        var run = Run(Create(properties, files), Compiled.Compilation());
        var again = Run(run.Driver, run.Compilation.Clone());
        foreach (var (value, reason) in again.Result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static s => s.Outputs))
            Assert.True(reason == IncrementalStepRunReason.Cached, $"{value}: {reason}");
        var anew = Run(Create(properties, [.. files.Reverse()]), Compiled.Compilation());
        Assert.Equal(run.Sources.OrderBy(static s => s.Key, StringComparer.Ordinal), anew.Sources.OrderBy(static s => s.Key, StringComparer.Ordinal));
        HoldsNothingOfTheCompiler(run.Result);
        return run;
    }

    /// <summary>Goes on with a change.</summary>
    public GeneratorRun Then(Func<GeneratorDriver, GeneratorDriver> change) => Run(change(Driver), Compilation);

    /// <summary>Goes on with other C#.</summary>
    public GeneratorRun WithSource(string source) =>
        Run(Driver, Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Compiled.Options.WithDocumentationMode(DocumentationMode.Parse), "Own.cs")));

    /// <summary>Goes on with a reference to a library that is called so.</summary>
    public GeneratorRun WithLibrary(string name) =>
        Run(Driver, Compilation.AddReferences(Compiled.Compilation("public class Library;").WithAssemblyName(name).ToMetadataReference()));

    /// <summary>Why a step ran.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(static r => r.Outputs).Select(static o => o.Reason)] : [];

    /// <summary>The generated code, compiled without a warning.</summary>
    public Assembly Load()
    {
        Assert.True(Diagnostics.Count == 0, string.Join("\n", Diagnostics.Take(5)));
        return Compiled.Load(Output);
    }

    private static GeneratorDriver Create(IReadOnlyDictionary<string, string> properties, PolicyText[] files) =>
        CSharpGeneratorDriver.Create(
            [new PolicyGenerator().AsSourceGenerator()],
            files,
            Compiled.Options,
            new Options(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    private static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        var run = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        return new GeneratorRun(run, compilation, output, diagnostics);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = FormattableString.Invariant($"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    /// <summary>What a step keeps must not keep an old compilation alive.</summary>
    private static void HoldsNothingOfTheCompiler(GeneratorRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, steps) in result.TrackedSteps.Where(static s => s.Key.All(char.IsLetter)))
        {
            if (typeof(Generator.Pipeline.Steps).GetField(name) is null)
                continue;
            foreach (var output in steps.SelectMany(static s => s.Outputs))
                Walk(output.Value, seen, name);
        }
    }

    private static void Walk(object? value, HashSet<object> seen, string path)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or Microsoft.CodeAnalysis.Compilation or Location or AdditionalText, $"{path} holds a {value.GetType()}");
        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, seen, path);
        }
        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (!field.FieldType.IsPointer && field.FieldType.Namespace?.StartsWith("System.Reflection", StringComparison.Ordinal) != true)
                Walk(field.GetValue(value), seen, path + "." + field.Name);
        }
    }

    private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) =>
            properties.TryGetValue(key.Replace("build_property.", "", StringComparison.Ordinal), out value!);
    }
}
