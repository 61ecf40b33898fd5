using System.CommandLine;
using PolicyDsl.Cli.Output;
using PolicyDsl.LanguageServer;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy lsp</c>: serves an editor over standard input and output, until it hangs up.</summary>
internal static class LspVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        // Editors name the channel; there is only this one.
        var channel = new Option<bool>("--stdio") { Description = ToolMessages.AboutStdio.In(language) };
        var verb = new Command("lsp", ToolMessages.AboutLsp.In(language)) { channel, CommonOptions.LanguageOption(language) };
        verb.SetAction(_ => LanguageServerHost.Run(surroundings.OpenInput(), surroundings.OpenOutput(), language).GetAwaiter().GetResult());
        return verb;
    }
}
