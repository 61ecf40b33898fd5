using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyDsl.Generator.Tests.Harness;

/// <summary>C# compiled in memory, beside the runtime; no warning is let through.</summary>
internal static class Compiled
{
    private static readonly MetadataReference[] references =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(PolicyDsl.Runtime.Decision).Assembly.Location),
    ];

    /// <summary>A compilation of some sources.</summary>
    public static CSharpCompilation Compilation(params IEnumerable<string> sources) =>
        CSharpCompilation.Create(
            "Generated",
            sources.Select(static (source, i) => CSharpSyntaxTree.ParseText(source, Options, path: $"Source{i}.cs")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
        );

    /// <summary>How generated code is parsed: comments are checked as documentation.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>Asserts that a compilation has nothing to say, and loads it.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var findings = result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(Describe).ToList();
        Assert.True(findings.Count == 0, string.Join("\n", findings.Take(20)));
        image.Position = 0;
        return new AssemblyLoadContext("Generated", isCollectible: true).LoadFromStream(image);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        var text = diagnostic.Location.SourceTree?.GetText().Lines[line].ToString().Trim();
        return $"{diagnostic} | {text}";
    }
}
