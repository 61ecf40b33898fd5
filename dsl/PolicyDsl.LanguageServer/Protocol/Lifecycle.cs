using System.Text.Json;

namespace PolicyDsl.LanguageServer.Protocol;

/// <summary>What an editor says of itself.</summary>
/// <param name="Locale">The language of its surface: <c>zh-cn</c>, <c>en</c>.</param>
/// <param name="InitializationOptions">What its extension sets: <c>keywords</c>.</param>
/// <param name="Capabilities">What it can do.</param>
internal sealed record InitializeParams(string? Locale, JsonElement? InitializationOptions, JsonElement? Capabilities);

/// <summary>What the server can do.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>Who the server is.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server answers.</summary>
internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; init; } = "utf-16";

    public SyncOptions TextDocumentSync { get; init; } = new(true, 2);

    public bool HoverProvider { get; init; } = true;

    public CompletionOptions CompletionProvider { get; init; } = new([",", "，", "、", ":", "：", "=", "＝", ".", "[", "(", "（", " "]);

    public bool DefinitionProvider { get; init; } = true;

    public bool ReferencesProvider { get; init; } = true;

    public bool DocumentHighlightProvider { get; init; } = true;

    public bool DocumentSymbolProvider { get; init; } = true;

    public bool FoldingRangeProvider { get; init; } = true;

    public bool DocumentFormattingProvider { get; init; } = true;

    public RenameOptions RenameProvider { get; init; } = new(true);

    public CodeActionOptions CodeActionProvider { get; init; } = new(["quickfix", "source.fixAll"]);

    public bool InlayHintProvider { get; init; } = true;

    public required SemanticTokensOptions SemanticTokensProvider { get; init; }
}

/// <summary>How texts reach the server.</summary>
/// <param name="OpenClose">Whether it is told of opening and closing.</param>
/// <param name="Change">2: changes only.</param>
internal sealed record SyncOptions(bool OpenClose, int Change);

/// <summary>After which characters the editor asks by itself.</summary>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);

/// <summary>Whether the server says beforehand what can be renamed.</summary>
internal sealed record RenameOptions(bool PrepareProvider);

/// <summary>The kinds of code actions.</summary>
internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

/// <summary>How semantic tokens are given.</summary>
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Full);

/// <summary>The names of the numbers in semantic tokens.</summary>
internal sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

/// <summary>Asks the editor to tell of something.</summary>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <summary>What it should tell of.</summary>
internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

/// <summary>Which files.</summary>
internal sealed record WatchOptions(IReadOnlyList<Watcher> Watchers);

/// <summary>Files that fit a pattern.</summary>
internal sealed record Watcher(string GlobPattern);
