using PolicyDsl.Cli.Input;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>What <c>policy fmt --fix</c> says by itself.</summary>
internal static class FmtMessages
{
    public static readonly Message AboutFix = new(
        "aboutFmtFix",
        "先把能自动改正的错误按 `policy check` 给出的改法改正，并逐处列出；改后错误没有变少的不改。",
        "Mends the errors for which `policy check` shows a fix first, and lists each; what leaves no fewer errors is not done."
    );

    public static Message Mended(MendedPlace place)
    {
        var where = DiagnosticText.Place(place.Path, place.Place);
        return new("mended", $"{where}: 「{place.Before}」→「{place.After}」", $"{where}: `{place.Before}` → `{place.After}`");
    }
}
