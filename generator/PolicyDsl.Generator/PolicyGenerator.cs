using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Generator.Pipeline;
using PolicyDsl.Model;

namespace PolicyDsl.Generator;

/// <summary>
/// Writes C# for the <c>.policy</c> files of a project. Files become policies, policies become models without positions, models become files of C#;
/// findings go their own way, so that a comment that moves writes nothing anew. What meets in a step is of classes: Roslyn's code for it then is compiled
/// already, where a structure would have it compiled anew on a compiler's first run.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PolicyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var environment = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (project, _) => GeneratorEnvironment.Of(project))
            .WithTrackingName(Steps.Environment);
        var files = ParseFiles(context);
        var bound = BindPolicies(files);
        var models = bound.Collect()
            .SelectMany(static (policies, _) => SideBySide.WithOwnNames(policies))
            .WithTrackingName(Steps.Model);
        var placed = models.Combine(environment).Where(static policy => policy.Right.Lack == ProjectLack.None);
        var rendered = placed
            .Select(static (policy, cancellation) => RenderedFiles.Render(policy.Left, policy.Right, cancellation))
            .WithTrackingName(Steps.Rendered);

        AddSources(context, rendered);
        AddRegistration(context, placed);
        ReportFindings(context, files, bound, rendered, environment);
    }

    private static IncrementalValuesProvider<ParsedFile> ParseFiles(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".policy", StringComparison.OrdinalIgnoreCase))
            .Select(ParsedFile.Parse)
            .WithTrackingName(Steps.ParsedFile);

    private static IncrementalValuesProvider<BoundFiles> BindPolicies(IncrementalValuesProvider<ParsedFile> files) =>
        files.Collect()
            .SelectMany(static (all, _) => PolicyFiles.Of(all))
            .WithTrackingName(Steps.PolicyFiles)
            .Select(BoundFiles.Bind)
            .WithTrackingName(Steps.BoundFiles);

    private static void AddSources(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<RenderedFiles> rendered)
    {
        var units = rendered.SelectMany(static (policy, _) => policy.Units).WithTrackingName(Steps.SourceUnit);
        context.RegisterSourceOutput(units, static (output, unit) => output.AddSource(unit.HintName, unit.Text));
    }

    private static void AddRegistration(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<(PolicyModel Model, GeneratorEnvironment Environment)> policies
    )
    {
        var registration = policies
            .Select(static (policy, _) => new RegisteredPolicy(Identifiers.OfPolicy(policy.Model.Id, policy.Model.Revision), policy.Environment))
            .Collect()
            .Select(Registration.Render)
            .WithTrackingName(Steps.Registration);
        context.RegisterSourceOutput(
            registration,
            static (output, unit) =>
            {
                if (unit is not null)
                    output.AddSource(unit.HintName, unit.Text);
            }
        );
    }

    private static void ReportFindings(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedFile> files,
        IncrementalValuesProvider<BoundFiles> bound,
        IncrementalValuesProvider<RenderedFiles> rendered,
        IncrementalValueProvider<GeneratorEnvironment> environment
    )
    {
        var language = context.AnalyzerConfigOptionsProvider.Select(GeneratorEnvironment.Language);
        var titles = bound.Collect().Select(static (policies, _) => PolicyTitles.Of(policies));
        IncrementalValuesProvider<DiagnosticInfo>[] findings =
        [
            files.SelectMany(static (file, _) => file.Diagnostics),
            files.Collect().SelectMany(static (all, _) => PolicyFiles.Check(all)),
            bound.SelectMany(static (policy, _) => policy.Diagnostics),
            bound.Collect().SelectMany(static (policies, _) => SideBySide.Check(policies)),
            rendered.Combine(titles).SelectMany(static (all, _) => RenderedFiles.Place(all.Left, all.Right)),
            titles.Combine(environment).SelectMany(static (all, _) => ProjectLacks.Check(all.Left, all.Right)),
        ];
        foreach (var finding in findings)
            context.RegisterSourceOutput(finding.Combine(language), static (output, all) => output.ReportDiagnostic(Report.Of(all.Left, all.Right)));
    }
}
