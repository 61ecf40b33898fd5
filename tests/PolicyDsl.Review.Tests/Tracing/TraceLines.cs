using PolicyDsl.Review.Tracing.Reporting;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>Findings as lines, for comparison.</summary>
internal static class TraceLines
{
    /// <summary>A finding with its places.</summary>
    public static string Of(TraceFinding finding) =>
        string.Join(
            " | ",
            [
                $"{finding.Code} {finding.Message.Zh}",
                .. finding.Policy.Select(static place => FormattableString.Invariant($"{place.Path}({place.Start.Line + 1},{place.Start.Character + 1}) {place.Written}")),
                .. finding.Document.Select(static place => FormattableString.Invariant($"{place.Item} {place.Line},{place.Column} {place.Written}")),
            ]
        );

    /// <summary>A finding in both languages, a place a line.</summary>
    public static string InBoth(TraceFinding finding) =>
        string.Join(
            "\n",
            [
                $"{finding.Code} {finding.Message.Zh}",
                $"      {finding.Message.En}",
                .. finding.Policy.Select(static place => FormattableString.Invariant($"  {place.Path}({place.Start.Line + 1},{place.Start.Character + 1}): {place.Written}")),
                .. finding.Document.Select(static place => FormattableString.Invariant($"  document({place.Line},{place.Column}) {place.Item}: {place.Written}")),
            ]
        );
}
