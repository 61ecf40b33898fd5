using PolicyDsl.Formatting;
using PolicyDsl.LanguageServer.Workspace;

namespace PolicyDsl.LanguageServer.Editor;

/// <summary>Formats a file.</summary>
internal static class FormattedText
{
    /// <summary>What is to be changed; nothing where the file has errors or its form already.</summary>
    public static TextChange? Of(ParsedFile file, CancellationToken cancellation) =>
        PolicyFormatter.Format(file.Text, file.Result, null, cancellation) is { } formatted ? TextChange.Between(file.Text, formatted) : null;
}
