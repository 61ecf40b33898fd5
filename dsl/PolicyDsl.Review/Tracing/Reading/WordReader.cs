using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WrittenText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyDsl.Review.Tracing.Reading;

/// <summary>
/// Reads a .docx: its paragraphs in order, those of tables too, each behind the number that Word shows before it. Text that a revision deletes, notes
/// and what stands in the margins are left out. What the file unpacks to is bounded before anything is unpacked.
/// </summary>
internal static class WordReader
{
    private const int MostParts = 4096;

    private const long MostUnpackedBytes = 64 << 20;

    private const int MostCharactersInPart = 32 << 20;

    private const int MostDepth = 256;

    public static DocumentReading Read(string path, byte[] content)
    {
        try
        {
            if (!IsBounded(content))
                return DocumentReading.Of(DocumentFault.TooLarge);
            using var stream = new MemoryStream(content, writable: false);
            using var package = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharactersInPart });
            if (package.MainDocumentPart?.Document?.Body is not { } body)
                return DocumentReading.Of(DocumentFault.Broken);
            return Read(path, body, new WordNumbering(package.MainDocumentPart));
        }
        catch (Exception error)
            when (error is InvalidDataException or OpenXmlPackageException or XmlException or IOException or FormatException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            // The library names many faults of a broken file in many ways; none of them helps who wrote the policy.
            return DocumentReading.Of(DocumentFault.Broken);
        }
    }

    private static bool IsBounded(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        // A part cannot unpack to more than it declares: the stream ends there.
        return archive.Entries.Count <= MostParts && archive.Entries.Sum(static entry => entry.Length) <= MostUnpackedBytes;
    }

    private static DocumentReading Read(string path, Body body, WordNumbering numbering)
    {
        var lines = new List<SourceLine>();
        var unread = new List<UnreadNumber>();
        foreach (var paragraph in Paragraphs(body, 0))
        {
            if (lines.Count == DocumentReader.MostLines)
                return DocumentReading.Of(DocumentFault.TooLarge);
            var number = lines.Count + 1;
            var label = numbering.Next(paragraph);
            if (label.UnknownFormat is { } format)
                unread.Add(new UnreadNumber(number, format));
            var text = label.Text + TextOf(paragraph);
            if (text.Length > DocumentReader.MostCharacters)
                return DocumentReading.Of(DocumentFault.TooLarge);
            lines.Add(new SourceLine(number, text, paragraph.Ancestors<TableCell>().Any()));
        }
        return DocumentReading.Of(new OfficialDocument(path, LineUnit.Paragraph, lines, unread));
    }

    /// <summary>The paragraphs in the order in which they are read. Text boxes repeat what stands beside them for older readers, and are left out.</summary>
    private static IEnumerable<Paragraph> Paragraphs(OpenXmlElement parent, int depth)
    {
        if (depth > MostDepth)
            throw new InvalidDataException();
        foreach (var child in parent.ChildElements)
        {
            if (child is Paragraph paragraph)
                yield return paragraph;
            else if (child is not DeletedRun)
            {
                foreach (var inner in Paragraphs(child, depth + 1))
                    yield return inner;
            }
        }
    }

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in paragraph.Descendants())
        {
            if (piece.Ancestors<DeletedRun>().Any() || piece.Ancestors<Paragraph>().First() != paragraph)
                continue;
            text.Append(
                piece switch
                {
                    WrittenText written => written.Text,
                    TabChar => "\t",
                    NoBreakHyphen => "-",
                    Break or CarriageReturn => " ",
                    _ => "",
                }
            );
        }
        return text.ToString();
    }
}
