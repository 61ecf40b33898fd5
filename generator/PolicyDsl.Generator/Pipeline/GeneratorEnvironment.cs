using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyDsl.Generator.Naming;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>All that generated code depends on besides the policies. Squeezed to values, so that an edit of C# changes nothing.</summary>
/// <param name="RootNamespace">The project's namespace.</param>
/// <param name="HasServices">Whether the project refers to the library that serves policies.</param>
/// <param name="Lack">What keeps generated code from compiling in the project.</param>
internal sealed record GeneratorEnvironment(string RootNamespace, bool HasServices, ProjectLack Lack)
{
    /// <summary>What generated code stands on.</summary>
    private const string RuntimeLibrary = "PolicyDsl.Runtime";

    /// <summary>What a project must refer to for its policies to be registered.</summary>
    private const string ServiceLibrary = "PolicyDsl.AspNetCore";

    private const string English = "en";

    private const string Property = "build_property.";

    /// <summary>Looks at a project.</summary>
    public static GeneratorEnvironment Of((Compilation Compilation, AnalyzerConfigOptionsProvider Options) project)
    {
        var named = project.Options.GlobalOptions.TryGetValue(Property + "RootNamespace", out var root) && root.Length > 0;
        return new GeneratorEnvironment(
            Identifiers.OfNamespace(named ? root! : project.Compilation.AssemblyName ?? "Policies"),
            Refers(project.Compilation, ServiceLibrary),
            LackOf(project.Compilation)
        );
    }

    private static ProjectLack LackOf(Compilation compilation) =>
        !Refers(compilation, RuntimeLibrary) ? ProjectLack.Runtime
        : compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp13 } ? ProjectLack.Language
        : ProjectLack.None;

    private static bool Refers(Compilation compilation, string name) => compilation.ReferencedAssemblyNames.Any(library => library.Name == name);

    /// <summary>The language of messages: Chinese is the default.</summary>
    public static string Language(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        options.GlobalOptions.TryGetValue(Property + "PolicyMessageLanguage", out var language)
        && string.Equals(language, English, StringComparison.OrdinalIgnoreCase)
            ? English
            : "zh";

    /// <summary>Whether a language is English.</summary>
    public static bool IsEnglish(string language) => language == English;
}
