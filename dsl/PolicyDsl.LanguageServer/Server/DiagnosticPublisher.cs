using PolicyDsl.Diagnostics;
using PolicyDsl.LanguageServer.Protocol;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>Tells the editor what was found in a folder: of each file, whenever that has changed.</summary>
/// <param name="send">Sends it.</param>
/// <param name="reader">The reader's language, and whether warnings are wanted.</param>
internal sealed class DiagnosticPublisher(Func<PublishDiagnosticsParams, Task> send, Func<(Language Language, bool Warns)> reader)
{
    // Warnings wait until nobody types.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly Dictionary<string, (SourceText Text, IReadOnlyList<Diagnostic> Warnings)> warned = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, IReadOnlyList<ShownDiagnostic>> published = new(StringComparer.Ordinal);

    /// <summary>Sends what was found in a folder, when it is known, and after a while the warnings; nothing where the text has changed again meanwhile.</summary>
    public async Task Publish(PolicyFolder folder)
    {
        try
        {
            var (view, changed) = (folder.View, folder.Changed);
            var found = await view.ConfigureAwait(false);
            await SendIfCurrent(folder, view, found).ConfigureAwait(false);
            if (!reader().Warns)
                return;
            await Task.Delay(Pause, changed).ConfigureAwait(false);
            await Task.Run(() => found.Analyze(changed), changed).ConfigureAwait(false);
            await SendIfCurrent(folder, view, found).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A newer text is on its way, and with it a newer call.
        }
        catch (Exception error) when (error is ObjectDisposedException or StreamJsonRpc.ConnectionLostException)
        {
            // The editor is gone.
        }
    }

    /// <summary>Takes back what was said of the files of a folder of which none is open any more.</summary>
    public async Task Clear(PolicyFolder folder)
    {
        await gate.WaitAsync().ConfigureAwait(false);
        try
        {
            foreach (var path in published.Keys.Where(p => DocumentPath.FolderOf(p) == folder.Path).ToList())
            {
                warned.Remove(path);
                await Send(folder, path, null, []).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is ObjectDisposedException or StreamJsonRpc.ConnectionLostException)
        {
            // The editor is gone.
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A finding for an editor.</summary>
    public static ShownDiagnostic Shown(Diagnostic diagnostic, PolicyFolder? folder, FolderView view, Language language)
    {
        var text = view.Files[diagnostic.Path].Text;
        var words = language == Language.En ? MessageLanguage.En : MessageLanguage.Zh;
        var message = diagnostic.Message(words);
        IReadOnlyList<RelatedInformation>? related = diagnostic.Related is { } other && view.Files.TryGetValue(other.Path, out var file)
            ? [new RelatedInformation(new Location(Places.Uri(folder, other.Path), Places.Of(file.Text, other.Span)), message)]
            : null;
        var severity = diagnostic.Kind.Severity == Severity.Error ? 1 : 2;
        return new ShownDiagnostic(Places.Of(text, diagnostic.Span), severity, diagnostic.Kind.Code, "policy", message, related);
    }

    private async Task SendIfCurrent(PolicyFolder folder, Task<FolderView> view, FolderView found)
    {
        await gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (ReferenceEquals(view, folder.View))
                await Send(folder, found).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task Send(PolicyFolder folder, FolderView view)
    {
        foreach (var (path, file) in view.Files)
        {
            var shown = view.DiagnosticsOf(path).Concat(Earlier(view, file)).Select(d => Shown(d, folder, view, reader().Language)).ToList();
            await Send(folder, path, folder.Find(path)?.Version, shown).ConfigureAwait(false);
        }
        foreach (var gone in published.Keys.Where(p => DocumentPath.FolderOf(p) == folder.Path && !view.Files.ContainsKey(p)).ToList())
            await Send(folder, gone, null, []).ConfigureAwait(false);
    }

    /// <summary>The warnings of a file that has not changed since, until it is looked through again: they do not come and go while another is edited.</summary>
    private IReadOnlyList<Diagnostic> Earlier(FolderView view, ParsedFile file)
    {
        var path = file.Text.Path;
        if (view.WarningsOf(path) is { } now)
        {
            warned[path] = (file.Text, now);
            return [];
        }
        return warned.TryGetValue(path, out var before) && ReferenceEquals(before.Text, file.Text) ? before.Warnings : [];
    }

    private async Task Send(PolicyFolder folder, string path, int? version, IReadOnlyList<ShownDiagnostic> shown)
    {
        // Of an open text the editor wants to hear each time; of the others only what is new.
        if (version is null && IsKnown(path, shown))
            return;
        if (shown.Count == 0)
            published.Remove(path);
        else
            published[path] = shown;
        await send(new PublishDiagnosticsParams(Places.Uri(folder, path), version, shown)).ConfigureAwait(false);
    }

    private bool IsKnown(string path, IReadOnlyList<ShownDiagnostic> shown) =>
        published.TryGetValue(path, out var before) ? before.SequenceEqual(shown, Same.Instance) : shown.Count == 0;

    private sealed class Same : IEqualityComparer<ShownDiagnostic>
    {
        public static readonly Same Instance = new();

        public bool Equals(ShownDiagnostic? x, ShownDiagnostic? y) => (x?.Range, x?.Code, x?.Message) == (y?.Range, y?.Code, y?.Message);

        public int GetHashCode(ShownDiagnostic obj) => HashCode.Combine(obj.Range, obj.Code);
    }
}
