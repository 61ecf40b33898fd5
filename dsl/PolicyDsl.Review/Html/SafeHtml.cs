namespace PolicyDsl.Review.Html;

/// <summary>A piece of a page that was rendered already and is not encoded again.</summary>
/// <param name="Html">The piece.</param>
internal sealed record SafeHtml(string Html);
