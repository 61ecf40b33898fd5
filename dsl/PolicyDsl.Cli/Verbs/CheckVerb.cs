using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Diagnostics;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy check [PATH…]</c>: errors and warnings.</summary>
internal static class CheckVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var paths = CommonOptions.Paths(language);
        var verb = new Command("check", ToolMessages.AboutCheck.In(language)) { paths };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed => Run(surroundings, language, parsed.GetValue(paths) ?? [], common.IsJson(parsed)));
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string[] paths, bool isJson)
    {
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        var errors = policies.Diagnostics.Count(static d => d.Kind.Severity == Severity.Error);
        var warnings = policies.Diagnostics.Count - errors;
        if (isJson)
            WriteJson(surroundings.Out, policies, errors, warnings, language);
        else
            WriteText(surroundings, policies, errors, warnings, language);
        return policies.Diagnostics.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void WriteText(Surroundings surroundings, LoadedPolicies policies, int errors, int warnings, Language language)
    {
        var text = new DiagnosticText(surroundings.Out, policies.Texts, new Ink(surroundings.IsTerminal), language);
        foreach (var diagnostic in policies.Diagnostics)
            text.Write(diagnostic);
        var summary = policies.Diagnostics.Count == 0
            ? ToolMessages.Checked(policies.Texts.Count, policies.Policies.Count)
            : ToolMessages.Found(errors, warnings);
        surroundings.Out.WriteLine(summary.In(language));
    }

    private static void WriteJson(TextWriter output, LoadedPolicies policies, int errors, int warnings, Language language) =>
        JsonOutput.Write(
            output,
            writer =>
            {
                writer.WriteStartObject();
                DiagnosticJson.Write(writer, policies.Diagnostics, policies.Texts, language);
                writer.WriteNumber("errors", errors);
                writer.WriteNumber("warnings", warnings);
                writer.WriteEndObject();
            }
        );
}
