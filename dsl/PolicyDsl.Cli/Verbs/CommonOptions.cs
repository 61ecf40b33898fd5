using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary>What every verb takes.</summary>
internal sealed class CommonOptions
{
    /// <summary>In place of a file: what is piped in.</summary>
    public const string StandardInput = BoundedReader.StandardInput;

    private readonly ChoiceOption format;

    /// <summary>Adds the options to a verb.</summary>
    public CommonOptions(Command verb, Language language)
    {
        format = new ChoiceOption("--format", "text", "json") { Description = ToolMessages.AboutFormat.In(language), DefaultValueFactory = static _ => "text" };
        verb.Options.Add(format);
        verb.Options.Add(LanguageOption(language));
    }

    /// <summary>The language of messages; read before all else, by <see cref="LanguageChoice"/>.</summary>
    public static ChoiceOption LanguageOption(Language language) => new("--lang", "zh", "en") { Description = ToolMessages.AboutLanguage.In(language) };

    /// <summary>Whether the output is for machines.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(format) == "json";

    /// <summary>The paths that <c>check</c> and <c>test</c> take.</summary>
    public static Argument<string[]> Paths(Language language) =>
        WithoutOptions(new Argument<string[]>("PATH") { Description = ToolMessages.AboutPaths.In(language), Arity = ArgumentArity.ZeroOrMore });

    /// <summary>An argument that is one file, or what is piped in.</summary>
    public static Argument<string> OneFile(string name, Message about, Language language) =>
        WithoutOptions(new Argument<string>(name) { Description = about.In(language) });

    /// <summary>The same argument; a misspelt option is not taken for one of its values.</summary>
    public static Argument<T> WithoutOptions<T>(Argument<T> argument)
    {
        argument.Validators.Add(static result =>
        {
            if (result.Tokens.Any(static token => token.Value.StartsWith('-') && token.Value != StandardInput))
                result.AddError(nameof(ToolMessages.UnknownOption));
        });
        return argument;
    }
}
