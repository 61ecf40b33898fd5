using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Review.Tracing.Reporting;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes a comparison of policy and document for people.</summary>
internal sealed class TraceText(TextWriter output, OfficialDocument document, Ink ink, Language language)
{
    /// <summary>Writes it.</summary>
    public void Write(TraceReport report)
    {
        foreach (var finding in report.Findings)
            Write(finding, ink.Red(finding.Code));
        if (report.OwnFigures.Count > 0)
        {
            output.WriteLine(TraceToolMessages.Own.In(language));
            foreach (var finding in report.OwnFigures)
                Write(finding, finding.Code);
        }
        var end = TraceToolMessages.Summary(report, document.Path).In(language);
        output.WriteLine(report.Findings.Count == 0 ? ink.Green(end) : ink.Red(end));
    }

    private void Write(TraceFinding finding, string code)
    {
        output.WriteLine($"{ink.Bold(FirstPlace(finding))}: {code} {finding.Message.In(language)}");
        foreach (var place in finding.Policy)
            output.WriteLine($"    {DiagnosticText.Place(place.Path, place.Start)}: {place.Written}");
        foreach (var place in finding.Document)
            output.WriteLine($"    {TraceToolMessages.Place(place, document.Unit).In(language)}: {place.Written}");
    }

    private string FirstPlace(TraceFinding finding) =>
        finding.Policy.Count > 0
            ? DiagnosticText.Place(finding.Policy[0].Path, finding.Policy[0].Start)
            : FormattableString.Invariant($"{document.Path}({finding.Document[0].Line},{finding.Document[0].Column})");
}
