namespace PolicyDsl.LanguageServer.Protocol;

/// <summary>What is said of a place.</summary>
internal sealed record Hover(MarkupContent Contents, Range Range);

/// <summary>What could be written at a place.</summary>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>Something that could be written.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Kind">The number of its picture.</param>
/// <param name="Detail">What it is.</param>
/// <param name="FilterText">What is compared with what was typed.</param>
/// <param name="SortText">Its place in the list.</param>
/// <param name="TextEdit">What is written.</param>
internal sealed record CompletionItem(string Label, int Kind, string? Detail, string FilterText, string SortText, TextEdit TextEdit);

/// <summary>Asks for the uses of a name.</summary>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

/// <summary>Whether the declaration counts.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>A place to be marked in the text.</summary>
internal sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>Asks for a new name.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>What would be renamed.</summary>
internal sealed record PrepareRenameResult(Range Range, string Placeholder);

/// <summary>A line of the outline.</summary>
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, IReadOnlyList<DocumentSymbol> Children);

/// <summary>Lines that can be folded.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

/// <summary>Five numbers a token: lines on, characters on, length, type, modifiers.</summary>
internal sealed record SemanticTokens(IReadOnlyList<int> Data);

/// <summary>Asks what could be done about a stretch.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <summary>Which kinds are wanted; null: all.</summary>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only);

/// <summary>Something that could be done.</summary>
internal sealed record CodeAction(string Title, string Kind, IReadOnlyList<ShownDiagnostic>? Diagnostics, bool? IsPreferred, WorkspaceEdit Edit);

/// <summary>A text shown behind a place, which is not in the file.</summary>
internal sealed record InlayHint(Position Position, string Label, string? Tooltip, bool PaddingLeft);
