namespace PolicyDsl.Review.Documents.Views;

/// <summary>Where a page stands among the others.</summary>
/// <param name="Root">The way to the first page's folder: empty, or <c>../</c> and so on.</param>
/// <param name="Style">The style sheet.</param>
/// <param name="Other">The same page in the other language.</param>
internal sealed record PagePlace(string Root, string Style, string Other);
