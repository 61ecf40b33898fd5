namespace PolicyDsl.AspNetCore;

/// <summary>The media types that are spoken.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string JsonLines = "application/x-ndjson";
    public const string Csv = "text/csv";
    public const string Problem = "application/problem+json";

    private const string Charset = "; charset=utf-8";
    private const string JsonWithCharset = Json + Charset;

    /// <summary>Whether a media type is written as nearly everybody writes it, so that nothing has to be parsed.</summary>
    public static bool IsPlainly(string? written, string mediaType) =>
        written is not null
        && written.StartsWith(mediaType, StringComparison.Ordinal)
        && (written.Length == mediaType.Length || written.AsSpan(mediaType.Length).Equals(Charset, StringComparison.OrdinalIgnoreCase));

    /// <summary>As it stands in Content-Type. JSON is UTF-8 anyway; some clients take Latin-1 unless told.</summary>
    public static string WithCharset(string mediaType) => mediaType == Json ? JsonWithCharset : mediaType + Charset;
}
