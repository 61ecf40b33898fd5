using System.Globalization;
using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The policy means nothing until it is mended.</summary>
    Error,

    /// <summary>The policy has a meaning, perhaps not the intended one.</summary>
    Warning,
}

/// <summary>The language of messages.</summary>
public enum MessageLanguage
{
    /// <summary>Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>One kind of finding; all of them stand in the catalogue of this folder.</summary>
/// <param name="Code"><c>POL</c> and four digits; never used for another meaning.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Zh">One plain sentence, <c>{0}</c>… for what it is about (user text in backticks is quoted by the message).</param>
/// <param name="En">The same in English.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Zh, string En);

/// <summary>What a message is about: a piece of the user's text, the same in both languages, or a word that each language spells its own way.</summary>
/// <param name="Zh">In a Chinese message.</param>
/// <param name="En">In an English one.</param>
public readonly record struct DiagnosticArgument(string Zh, string En)
{
    /// <summary>The same in both languages.</summary>
    public static implicit operator DiagnosticArgument(string text) => new(text, text);
}

/// <summary>A replacement that mends a finding.</summary>
/// <param name="Span">What to replace; empty: insert.</param>
/// <param name="Replacement">What to write there.</param>
public sealed record Fix(TextSpan Span, string Replacement)
{
    /// <summary>The fixes of a file's findings that do not touch each other, in the order of their places: those that can be put in at once.</summary>
    public static IReadOnlyList<Fix> Apart(IEnumerable<Diagnostic> findings)
    {
        var apart = new List<Fix>();
        foreach (var fix in findings.Select(static finding => finding.Fix).OfType<Fix>().OrderBy(static fix => fix.Span.Start))
        {
            if (apart.Count == 0 || apart[apart.Count - 1].Span.End < fix.Span.Start)
                apart.Add(fix);
        }
        return apart;
    }
}

/// <summary>A second place that a finding is about.</summary>
public sealed record RelatedPlace(string Path, TextSpan Span, LinePosition Start, LinePosition End);

/// <summary>A finding at a place in a file.</summary>
public sealed class Diagnostic
{
    /// <summary>Makes a finding.</summary>
    public Diagnostic(DiagnosticKind kind, SourceText text, TextSpan span, params DiagnosticArgument[] arguments)
    {
        Kind = kind;
        Path = text.Path;
        Span = span;
        Start = text.PositionOf(span.Start);
        End = text.PositionOf(span.End);
        Arguments = arguments;
    }

    private Diagnostic(Diagnostic other)
    {
        Kind = other.Kind;
        Path = other.Path;
        Span = other.Span;
        Start = other.Start;
        End = other.End;
        Arguments = other.Arguments;
        Fix = other.Fix;
        Related = other.Related;
    }

    /// <summary>What was found.</summary>
    public DiagnosticKind Kind { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Where in the file.</summary>
    public TextSpan Span { get; }

    /// <summary>The first place.</summary>
    public LinePosition Start { get; }

    /// <summary>The place after the last.</summary>
    public LinePosition End { get; }

    /// <summary>What the message is about.</summary>
    public IReadOnlyList<DiagnosticArgument> Arguments { get; }

    /// <summary>How to mend it, where that is known.</summary>
    public Fix? Fix { get; private init; }

    /// <summary>The other place, for clashes.</summary>
    public RelatedPlace? Related { get; private init; }

    /// <summary>The same with a way to mend it.</summary>
    public Diagnostic WithFix(TextSpan span, string replacement) => new(this) { Fix = new Fix(span, replacement) };

    /// <summary>The same with a second place.</summary>
    public Diagnostic WithRelated(SourceText text, TextSpan span) =>
        new(this) { Related = new RelatedPlace(text.Path, span, text.PositionOf(span.Start), text.PositionOf(span.End)) };

    /// <summary>The sentence, in a language.</summary>
    public string Message(MessageLanguage language)
    {
        return language == MessageLanguage.Zh
            ? string.Format(CultureInfo.InvariantCulture, Kind.Zh, [.. Arguments.Select(static a => a.Zh)])
            : string.Format(CultureInfo.InvariantCulture, Kind.En, [.. Arguments.Select(static a => a.En)]);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Path}({Start.Line + 1},{Start.Character + 1}): {Kind.Code}: {Message(MessageLanguage.En)}");
}
