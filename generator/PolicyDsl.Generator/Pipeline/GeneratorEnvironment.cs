using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyDsl.Generator.Naming;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>All that generated code depends on besides the policies. Squeezed to values, so that an edit of C# changes nothing.</summary>
/// <param name="RootNamespace">The project's namespace.</param>
/// <param name="HasServices">Whether the project refers to the library that serves policies.</param>
internal sealed record GeneratorEnvironment(string RootNamespace, bool HasServices)
{
    /// <summary>What a project must refer to for its policies to be registered.</summary>
    public const string ServiceType = "PolicyDsl.AspNetCore.PolicyRegistry";

    private const string Property = "build_property.";

    /// <summary>Looks at a project.</summary>
    public static GeneratorEnvironment Of((Compilation Compilation, AnalyzerConfigOptionsProvider Options) project)
    {
        var named = project.Options.GlobalOptions.TryGetValue(Property + "RootNamespace", out var root) && root.Length > 0;
        return new GeneratorEnvironment(
            Identifiers.OfNamespace(named ? root! : project.Compilation.AssemblyName ?? "Policies"),
            project.Compilation.GetTypeByMetadataName(ServiceType) is not null
        );
    }

    /// <summary>Whether messages are to be in English: Chinese is the default.</summary>
    public static bool SpeaksEnglish(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        options.GlobalOptions.TryGetValue(Property + "PolicyMessageLanguage", out var language)
        && string.Equals(language, "en", StringComparison.OrdinalIgnoreCase);
}
