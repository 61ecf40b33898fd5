using PolicyDsl.Binding;
using PolicyDsl.Runtime;
using PolicyDsl.Text;

namespace PolicyDsl.Cli.Output;

/// <summary>Lays out an example that did not come true.</summary>
internal sealed class FailureText(TextWriter output, Ink ink, Language language)
{
    private const int LabelColumns = 10;

    /// <summary>Writes it.</summary>
    public void Write(
        SourceLocation? place,
        string title,
        IEnumerable<string> given,
        IEnumerable<string> expected,
        IEnumerable<string> got,
        IEnumerable<string> why
    )
    {
        var at = place is null ? "" : ink.Bold(DiagnosticText.Place(place.Path, place.Start)) + ": ";
        output.WriteLine($"{at}{ink.Red(Say("不符", "failed"))} {title}");
        WriteLines(Say("已知", "given"), given);
        WriteLines(Say("应为", "expected"), expected);
        WriteLines(Say("得到", "got"), got);
        WriteLines(Say("原因", "why"), why);
    }

    private void WriteLines(string label, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"  {DisplayWidth.PadRight(label, LabelColumns)}{line}");
            label = "";
        }
    }

    private string Say(string zh, string en) => language == Language.En ? en : zh;
}
