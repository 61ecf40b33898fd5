namespace PolicyDsl.LanguageServer.Protocol;

/// <summary>A place in a text, counted from 0; <paramref name="Character"/> in UTF-16 code units.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>A stretch of a text; the end is not part of it.</summary>
internal sealed record Range(Position Start, Position End);

/// <summary>A stretch of a certain text.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>A text by its address.</summary>
internal sealed record TextDocumentIdentifier(string Uri, int? Version = null);

/// <summary>A text with what stands in it.</summary>
internal sealed record TextDocumentItem(string Uri, string? LanguageId, int Version, string Text);

/// <summary>A replacement in a text.</summary>
internal sealed record TextEdit(Range Range, string NewText);

/// <summary>Replacements in several texts, by their addresses.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Changes);

/// <summary>Text in Markdown.</summary>
internal sealed record MarkupContent(string Kind, string Value)
{
    /// <summary>As Markdown.</summary>
    public static MarkupContent Markdown(string value) => new("markdown", value);
}

/// <summary>Asks about a text.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>Asks about a place in a text.</summary>
internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>Asks about a stretch of a text.</summary>
internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);
