using System.Collections.Concurrent;

namespace PolicyDsl.LanguageServer.Workspace;

/// <summary>The folders of which an editor has files open.</summary>
internal sealed class PolicyWorkspace
{
    private readonly ConcurrentDictionary<string, PolicyFolder> folders = new(StringComparer.Ordinal);

    /// <summary>The folder of a file that is open; null where none of it is.</summary>
    public PolicyFolder? FolderOf(string path) => folders.GetValueOrDefault(DocumentPath.FolderOf(path));

    /// <summary>Takes an opened text.</summary>
    public PolicyFolder Open(OpenDocument document)
    {
        var folder = folders.GetOrAdd(DocumentPath.FolderOf(document.Text.Path), static path => new PolicyFolder(path));
        folder.Put(document);
        return folder;
    }

    /// <summary>Takes a changed text; null where it was never opened.</summary>
    /// <param name="path">The file.</param>
    /// <param name="change">From the text before to the text after.</param>
    public PolicyFolder? Change(string path, Func<OpenDocument, OpenDocument> change)
    {
        if (FolderOf(path) is not { } folder || folder.Find(path) is not { } document)
            return null;
        folder.Put(change(document));
        return folder;
    }

    /// <summary>Takes that a text was closed; a folder without open texts is forgotten.</summary>
    public PolicyFolder? Close(string path)
    {
        if (FolderOf(path) is not { } folder)
            return null;
        folder.Close(path);
        if (folder.IsClosed)
            folders.TryRemove(folder.Path, out _);
        return folder;
    }

    /// <summary>The view of the folder of an open file, of the text as it stands when this returns; null where it is not open.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<FolderView?> ViewOf(string path, CancellationToken cancellation)
    {
        while (FolderOf(path) is { } folder)
        {
            try
            {
                return await folder.View.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The text changed meanwhile: the newest counts.
            }
        }
        return null;
    }
}
