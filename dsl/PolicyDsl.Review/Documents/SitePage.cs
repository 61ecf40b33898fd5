namespace PolicyDsl.Review.Documents;

/// <summary>A file of the site.</summary>
/// <param name="Path">From the site's folder, with slashes.</param>
/// <param name="Content">UTF-8 text, lines ended by LF.</param>
public sealed record SitePage(string Path, string Content);
