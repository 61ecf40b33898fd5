using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyDsl.Cli.Output;
using PolicyDsl.Cli.Verbs;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli;

/// <summary>Says what is wrong with arguments in the tool's own words: the library that parses them speaks one language only.</summary>
internal static class UsageMistakes
{
    /// <summary>The mistakes, each once.</summary>
    public static IReadOnlyList<Message> Of(ParseResult parsed) => [.. parsed.Errors.SelectMany(error => Of(error.SymbolResult, parsed)).Distinct()];

    private static IEnumerable<Message> Of(SymbolResult? place, ParseResult parsed) =>
        place switch
        {
            OptionResult option => [Of(option)],
            ArgumentResult { Parent: OptionResult option } => [Of(option)],
            ArgumentResult argument => Of(argument),
            CommandResult { Command: RootCommand root } when !parsed.UnmatchedTokens.Any(static word => word.StartsWith('-')) => [OfVerb(root, parsed)],
            CommandResult => parsed.UnmatchedTokens.Select(Unknown),
            _ => [ToolMessages.WrongUsage],
        };

    private static Message OfVerb(RootCommand root, ParseResult parsed)
    {
        var verbs = root.Subcommands.Select(static verb => verb.Name);
        return parsed.UnmatchedTokens.Count == 0 ? ToolMessages.VerbMissing(verbs) : ToolMessages.UnknownVerb(parsed.UnmatchedTokens[0], verbs);
    }

    private static Message Of(OptionResult result)
    {
        var name = result.Option.Name;
        if (result.IdentifierTokenCount == 0)
            return ToolMessages.OptionMissing(name);
        if (result.Tokens.Count == 0)
            return ToolMessages.OptionWithoutValue(name);
        if (result.Tokens.Count > 1)
            return ToolMessages.OptionTwice(name);
        return result.Option is ChoiceOption choice ? ToolMessages.NotAChoice(name, result.Tokens[0].Value, choice.Words) : ToolMessages.WrongUsage;
    }

    private static IEnumerable<Message> Of(ArgumentResult result)
    {
        var options = result.Tokens.Where(static token => token.Value.StartsWith('-')).Select(static token => Unknown(token.Value)).ToList();
        if (options.Count > 0)
            return options;
        return [result.Tokens.Count == 0 ? ToolMessages.ArgumentMissing(result.Argument.Name) : ToolMessages.WrongUsage];
    }

    private static Message Unknown(string word) => word.StartsWith('-') ? ToolMessages.UnknownOption(word) : ToolMessages.UnknownArgument(word);
}
