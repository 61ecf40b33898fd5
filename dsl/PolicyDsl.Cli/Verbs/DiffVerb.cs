using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Differences.Rendering;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy diff OLD NEW [--format text|md|html|json]</c>: what changed in meaning.</summary>
internal static class DiffVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var old = CommonOptions.OneFile("OLD", DiffMessages.AboutOld, language);
        var @new = CommonOptions.OneFile("NEW", DiffMessages.AboutNew, language);
        var format = new ChoiceOption("--format", "text", "md", "html", "json")
        {
            Description = DiffMessages.AboutFormat.In(language),
            DefaultValueFactory = static _ => "text",
        };
        var sources = new Option<bool>("--sources") { Description = DiffMessages.AboutSources.In(language) };
        var verb = new Command("diff", DiffMessages.About.In(language)) { old, @new, format, sources };
        verb.Options.Add(CommonOptions.LanguageOption(language));
        verb.SetAction(parsed =>
        {
            var states = PolicyStates.Load(surroundings, parsed.GetValue(old)!, parsed.GetValue(@new)!, language);
            return states is null
                ? ExitCode.Findings
                : Run(surroundings, language, states, parsed.GetValue(format)!, parsed.GetValue(sources));
        });
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, PolicyStates states, string format, bool withSources)
    {
        var differences = StateComparison.Compare(states.Old, states.New, (old, @new) => PolicyComparison.Compare(old, @new, withSources));
        switch (format)
        {
            case "json":
                JsonOutput.Write(surroundings.Out, writer => DifferenceJson.Write(writer, differences, language));
                break;
            case "html":
                DifferenceHtml.Write(surroundings.Out, differences, language);
                break;
            case "md":
                DifferenceMarkdown.Write(surroundings.Out, differences, language);
                break;
            default:
                DifferenceText.Write(surroundings.Out, differences, language);
                break;
        }
        return differences.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }
}
