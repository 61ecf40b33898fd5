using PolicyDsl.Diagnostics;
using PolicyDsl.LanguageServer.Workspace;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>A way to mend findings.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Finding">What it mends; null where it mends several.</param>
/// <param name="Changes">What is to be written.</param>
internal sealed record QuickFix(Message Title, Diagnostic? Finding, IReadOnlyList<TextChange> Changes);

/// <summary>The fixes of the catalogue, at a place and for a whole file.</summary>
internal static class QuickFixes
{
    private const int MostShown = 40;

    /// <summary>The fixes of what was found in a stretch of a file.</summary>
    public static IEnumerable<QuickFix> At(FolderView view, ParsedFile file, TextSpan span) =>
        from finding in view.DiagnosticsOf(file.Text.Path)
        where finding.Fix is not null && finding.Span.Start <= span.End && span.Start <= finding.Span.End
        select new QuickFix(Title(finding.Fix!, file.Text), finding, [Change(finding.Fix!, file)]);

    /// <summary>All fixes of a file that do not touch each other; null where there is none.</summary>
    public static QuickFix? All(FolderView view, ParsedFile file)
    {
        var fixes = Fix.Apart(view.DiagnosticsOf(file.Text.Path));
        return fixes.Count == 0 ? null : new QuickFix(EditorMessages.FixAll, null, [.. fixes.Select(fix => Change(fix, file))]);
    }

    private static TextChange Change(Fix fix, ParsedFile file) => new(file.Text.Path, fix.Span, fix.Replacement);

    private static Message Title(Fix fix, SourceText text)
    {
        var before = Short(text.Slice(fix.Span));
        var after = Short(fix.Replacement);
        if (fix.Span.Length == 0)
            return EditorMessages.Insert(after);
        return fix.Replacement.Length == 0 ? EditorMessages.Delete(before) : EditorMessages.Replace(before, after);
    }

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length <= MostShown ? line : line[..(char.IsHighSurrogate(line[MostShown - 1]) ? MostShown - 1 : MostShown)] + "…";
    }
}
