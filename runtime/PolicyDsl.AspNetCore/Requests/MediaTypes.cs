namespace PolicyDsl.AspNetCore;

/// <summary>The media types that are spoken.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string JsonLines = "application/x-ndjson";
    public const string Csv = "text/csv";
    public const string Problem = "application/problem+json";

    /// <summary>As it stands in Content-Type. JSON is UTF-8 anyway; some clients take Latin-1 unless told.</summary>
    public static string WithCharset(string mediaType) => mediaType + "; charset=utf-8";
}
