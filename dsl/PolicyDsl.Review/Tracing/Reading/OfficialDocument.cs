namespace PolicyDsl.Review.Tracing.Reading;

/// <summary>What the lines of a document are counted in.</summary>
public enum LineUnit
{
    /// <summary>Lines of a text file.</summary>
    Line,

    /// <summary>Paragraphs of a Word document, those in tables with the others.</summary>
    Paragraph,
}

/// <summary>A line of a document.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Text">As written, behind the label that automatic numbering shows; empty for a blank line.</param>
/// <param name="IsCell">Whether it is a cell of a table, which ends where the line ends.</param>
public sealed record SourceLine(int Number, string Text, bool IsCell = false);

/// <summary>An official document, read: its lines and what could not be read of it.</summary>
/// <param name="Path">How it is called in messages.</param>
/// <param name="Unit">What its lines are counted in.</param>
/// <param name="Lines">The lines, blank ones too.</param>
/// <param name="Unread">What automatic numbering shows in a way that is not known, by the line that it stands before.</param>
public sealed record OfficialDocument(string Path, LineUnit Unit, IReadOnlyList<SourceLine> Lines, IReadOnlyList<UnreadNumber> Unread);

/// <summary>A paragraph whose automatic number is not known.</summary>
/// <param name="Line">The paragraph, from 1.</param>
/// <param name="Format">The name of the numbering's format.</param>
public sealed record UnreadNumber(int Line, string Format);

/// <summary>Why a document cannot be read.</summary>
public enum DocumentFault
{
    /// <summary>A text that is neither UTF-8 nor GB 18030.</summary>
    NotText,

    /// <summary>The old Word format, PDF, or another that is not read.</summary>
    OtherFormat,

    /// <summary>A Word document that is broken.</summary>
    Broken,

    /// <summary>More than is read of one document.</summary>
    TooLarge,
}

/// <summary>A document, or why it cannot be read.</summary>
/// <param name="Document">The document; null: not read.</param>
/// <param name="Fault">Why not.</param>
public sealed record DocumentReading(OfficialDocument? Document, DocumentFault? Fault)
{
    internal static DocumentReading Of(OfficialDocument document) => new(document, null);

    internal static DocumentReading Of(DocumentFault fault) => new(null, fault);
}
