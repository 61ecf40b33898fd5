using System.Globalization;
using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <summary>What the catalogues of findings are made with.</summary>
internal static class Catalogue
{
    /// <summary>A kind of error.</summary>
    public static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);

    /// <summary>A kind of warning.</summary>
    public static DiagnosticKind Warning(string code, string zh, string en) => new(code, Severity.Warning, zh, en);

    /// <summary>A finding of that kind.</summary>
    public static Diagnostic At(this DiagnosticKind kind, Place place, params DiagnosticArgument[] arguments) =>
        new(kind, place.Text, place.Span, arguments);

    /// <summary>The finding with a second place, where there is one: what is built in has none.</summary>
    public static Diagnostic WithRelated(this Diagnostic diagnostic, Place? related) =>
        related is { } place ? diagnostic.WithRelated(place.Text, place.Span) : diagnostic;

    /// <summary>A number in a message.</summary>
    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
