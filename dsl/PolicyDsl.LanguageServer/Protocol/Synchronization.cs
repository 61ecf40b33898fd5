namespace PolicyDsl.LanguageServer.Protocol;

/// <summary>A text was opened.</summary>
internal sealed record DidOpenParams(TextDocumentItem TextDocument);

/// <summary>A text was changed.</summary>
internal sealed record DidChangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<ContentChange> ContentChanges);

/// <summary>A change; without a range, the whole text.</summary>
internal sealed record ContentChange(Range? Range, string Text);

/// <summary>Files were written, made or deleted.</summary>
internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

/// <summary>What happened to a file.</summary>
internal sealed record FileEvent(string Uri, int Type);

/// <summary>What was found in a text.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<ShownDiagnostic> Diagnostics);

/// <summary>A finding.</summary>
/// <param name="Range">Where.</param>
/// <param name="Severity">1 error, 2 warning.</param>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Source">Who found it.</param>
/// <param name="Message">The sentence.</param>
/// <param name="RelatedInformation">The other place, for clashes.</param>
internal sealed record ShownDiagnostic(
    Range Range,
    int Severity,
    string Code,
    string Source,
    string Message,
    IReadOnlyList<RelatedInformation>? RelatedInformation
);

/// <summary>Another place that a finding is about.</summary>
internal sealed record RelatedInformation(Location Location, string Message);
