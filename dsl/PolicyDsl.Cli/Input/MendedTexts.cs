using PolicyDsl.Diagnostics;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Input;

/// <summary>Texts with the fixes of the catalogue put in, and what was put in where.</summary>
/// <param name="Texts">The texts, by path.</param>
/// <param name="Mended">What was mended, in the order in which it was.</param>
internal sealed record MendedTexts(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<MendedPlace> Mended)
{
    // What one fix leads to another may find; a file that is not done after this many rounds is left as far as it came.
    private const int MostRounds = 10;

    /// <summary>Puts fixes in for as long as that leaves fewer errors.</summary>
    public static MendedTexts Of(IReadOnlyList<SourceText> texts)
    {
        var current = texts;
        var loaded = LoadedPolicies.Of(current);
        var mended = new List<MendedPlace>();
        for (var round = 0; round < MostRounds; round++)
        {
            var fixes = loaded.Diagnostics.Where(static d => d.Fix is not null).ToLookup(static d => d.Path, StringComparer.Ordinal);
            if (fixes.Count == 0)
                break;
            var places = new List<MendedPlace>();
            IReadOnlyList<SourceText> next = [.. current.Select(text => Mend(text, fixes[text.Path], places))];
            var after = LoadedPolicies.Of(next);
            if (Errors(after) >= Errors(loaded))
                break;
            (current, loaded) = (next, after);
            mended.AddRange(places);
        }
        return new MendedTexts(current.ToDictionary(static text => text.Path, static text => text.Content, StringComparer.Ordinal), mended);
    }

    private static int Errors(LoadedPolicies loaded) => loaded.Diagnostics.Count(static d => d.Kind.Severity == Severity.Error);

    // From the end, so that the places before stay where they are. Of two fixes that touch each other the later waits for the next round.
    private static SourceText Mend(SourceText text, IEnumerable<Diagnostic> findings, List<MendedPlace> places)
    {
        var chosen = Fix.Apart(findings);
        places.AddRange(chosen.Select(fix => new MendedPlace(text.Path, text.PositionOf(fix.Span.Start), text.Slice(fix.Span), fix.Replacement)));
        var content = text.Content;
        foreach (var fix in Enumerable.Reverse(chosen))
            content = content[..fix.Span.Start] + fix.Replacement + content[fix.Span.End..];
        return chosen.Count == 0 ? text : new SourceText(text.Path, content);
    }
}

/// <summary>A fix that was put in.</summary>
/// <param name="Path">The file.</param>
/// <param name="Place">Where, in the text as it was in that round.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there.</param>
internal sealed record MendedPlace(string Path, LinePosition Place, string Before, string After);
