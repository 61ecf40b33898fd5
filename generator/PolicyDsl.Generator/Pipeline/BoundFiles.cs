using System.Collections.Immutable;
using PolicyDsl.Binding;
using PolicyDsl.Diagnostics;
using PolicyDsl.Generator.Naming;
using PolicyDsl.Model;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>The files of one revision of a policy. Two are equal when the files are.</summary>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="HasMeaning">Whether it may be bound: it has one header, and no other policy claims to be the same.</param>
internal sealed record PolicyFiles(EquatableArray<ParsedFile> Files, bool HasMeaning)
{
    /// <summary>Sorts files into policies.</summary>
    public static ImmutableArray<PolicyFiles> Of(ImmutableArray<ParsedFile> files)
    {
        var groups = PolicyGroup.Of(files.Select(static f => f.Source).OfType<PolicySource>());
        var broken = new HashSet<string>(PolicyGroup.Check(groups).Where(static d => d.Kind != NameErrors.OtherIdKind).Select(static d => d.Path), StringComparer.Ordinal);
        var bySource = files.Where(static f => f.Source is not null).ToDictionary(static f => f.Source!);
        return
        [
            .. groups.Select(group => new PolicyFiles(
                group.Sources.Select(source => bySource[source]).ToEquatableArray(),
                group.Header is not null && !group.Sources.Any(source => broken.Contains(source.Text.Path))
            )),
        ];
    }

    /// <summary>What is wrong with policies as such: no header, a second one, one id and 版本 twice.</summary>
    public static ImmutableArray<DiagnosticInfo> Check(ImmutableArray<ParsedFile> files) =>
        [.. PolicyGroup.Check(PolicyGroup.Of(files.Select(static f => f.Source).OfType<PolicySource>())).Select(DiagnosticInfo.Of)];
}

/// <summary>A policy, bound.</summary>
/// <param name="Model">What it means; null where there is an error.</param>
/// <param name="Title">Where its title stands, for what is wrong with it as a whole.</param>
/// <param name="Diagnostics">What was found.</param>
internal sealed record BoundFiles(PolicyModel? Model, SourceLocation? Title, EquatableArray<DiagnosticInfo> Diagnostics)
{
    private static readonly BoundFiles nothing = new(null, null, default);

    /// <summary>Binds a policy and looks whether its names can be generated.</summary>
    public static BoundFiles Bind(PolicyFiles files, CancellationToken cancellationToken)
    {
        if (!files.HasMeaning)
            return nothing;
        return Edge.Guard(
            () => Bind(PolicyGroup.Of(files.Files.Select(static f => f.Source!))[0], files, cancellationToken),
            failure => nothing with { Diagnostics = new[] { failure(files.Files[0].Source!.Text.Path) }.ToEquatableArray() }
        );
    }

    private static BoundFiles Bind(PolicyGroup group, PolicyFiles files, CancellationToken cancellationToken)
    {
        var bound = PolicyBinder.BindOne(group, cancellationToken);
        var title = bound.SourceMap.Find("policy");
        var found = bound.Diagnostics.Select(DiagnosticInfo.Of).ToList();
        if (bound.Model is not { } model || files.Files.Any(static f => f.Diagnostics.Any(static d => d.IsError)))
            return new BoundFiles(null, title, found.ToEquatableArray());
        var names = NameCheck.Find(model).Select(problem => Report(problem, bound.SourceMap, title!)).ToList();
        return new BoundFiles(names.Count == 0 ? model : null, title, found.Concat(names).ToEquatableArray());
    }

    private static DiagnosticInfo Report(NameProblem problem, SourceMap places, SourceLocation title) =>
        DiagnosticInfo.At(Find(places, problem.Key) ?? title, problem.Kind, [.. problem.Arguments]);

    // What has no place of its own stands inside something that has.
    private static SourceLocation? Find(SourceMap places, string key)
    {
        while (places.Find(key) is null && key.LastIndexOf('/') is var slash and > 0)
            key = key.Substring(0, slash);
        return places.Find(key);
    }
}
