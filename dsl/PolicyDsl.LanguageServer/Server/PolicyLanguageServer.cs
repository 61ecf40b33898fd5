using System.Reflection;
using PolicyDsl.LanguageServer.Editor;
using PolicyDsl.LanguageServer.Protocol;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Runtime;
using StreamJsonRpc;

namespace PolicyDsl.LanguageServer.Server;

/// <summary>What the protocol asks of the server, method by method. This part: beginning and end, and the texts.</summary>
/// <param name="language">The language of messages where the editor names none.</param>
internal sealed partial class PolicyLanguageServer(Language language)
{
    private const int NotInitialized = -32002;
    private const int InvalidRequest = -32600;

    private readonly PolicyWorkspace workspace = new();
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DiagnosticPublisher? publisher;
    private JsonRpc? rpc;
    private Language reader = language;
    private bool isInitialized;
    private bool isShutDown;
    private bool watchesFiles;

    /// <summary>The exit code, when the editor has said that it is done.</summary>
    public Task<int> Ended => ended.Task;

    /// <summary>Takes the connection over which it speaks itself.</summary>
    internal void Connect(JsonRpc connection)
    {
        rpc = connection;
        publisher = new DiagnosticPublisher(p => connection.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", p), () => (reader, options.Warns));
    }

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams parameters)
    {
        if (isInitialized)
            throw new LocalRpcException("The server is initialized already.") { ErrorCode = InvalidRequest };
        isInitialized = true;
        if (!string.IsNullOrEmpty(parameters.Locale))
            reader = parameters.Locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
        options = EditorOptions.Of(parameters.InitializationOptions);
        watchesFiles = EditorOptions.CanWatchFiles(parameters.Capabilities);
        var legend = new SemanticTokensLegend(SemanticTokenList.Names, ["declaration"]);
        var version = typeof(PolicyLanguageServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return new InitializeResult(
            new ServerCapabilities { SemanticTokensProvider = new SemanticTokensOptions(legend, true) },
            new ServerInfo("policy", version.Split('+')[0])
        );
    }

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    public void Initialized(object? parameters = null)
    {
        _ = parameters;
        if (!watchesFiles || rpc is null)
            return;
        var files = new Registration("policy-files", "workspace/didChangeWatchedFiles", new WatchOptions([new Watcher("**/*.policy")]));
        _ = Ignore(rpc.InvokeWithParameterObjectAsync<object?>("client/registerCapability", new RegistrationParams([files])));
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        RequireInitialized();
        isShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => ended.TrySetResult(isShutDown ? 0 : 1);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpenParams parameters)
    {
        if (!isInitialized)
            return;
        var item = parameters.TextDocument;
        Publish(workspace.Open(OpenDocument.Of(item.Uri, item.Version, item.Text)));
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChangeParams parameters)
    {
        var path = DocumentPath.Of(parameters.TextDocument.Uri);
        var changed = workspace.Change(path, document => DocumentChanges.Apply(document, parameters.TextDocument.Version, parameters.ContentChanges));
        if (changed is not null)
            Publish(changed);
    }

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void DidClose(DocumentParams parameters)
    {
        if (workspace.Close(DocumentPath.Of(parameters.TextDocument.Uri)) is not { } folder)
            return;
        if (folder.IsClosed)
            _ = publisher?.Clear(folder);
        else
            Publish(folder);
    }

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters)
    {
        foreach (var file in parameters.Changes.Select(static c => DocumentPath.Of(c.Uri)).Distinct(StringComparer.Ordinal))
        {
            if (workspace.FolderOf(file) is not { } folder)
                continue;
            folder.Touch(file);
            Publish(folder);
        }
    }

    private void Publish(PolicyFolder folder) => _ = publisher?.Publish(folder);

    private void RequireInitialized()
    {
        if (!isInitialized)
            throw new LocalRpcException("The server is not initialized.") { ErrorCode = NotInitialized };
        if (isShutDown)
            throw new LocalRpcException("The server is shut down.") { ErrorCode = InvalidRequest };
    }

    // An editor that does not watch files for the server still has what it opens.
    private static async Task Ignore(Task request)
    {
        try
        {
            await request.ConfigureAwait(false);
        }
        catch (Exception error) when (error is RemoteRpcException or ObjectDisposedException or OperationCanceledException)
        {
            // Nothing depends on it.
        }
    }
}
