using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Review.Tracing;
using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy trace [PATH] --source FILE</c>: compares a policy with the official document, item by item and figure by figure.</summary>
internal static class TraceVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var path = CommonOptions.WithoutOptions(
            new Argument<string?>("PATH") { Description = TraceToolMessages.AboutPath.In(language), Arity = ArgumentArity.ZeroOrOne }
        );
        var source = new Option<string>("--source") { Description = TraceToolMessages.AboutSource.In(language), Required = true };
        var verb = new Command("trace", TraceToolMessages.About.In(language)) { path, source };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed => Run(surroundings, language, parsed.GetValue(path) is { } one ? [one] : [], parsed.GetValue(source)!, common.IsJson(parsed)));
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string[] paths, string source, bool isJson)
    {
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        if (policies.HasErrors)
        {
            BrokenPolicies.Report(surroundings, policies, language);
            return ExitCode.Findings;
        }
        // A document is that of one revision; which one nobody but the caller knows.
        if (policies.Policies.Count > 1)
            throw new UsageException(ToolMessages.OnePolicy(policies.Policies.Select(static p => p.Revision == 1 ? p.Id : FormattableString.Invariant($"{p.Id}@{p.Revision}"))));
        var read = DocumentReader.Read(source, BoundedReader.ReadInput(surroundings, source, DocumentReader.MostBytes));
        if (read.Document is not { } document)
            throw new UsageException(TraceToolMessages.Unreadable(source, read.Fault ?? DocumentFault.Broken));
        var report = PolicyTrace.Run(policies.Sources, document);
        if (isJson)
            JsonOutput.Write(surroundings.Out, writer => TraceJson.Write(writer, report, document, language));
        else
            new TraceText(surroundings.Out, document, new Ink(surroundings.IsTerminal), language).Write(report);
        return report.Findings.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
