using System.CommandLine;
using PolicyDsl.Cli.Output;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary>What every verb takes.</summary>
internal sealed class CommonOptions
{
    /// <summary>In place of a file: what is piped in.</summary>
    public const string StandardInput = "-";

    private readonly ChoiceOption format;

    /// <summary>Adds the options to a verb.</summary>
    public CommonOptions(Command verb, Language language)
    {
        format = new ChoiceOption("--format", "text", "json") { Description = ToolMessages.AboutFormat.In(language), DefaultValueFactory = static _ => "text" };
        verb.Options.Add(format);
        verb.Options.Add(new ChoiceOption("--lang", "zh", "en") { Description = ToolMessages.AboutLanguage.In(language) });
    }

    /// <summary>Whether the output is for machines.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(format) == "json";

    /// <summary>The paths that <c>check</c> and <c>test</c> take.</summary>
    public static Argument<string[]> Paths(Language language) =>
        WithoutOptions(new("PATH") { Description = ToolMessages.AboutPaths.In(language), Arity = ArgumentArity.ZeroOrMore });

    /// <summary>The same argument; a misspelt option is not taken for one of its values.</summary>
    public static Argument<string[]> WithoutOptions(Argument<string[]> argument)
    {
        argument.Validators.Add(static result =>
        {
            if (result.Tokens.Any(static token => token.Value.StartsWith('-')))
                result.AddError(nameof(ToolMessages.UnknownOption));
        });
        return argument;
    }
}
