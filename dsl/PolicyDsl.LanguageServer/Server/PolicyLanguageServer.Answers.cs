using PolicyDsl.LanguageServer.Editor;
using PolicyDsl.LanguageServer.Editor.Completion;
using PolicyDsl.LanguageServer.Protocol;
using PolicyDsl.LanguageServer.Workspace;
using StreamJsonRpc;

namespace PolicyDsl.LanguageServer.Server;

/// <content>What is asked about a text.</content>
internal sealed partial class PolicyLanguageServer
{
    private const int RequestFailed = -32803;

    private EditorOptions options = EditorOptions.None;

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Task<Hover?> Hover(PositionParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            (view, file) =>
                HoverText.At(view, file, Places.Offset(file.Text, parameters.Position), reader) is { } hover
                    ? new Hover(MarkupContent.Markdown(hover.Markdown), Places.Of(file.Text, hover.Span))
                    : null,
            cancellation
        );

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public Task<CompletionList?> Complete(PositionParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            (view, file) =>
            {
                var offset = Places.Offset(file.Text, parameters.Position);
                var whole = workspace.FolderOf(file.Text.Path)?.Whole;
                return Conversions.Of(Completer.At(view, whole, file, offset, reader, options.Keywords), file.Text);
            },
            cancellation
        );

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Location>?> Definition(PositionParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<Location>>(
            parameters.TextDocument,
            (view, file) =>
                [
                    .. Navigation
                        .Definitions(view, file.Text.Path, Places.Offset(file.Text, parameters.Position))
                        .Select(at => Places.Of(workspace.FolderOf(at.Path), view, at)),
                ],
            cancellation
        );

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Location>?> References(ReferenceParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<Location>>(
            parameters.TextDocument,
            (view, file) =>
                [
                    .. Navigation
                        .Uses(view, file.Text.Path, Places.Offset(file.Text, parameters.Position), parameters.Context.IncludeDeclaration)
                        .Select(use => Places.Of(workspace.FolderOf(use.At.Path), view, use.At)),
                ],
            cancellation
        );

    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<DocumentHighlight>?> Highlight(PositionParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<DocumentHighlight>>(
            parameters.TextDocument,
            (view, file) =>
                [
                    .. Navigation
                        .Uses(view, file.Text.Path, Places.Offset(file.Text, parameters.Position), true)
                        .Where(use => use.At.Path == file.Text.Path)
                        .Select(use => new DocumentHighlight(Places.Of(file.Text, use.At.Span), use.IsDeclaration ? 3 : 2)),
                ],
            cancellation
        );

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public Task<PrepareRenameResult?> PrepareRename(PositionParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            (view, file) =>
            {
                var (at, text, refusal) = NameChange.Prepare(view, file.Text.Path, Places.Offset(file.Text, parameters.Position));
                return at is null
                    ? throw new LocalRpcException(refusal!.In(reader)) { ErrorCode = RequestFailed }
                    : new PrepareRenameResult(Places.Of(file.Text, at.Span), text);
            },
            cancellation
        );

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public Task<WorkspaceEdit?> Rename(RenameParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            (view, file) =>
            {
                var offset = Places.Offset(file.Text, parameters.Position);
                var renamed = NameChange.Rename(view, file.Text.Path, offset, parameters.NewName, cancellation);
                return renamed.Refusal is { } refusal
                    ? throw new LocalRpcException(refusal.In(reader)) { ErrorCode = RequestFailed }
                    : Places.Of(workspace.FolderOf(file.Text.Path), view, renamed.Changes);
            },
            cancellation
        );

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<DocumentSymbol>?> Symbols(DocumentParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<DocumentSymbol>>(
            parameters.TextDocument,
            (_, file) => [.. Outline.Of(file).Select(entry => Conversions.Of(entry, file.Text))],
            cancellation
        );

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<FoldingRange>?> Folds(DocumentParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<FoldingRange>>(
            parameters.TextDocument,
            (_, file) => [.. Folding.Of(file).Select(static f => new FoldingRange(f.First, f.Last, f.IsComment ? "comment" : null))],
            cancellation
        );

    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<TextEdit>?> Format(DocumentParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<TextEdit>>(
            parameters.TextDocument,
            (_, file) => FormattedText.Of(file, cancellation) is { } change ? [Places.Of(file.Text, change)] : [],
            cancellation
        );

    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<InlayHint>?> Inlays(RangeParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<InlayHint>>(
            parameters.TextDocument,
            (view, file) =>
                [
                    .. ExampleHints
                        .Of(view, file.Text.Path, Places.Span(file.Text, parameters.Range), reader)
                        .Select(hint => new InlayHint(Places.Of(file.Text, hint.Offset), hint.Label, hint.Tooltip.Length == 0 ? null : hint.Tooltip, true)),
                ],
            cancellation
        );

    [JsonRpcMethod("textDocument/semanticTokens/full", UseSingleObjectParameterDeserialization = true)]
    public Task<SemanticTokens?> Tokens(DocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, (view, file) => Conversions.Of(SemanticTokenList.Of(view, file), file.Text), cancellation);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<CodeAction>?> Actions(CodeActionParams parameters, CancellationToken cancellation) =>
        Answer<IReadOnlyList<CodeAction>>(parameters.TextDocument, (view, file) => [.. Actions(view, file, parameters)], cancellation);

    private IEnumerable<CodeAction> Actions(FolderView view, ParsedFile file, CodeActionParams parameters)
    {
        var folder = workspace.FolderOf(file.Text.Path);
        if (Wants("quickfix"))
        {
            foreach (var fix in QuickFixes.At(view, file, Places.Span(file.Text, parameters.Range)))
            {
                var finding = DiagnosticPublisher.Shown(fix.Finding!, folder, view, reader);
                yield return new CodeAction(fix.Title.In(reader), "quickfix", [finding], true, Places.Of(folder, view, fix.Changes));
            }
        }
        if (Wants("source.fixAll") && QuickFixes.All(view, file) is { } all)
            yield return new CodeAction(all.Title.In(reader), "source.fixAll", null, null, Places.Of(folder, view, all.Changes));

        bool Wants(string kind) =>
            parameters.Context.Only is not { } only || only.Any(o => kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));
    }

    /// <summary>An answer about an open text, worked out beside the connection; null where it is not open.</summary>
    private async Task<T?> Answer<T>(TextDocumentIdentifier document, Func<FolderView, ParsedFile, T?> answer, CancellationToken cancellation)
        where T : class
    {
        RequireInitialized();
        var path = DocumentPath.Of(document.Uri);
        var view = await workspace.ViewOf(path, cancellation).ConfigureAwait(false);
        if (view is null || !view.Files.TryGetValue(path, out var file))
            return null;
        return await Task.Run(() => answer(view, file), cancellation).ConfigureAwait(false);
    }
}
