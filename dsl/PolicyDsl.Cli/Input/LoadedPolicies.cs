using PolicyDsl.Binding;
using PolicyDsl.Cli.Input.Git;
using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Input;

/// <summary>Policies as read from disk: their texts, what was found in them, what they mean.</summary>
internal sealed class LoadedPolicies
{
    private LoadedPolicies(IReadOnlyList<PolicySource> sources, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<BoundPolicy> policies)
    {
        Sources = sources;
        Texts = sources.ToDictionary(static source => source.Text.Path, static source => source.Text, StringComparer.Ordinal);
        Diagnostics = diagnostics;
        Policies = policies;
    }

    /// <summary>The files as they were parsed, in the order of their paths.</summary>
    public IReadOnlyList<PolicySource> Sources { get; }

    /// <summary>The texts, by path.</summary>
    public IReadOnlyDictionary<string, SourceText> Texts { get; }

    /// <summary>All that was found, in the order of files and places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The policies, by id and revision.</summary>
    public IReadOnlyList<BoundPolicy> Policies { get; }

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Kind.Severity == Severity.Error);

    /// <summary>Reads, parses and binds.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="paths">Folders or files; none: the current folder.</param>
    public static LoadedPolicies Load(string folder, IReadOnlyList<string> paths) => Of(PolicyFiles.Read(folder, paths));

    /// <summary>Reads one state: a folder, a file, or <c>REV:PATH</c> of git where there is no such file.</summary>
    public static LoadedPolicies LoadState(Surroundings surroundings, string argument) =>
        GitFiles.IsRevision(argument) && !Path.Exists(Path.GetFullPath(argument, surroundings.Folder))
            ? Of(GitFiles.Read(surroundings, argument))
            : Load(surroundings.Folder, [argument]);

    /// <summary>Parses and binds texts.</summary>
    public static LoadedPolicies Of(IReadOnlyList<SourceText> texts)
    {
        var diagnostics = new DiagnosticBag();
        var sources = new List<PolicySource>();
        foreach (var text in texts)
        {
            var parsed = PolicyParser.Parse(text);
            diagnostics.AddRange(parsed.Diagnostics);
            sources.Add(PolicySource.Of(text, parsed));
        }
        var bound = PolicyBinder.Bind(sources);
        diagnostics.AddRange(bound.Diagnostics);
        return new LoadedPolicies(sources, diagnostics.ToSortedList(), bound.Policies);
    }
}
