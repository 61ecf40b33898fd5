using System.Collections.Immutable;
using PolicyDsl.Binding;
using PolicyDsl.Generator.Diagnostics;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Generator.Rendering;
using PolicyDsl.Generator.Views;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>A policy as C#.</summary>
/// <param name="Units">Its files.</param>
/// <param name="Id">The policy's id.</param>
/// <param name="Revision">Its 版本.</param>
/// <param name="Failure">What went wrong, not yet in its place; null: nothing did.</param>
internal sealed record RenderedFiles(EquatableArray<SourceUnit> Units, string Id, int Revision, DiagnosticInfo? Failure)
{
    /// <summary>Renders a policy.</summary>
    public static RenderedFiles Render(PolicyModel policy, GeneratorEnvironment environment, CancellationToken cancellationToken) =>
        Edge.Guard(
            () => new RenderedFiles(
                PolicyRenderer.Render(policy, environment.RootNamespace, cancellationToken).ToEquatableArray(),
                policy.Id,
                policy.Revision,
                null
            ),
            failure => new RenderedFiles(default, policy.Id, policy.Revision, failure(policy.Id))
        );

    /// <summary>A failure at the title of its policy. Models have no places, so it meets its own only here.</summary>
    public static ImmutableArray<DiagnosticInfo> Place(RenderedFiles rendered, PolicyTitles titles)
    {
        if (rendered.Failure is not { } failure)
            return [];
        return titles.Find(rendered.Id, rendered.Revision) is { } title
            ? [failure with { Path = title.Path, Span = title.Span, Start = title.Start, End = title.End }]
            : [failure];
    }
}

/// <summary>Where the titles of all policies stand.</summary>
/// <param name="Policies">The policies that have a model.</param>
internal sealed record PolicyTitles(EquatableArray<PolicyTitle> Policies)
{
    /// <summary>Looks them up.</summary>
    public static PolicyTitles Of(ImmutableArray<BoundFiles> policies) =>
        new(policies.Where(static p => p.Model is not null).Select(static p => new PolicyTitle(p.Model!.Id, p.Model.Revision, p.Title)).ToEquatableArray());

    /// <summary>The title of one; null where there is none.</summary>
    public SourceLocation? Find(string id, int revision) => Policies.FirstOrDefault(p => p.Id == id && p.Revision == revision)?.Place;
}

/// <summary>Where a policy's title stands.</summary>
internal sealed record PolicyTitle(string Id, int Revision, SourceLocation? Place);

/// <summary>Policies side by side: each needs a namespace of its own.</summary>
internal static class SideBySide
{
    /// <summary>The policies that can be generated: of those that would be called the same, none.</summary>
    public static ImmutableArray<PolicyModel> WithOwnNames(ImmutableArray<BoundFiles> policies) =>
        [.. ByName(policies).Where(static same => same.Count() == 1).SelectMany(static same => same).Select(static p => p.Model!)];

    /// <summary>An error at each title of policies that would be called the same.</summary>
    public static ImmutableArray<DiagnosticInfo> Check(ImmutableArray<BoundFiles> policies) =>
        [
            .. ByName(policies)
                .Where(static same => same.Count() > 1)
                .SelectMany(static same =>
                    same.Select(policy =>
                        DiagnosticInfo.At(
                            policy.Title!,
                            GeneratorErrors.ClashingPoliciesKind,
                            policy.Model!.Id,
                            same.First(other => other != policy).Model!.Id,
                            Identifiers.OfPolicy(policy.Model.Id, policy.Model.Revision)
                        )
                    )
                ),
        ];

    private static IEnumerable<IGrouping<string, BoundFiles>> ByName(ImmutableArray<BoundFiles> policies) =>
        policies
            .Where(static p => p.Model is not null)
            .GroupBy(static p => Identifiers.OfPolicy(p.Model!.Id, p.Model.Revision), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A policy that is registered.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Environment">Its project.</param>
internal sealed record RegisteredPolicy(string Name, GeneratorEnvironment Environment);

/// <summary>The registration of all policies of a project.</summary>
internal static class Registration
{
    /// <summary>The file; null where the project serves nothing, or has no policy.</summary>
    public static SourceUnit? Render(ImmutableArray<RegisteredPolicy> policies, CancellationToken cancellationToken)
    {
        if (policies.FirstOrDefault()?.Environment is not { HasServices: true } environment)
            return null;
        var view = RegistrationView.Of(policies.Select(static p => p.Name), environment.RootNamespace);
        return new SourceUnit("GeneratedPolicies.g.cs", Renderer.Render("registration", view, cancellationToken));
    }
}
