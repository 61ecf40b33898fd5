using System.Globalization;
using System.Text;
using PolicyDsl.Cli.Output;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Input.Git;

/// <summary>Reads policy files out of a git repository: <c>REV:PATH</c>, as git itself writes it.</summary>
internal sealed class GitFiles
{
    private const int MostListed = 1 << 24;
    private const int MostBytes = 1 << 26;
    private const int MostWords = 1 << 12;

    private readonly GitProgram git;
    private readonly string revision;
    private readonly string path;

    private GitFiles(GitProgram git, string revision, string path) => (this.git, this.revision, this.path) = (git, revision, path);

    /// <summary>Whether an argument may be one of these.</summary>
    public static bool IsRevision(string argument) => argument.IndexOf(':') > 0;

    /// <summary>The texts, in the ordinal order of their paths.</summary>
    /// <param name="surroundings">The world around the tool.</param>
    /// <param name="argument"><c>REV:PATH</c>.</param>
    public static IReadOnlyList<SourceText> Read(Surroundings surroundings, string argument)
    {
        var colon = argument.IndexOf(':');
        var files = new GitFiles(GitProgram.Find(surroundings), argument[..colon], argument[(colon + 1)..]);
        return files.Read();
    }

    private IReadOnlyList<SourceText> Read()
    {
        var entries = List(Resolve());
        if (entries.Count == 0)
            throw new UsageException(GitMessages.NoPolicies(revision, path));
        foreach (var entry in entries.Where(static entry => entry.Bytes > BoundedReader.MostBytes))
            throw new UsageException(ToolMessages.TooLarge(entry.Path, entry.Bytes, BoundedReader.MostBytes));
        var content = git.Run(MostBytes, string.Concat(entries.Select(static entry => entry.Id + "\n")), "cat-file", "--batch");
        return [.. Split(entries, content ?? throw NoPath()).OrderBy(static text => text.Path, StringComparer.Ordinal)];
    }

    // The id of what the path names. What begins with a dash would be an option; no revision does.
    private string Resolve()
    {
        if (Word("rev-parse", "--git-dir") is null)
            throw new UsageException(GitMessages.NoRepository);
        var commit = revision.StartsWith('-') ? null : Word("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (commit is null)
            throw new UsageException(GitMessages.NoRevision(revision));
        return Word("rev-parse", "--verify", "--quiet", $"{commit}:{path}") ?? throw NoPath();
    }

    private List<Entry> List(string id)
    {
        if (Word("cat-file", "-t", id) == "blob")
            return [new Entry(id, long.Parse(Word("cat-file", "-s", id) ?? "0", CultureInfo.InvariantCulture), $"{revision}:{path}")];
        var listed = git.Run(MostListed, "", "ls-tree", "-r", "-z", "-l", "--full-tree", id) ?? throw NoPath();
        return [.. Encoding.UTF8.GetString(listed).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<Entry>()];
    }

    // Mode, kind, id and size, then the path from the tree on; of links and other repositories there is nothing to read.
    private Entry? Parse(string line)
    {
        var tab = line.IndexOf('\t');
        var name = line[(tab + 1)..];
        var words = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words[0].StartsWith("100", StringComparison.Ordinal) || !PolicyFiles.IsPolicy(name) || name.Split('/').Any(static part => part.StartsWith('.')))
            return null;
        var shown = path.Length == 0 || path.EndsWith('/') ? path + name : $"{path}/{name}";
        return new Entry(words[2], long.Parse(words[3], CultureInfo.InvariantCulture), $"{revision}:{shown}");
    }

    // For each file a line that ends with its size, its bytes, and a line end.
    private IEnumerable<SourceText> Split(IReadOnlyList<Entry> entries, byte[] content)
    {
        var position = 0;
        foreach (var entry in entries)
        {
            if (!content.AsSpan(position).StartsWith(Encoding.UTF8.GetBytes(entry.Id + " blob ")))
                throw NoPath();
            var start = Array.IndexOf(content, (byte)'\n', position) + 1;
            var length = (int)entry.Bytes;
            yield return PolicyFiles.Decode(entry.Path, content.AsSpan(start, length));
            position = start + length + 1;
        }
    }

    private string? Word(params IEnumerable<string> args) => git.Run(MostWords, "", args) is { } output ? Encoding.UTF8.GetString(output).Trim() : null;

    private UsageException NoPath() => new(GitMessages.NoPath(revision, path));

    private sealed record Entry(string Id, long Bytes, string Path);
}
