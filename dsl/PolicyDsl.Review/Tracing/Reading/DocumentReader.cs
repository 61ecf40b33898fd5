using System.Text;

namespace PolicyDsl.Review.Tracing.Reading;

/// <summary>Reads an official document: plain text, or Word's .docx. Its first bytes say which, not its name.</summary>
public static class DocumentReader
{
    /// <summary>The most bytes of a file that is read.</summary>
    public const int MostBytes = 16 << 20;

    /// <summary>The most lines of a document.</summary>
    public const int MostLines = 100_000;

    /// <summary>The most characters of a line.</summary>
    public const int MostCharacters = 100_000;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What Windows writes in China where nothing else is asked for.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>Reads a document. Nothing is thrown, whatever the bytes are.</summary>
    /// <param name="path">How it is called in messages.</param>
    /// <param name="content">The file.</param>
    public static DocumentReading Read(string path, byte[] content)
    {
        if (content.Length > MostBytes)
            return DocumentReading.Of(DocumentFault.TooLarge);
        if (content.AsSpan().StartsWith("PK\x03\x04"u8))
            return WordReader.Read(path, content);
        if (content.AsSpan().StartsWith("%PDF"u8) || content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || content.Contains((byte)0))
            return DocumentReading.Of(DocumentFault.OtherFormat);
        return Decode(content) is { } text ? ReadText(path, text) : DocumentReading.Of(DocumentFault.NotText);
    }

    /// <summary>Reads a plain text.</summary>
    /// <param name="path">How it is called in messages.</param>
    /// <param name="text">The text.</param>
    public static DocumentReading ReadText(string path, string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n', MostLines + 1);
        return lines.Length > MostLines || lines.Any(static line => line.Length > MostCharacters)
            ? DocumentReading.Of(DocumentFault.TooLarge)
            : DocumentReading.Of(new OfficialDocument(path, LineUnit.Line, [.. lines.Select(static (line, i) => new SourceLine(i + 1, line))], []));
    }

    private static string? Decode(byte[] content)
    {
        foreach (var encoding in new[] { Utf8, Gb18030 })
        {
            try
            {
                return encoding.GetString(content);
            }
            catch (DecoderFallbackException)
            {
                // The next encoding.
            }
        }
        return null;
    }
}
