using System.CommandLine;
using PolicyDsl.Cli.Output;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary>What every verb takes.</summary>
internal sealed class CommonOptions
{
    /// <summary>In place of a file: what is piped in.</summary>
    public const string StandardInput = "-";

    private readonly Option<string> format;

    /// <summary>Adds the options to a verb.</summary>
    public CommonOptions(Command verb, Language language)
    {
        format = new Option<string>("--format") { Description = ToolMessages.AboutFormat.In(language), DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var lang = new Option<string>("--lang") { Description = ToolMessages.AboutLanguage.In(language) };
        lang.AcceptOnlyFromAmong("zh", "en");
        verb.Options.Add(format);
        verb.Options.Add(lang);
    }

    /// <summary>Whether the output is for machines.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(format) == "json";

    /// <summary>The paths that <c>check</c> and <c>test</c> take.</summary>
    public static Argument<string[]> Paths(Language language) =>
        WithoutOptions(new("PATH") { Description = ToolMessages.AboutPaths.In(language), Arity = ArgumentArity.ZeroOrMore }, language);

    /// <summary>The same argument; a misspelt option is not taken for one of its values.</summary>
    public static Argument<string[]> WithoutOptions(Argument<string[]> argument, Language language)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith('-')))
                result.AddError(ToolMessages.UnknownOption(token.Value).In(language));
        });
        return argument;
    }
}
