using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>A folder of policy files of which at least one is open. Its view is made anew after each change, and an older one is given up.</summary>
/// <param name="path">The folder, or the address of a text that is no file.</param>
internal sealed class PolicyFolder(string path)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SourceText> saved = FolderFiles.ReadAll(path).ToDictionary(static t => t.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, OpenDocument> open = new(StringComparer.Ordinal);
    private CancellationTokenSource running = new();
    private Task<FolderView>? view;
    private volatile FolderView? whole;
    private volatile FolderView? latest;

    /// <summary>The folder, or the address of a text that is no file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether an editor has none of its files open.</summary>
    public bool IsClosed
    {
        get
        {
            lock (gate)
                return open.Count == 0;
        }
    }

    /// <summary>The view of what stands there now.</summary>
    public Task<FolderView> View
    {
        get
        {
            lock (gate)
                return view ??= Start();
        }
    }

    /// <summary>Cancelled by the next change.</summary>
    public CancellationToken Changed
    {
        get
        {
            lock (gate)
                return running.Token;
        }
    }

    /// <summary>The newest view in which no file had a mistake in its form: what was declared before somebody went on writing. Null: none yet.</summary>
    public FolderView? Whole => whole;

    /// <summary>The open text of a file; null where it is not open.</summary>
    public OpenDocument? Find(string file)
    {
        lock (gate)
            return open.GetValueOrDefault(file);
    }

    /// <summary>Takes an opened or changed text.</summary>
    public void Put(OpenDocument document)
    {
        lock (gate)
        {
            open[document.Text.Path] = document;
            Forget();
        }
    }

    /// <summary>Takes that a text was closed: what is saved counts again.</summary>
    public void Close(string file)
    {
        lock (gate)
        {
            open.Remove(file);
            Reread(file);
        }
    }

    /// <summary>Takes that a file was written, made or deleted.</summary>
    public void Touch(string file)
    {
        lock (gate)
            Reread(file);
    }

    private void Reread(string file)
    {
        if (FolderFiles.IsPolicy(file) && FolderFiles.Read(file) is { } text && saved.Count < FolderFiles.MostFiles)
            saved[file] = text;
        else
            saved.Remove(file);
        Forget();
    }

    private void Forget()
    {
        running.Cancel();
        running.Dispose();
        running = new CancellationTokenSource();
        view = null;
    }

    private Task<FolderView> Start()
    {
        var texts = saved.Where(pair => !open.ContainsKey(pair.Key)).Select(static pair => pair.Value).Concat(open.Values.Select(static d => d.Text)).ToList();
        var cancellation = running.Token;
        return Task.Run(
            () =>
            {
                var made = FolderView.Of(texts, latest, cancellation);
                latest = made;
                if (made.IsWhole)
                    whole = made;
                return made;
            },
            cancellation
        );
    }
}
