using PolicyDsl.Text;

namespace PolicyDsl.Diagnostics;

/// <content>POL113x: titles and names that could not be used in expressions.</content>
public static partial class SyntaxErrors
{
    /// <summary>A title that would fall apart in an expression.</summary>
    public static readonly DiagnosticKind TitleFallsApartKind = Error(
        "POL1130",
        "名称「{0}」用在算式里会被读成「{1}」，请改名。{2}",
        "In a formula the title `{0}` would be read as `{1}`; choose another. {2}"
    );

    /// <summary>A title that begins like a number.</summary>
    public static readonly DiagnosticKind TitleBeginsWithDigitKind = Error(
        "POL1131",
        "名称「{0}」以数字开头，用在算式里会被读成数字，请改名。{1}",
        "The title `{0}` begins with a digit and would be read as a number in a formula; choose another. {1}"
    );

    /// <summary>A title or apiName that is a word of expressions.</summary>
    public static readonly DiagnosticKind ReservedNameKind = Error(
        "POL1132",
        "「{0}」是算式里有固定意义的词，不能作名称。{1}",
        "`{0}` has a fixed meaning in formulas and cannot be a name. {1}"
    );

    internal static Diagnostic TitleFallsApart(SourceText text, TextSpan span, string title, string readAs, string? better) =>
        WithRename(new Diagnostic(TitleFallsApartKind, text, span, Quote(title), Quote(readAs), Advice(better)), span, better, isTitle: true);

    internal static Diagnostic TitleBeginsWithDigit(SourceText text, TextSpan span, string title, string? better) =>
        WithRename(new Diagnostic(TitleBeginsWithDigitKind, text, span, Quote(title), Advice(better)), span, better, isTitle: true);

    internal static Diagnostic ReservedName(SourceText text, TextSpan span, string name, string better, bool isTitle) =>
        WithRename(new Diagnostic(ReservedNameKind, text, span, name, Advice(better)), span, better, isTitle);

    private static DiagnosticArgument Advice(string? better) => better is null ? "" : new DiagnosticArgument($"可以写「{better}」。", $"`{better}` would do.");

    private static Diagnostic WithRename(Diagnostic found, TextSpan span, string? better, bool isTitle)
    {
        if (better is null)
            return found;
        return found.WithFix(span, isTitle ? $"\"{better}\"" : better);
    }
}
