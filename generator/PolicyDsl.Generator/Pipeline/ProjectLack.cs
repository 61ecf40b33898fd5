using System.Collections.Immutable;
using PolicyDsl.Generator.Diagnostics;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>What a project lacks to compile generated code. Nothing is generated then: one error says why, in place of hundreds in files that nobody wrote.</summary>
internal enum ProjectLack
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The library that the code stands on.</summary>
    Runtime,

    /// <summary>A version of C# that has what the code is written with.</summary>
    Language,
}

/// <summary>Tells of it.</summary>
internal static class ProjectLacks
{
    /// <summary>An error at the first policy; none where nothing is lacking, or there is no policy.</summary>
    public static ImmutableArray<DiagnosticInfo> Check(PolicyTitles titles, GeneratorEnvironment environment)
    {
        var kind = environment.Lack switch
        {
            ProjectLack.Runtime => GeneratorErrors.NoRuntimeKind,
            ProjectLack.Language => GeneratorErrors.OldLanguageKind,
            _ => null,
        };
        var first = titles.Policies.Select(static policy => policy.Place).Where(static place => place is not null).OrderBy(static place => place!.Path, StringComparer.Ordinal).FirstOrDefault();
        return kind is null || first is null ? [] : [DiagnosticInfo.At(first, kind)];
    }
}
