using System.CommandLine;
using System.Text;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Model;
using PolicyDsl.Review.Impact;
using PolicyDsl.Review.Impact.Reading;
using PolicyDsl.Review.Impact.Rendering;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy impact OLD NEW --data FILE</c>: what a revision does to a file of applications.</summary>
internal static class ImpactVerb
{
    private const int LinesBetweenSteps = 256;

    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var old = CommonOptions.OneFile("OLD", DiffMessages.AboutOld, language);
        var @new = CommonOptions.OneFile("NEW", DiffMessages.AboutNew, language);
        var data = new Option<string>("--data") { Description = ImpactMessages.AboutData.In(language), Required = true };
        var verb = new Command("impact", ImpactMessages.About.In(language)) { old, @new, data };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed =>
        {
            var states = PolicyStates.Load(surroundings, parsed.GetValue(old)!, parsed.GetValue(@new)!, language);
            return states is null ? ExitCode.Findings : Run(surroundings, language, states, parsed.GetValue(data)!, common.IsJson(parsed));
        });
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, PolicyStates states, string data, bool isJson)
    {
        var study = new ImpactStudy(One(states.Old), One(states.New), surroundings.Today);
        var result = Decide(surroundings, study, data, language);
        if (isJson)
            JsonOutput.Write(surroundings.Out, writer => ImpactJson.Write(writer, result, language));
        else
            ImpactText.Write(surroundings.Out, result, language);
        return result.FaultCount == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static ImpactResult Decide(Surroundings surroundings, ImpactStudy study, string data, Language language)
    {
        using var stream = data == CommonOptions.StandardInput ? surroundings.OpenInput() : BoundedReader.Open(Path.GetFullPath(data, surroundings.Folder), data);
        var isTable = data.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        try
        {
            return ProgressBar.Run(
                surroundings,
                ImpactMessages.Working.In(language),
                step => study.Run(isTable ? new CsvLines(study.Cells).Read(stream) : JsonLines.Read(stream), Steps(stream, step))
            );
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException(ToolMessages.NotUtf8(data));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException(ToolMessages.Unreadable(data));
        }
    }

    private static Action Steps(Stream stream, Action<long> step)
    {
        var lines = 0;
        return () =>
        {
            if (++lines % LinesBetweenSteps == 0 && stream.CanSeek && stream.Length > 0)
                step(stream.Position * ProgressBar.Whole / stream.Length);
        };
    }

    private static PolicyModel One(IReadOnlyList<PolicyModel> policies) =>
        policies.Count == 1 ? policies[0] : throw new UsageException(ToolMessages.OnePolicy(policies.Select(static policy => FormattableString.Invariant($"{policy.Id}@{policy.Revision}"))));
}
