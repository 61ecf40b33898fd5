using System.Globalization;
using PolicyDsl.Diagnostics;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Output;

/// <summary>Writes findings for people: place and sentence, the line with a mark under it, how to mend it.</summary>
internal sealed class DiagnosticText(TextWriter output, IReadOnlyDictionary<string, SourceText> texts, Ink ink, Language language)
{
    private const int LongestLine = 160;
    private const int Before = 60;

    /// <summary>Writes a finding.</summary>
    public void Write(Diagnostic diagnostic)
    {
        var isError = diagnostic.Kind.Severity == Severity.Error;
        var word = isError ? ink.Red("error") : ink.Yellow("warning");
        var place = Place(diagnostic.Path, diagnostic.Start);
        output.WriteLine($"{ink.Bold(place)}: {word} {diagnostic.Kind.Code}: {diagnostic.Message(language.ForDiagnostics())}");
        if (!texts.TryGetValue(diagnostic.Path, out var text))
            return;
        WriteLine(text, diagnostic);
        if (diagnostic.Fix is { } fix)
            output.WriteLine($"    {Fix(text, fix)}");
        if (diagnostic.Related is { } related)
            output.WriteLine($"    {(language == Language.En ? "see also" : "另见")} {Place(related.Path, related.Start)}");
    }

    /// <summary>A place as editors and compilers write it.</summary>
    public static string Place(string path, LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}({position.Line + 1},{position.Character + 1})");

    private void WriteLine(SourceText text, Diagnostic diagnostic)
    {
        var line = text.Line(diagnostic.Start.Line);
        var start = Math.Min(diagnostic.Start.Character, line.Length);
        var end = diagnostic.End.Line == diagnostic.Start.Line ? Math.Min(diagnostic.End.Character, line.Length) : line.Length;
        var from = line.Length <= LongestLine ? 0 : Math.Max(0, start - Before);
        var to = Math.Min(line.Length, from + LongestLine);
        var number = (diagnostic.Start.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var mark = Math.Max(1, DisplayWidth.Of(Plain(line[start..Math.Clamp(end, start, Math.Max(start, to))])));
        output.WriteLine($"{number} | {Plain(line[from..to])}");
        output.WriteLine($"      | {new string(' ', DisplayWidth.Of(Plain(line[from..start])))}{ink.Red(new string('^', mark))}");
    }

    private string Fix(SourceText text, Fix fix)
    {
        var old = text.Slice(fix.Span);
        if (old.Length == 0)
            return language == Language.En ? $"fix: insert `{fix.Replacement}`" : $"改法：加上「{fix.Replacement}」";
        if (fix.Replacement.Length == 0)
            return language == Language.En ? $"fix: delete `{old}`" : $"改法：删去「{old}」";
        return language == Language.En ? $"fix: `{old}` → `{fix.Replacement}`" : $"改法：「{old}」→「{fix.Replacement}」";
    }

    // A control character could move the cursor; a tab takes an unknown width.
    private static string Plain(string text) => string.Concat(text.Select(static c => c == '\t' ? "    " : char.IsControl(c) ? " " : c.ToString()));
}
