using PolicyDsl.Diagnostics;
using PolicyDsl.Syntax;
using PolicyDsl.Syntax.Lexing;
using PolicyDsl.Text;

namespace PolicyDsl.Formatting;

/// <summary>
/// Gives a policy file its one form: what it says, its comments and its strings stay, only blanks, lines and the spelling of marks change. A
/// second run changes nothing. What it writes is read again before it is given back, so a file is never changed in meaning.
/// </summary>
public static class PolicyFormatter
{
    private const int MostKept = 64;

    /// <summary>Formats a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="parsed">The same file, parsed.</param>
    /// <param name="keywords">The spelling that its words get; null: each keeps its own.</param>
    /// <param name="cancellation">Stops the formatting.</param>
    /// <returns>Its text, without byte order mark, with the ends of lines that it has most of; null where the file has errors.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static string? Format(SourceText text, ParseResult parsed, KeywordLanguage? keywords = null, CancellationToken cancellation = default)
    {
        if (parsed.Diagnostics.Any(static d => d.Kind.Severity == Severity.Error))
            return null;
        return Print(text, parsed, keywords, cancellation) ?? (keywords is null ? null : Print(text, parsed, null, cancellation));
    }

    /// <summary>The text, where one is found that reads like the file; words whose other spelling would read differently keep their own.</summary>
    private static string? Print(SourceText text, ParseResult parsed, KeywordLanguage? keywords, CancellationToken cancellation)
    {
        var kept = new HashSet<Token>();
        while (kept.Count <= MostKept)
        {
            var before = kept.Count;
            foreach (var keepsBreaks in new[] { false, true })
            {
                var pieces = new Spelling(text, keywords).Pieces(parsed, kept);
                Blocks.Expand(pieces);
                TableColumns.Align(pieces, keepsBreaks);
                var printed = new PolicyPrinter(pieces, keepsBreaks).Print();
                var difference = Reading.Difference(pieces, printed, cancellation);
                if (difference < 0)
                    return Lines.EndOf(text) is "\n" ? printed : printed.Replace("\n", Lines.EndOf(text));
                if (!keepsBreaks || keywords is null)
                    continue;
                for (var i = Math.Max(0, difference - 1); i <= difference + 1 && i < pieces.Count; i++)
                    kept.Add(pieces[i].Token);
            }
            if (kept.Count == before)
                return null;
        }
        return null;
    }
}
