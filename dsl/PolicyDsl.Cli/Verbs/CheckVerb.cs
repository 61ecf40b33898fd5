using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Diagnostics;
using PolicyDsl.Review.Analysis;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy check [PATH…]</c>: errors, and of policies without errors the warnings. Either is a finding.</summary>
internal static class CheckVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var paths = CommonOptions.Paths(language);
        var verb = new Command("check", ToolMessages.AboutCheck.In(language)) { paths };
        var format = new ChoiceOption("--format", "text", "json", "sarif") { Description = ToolMessages.AboutCheckFormat.In(language), DefaultValueFactory = static _ => "text" };
        verb.Options.Add(format);
        verb.Options.Add(CommonOptions.LanguageOption(language));
        verb.SetAction(parsed => Run(surroundings, language, parsed.GetValue(paths) ?? [], parsed.GetValue(format)));
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string[] paths, string? format)
    {
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        var found = new DiagnosticBag();
        found.AddRange(policies.Diagnostics);
        foreach (var policy in policies.Policies)
            found.AddRange(PolicyAnalysis.Of(policy, policies.Texts));
        var findings = found.ToSortedList();
        switch (format)
        {
            case "json":
                WriteJson(surroundings.Out, policies, findings, language);
                break;
            case "sarif":
                JsonOutput.Write(surroundings.Out, writer => Sarif.Write(writer, findings, policies.Texts, language));
                break;
            default:
                WriteText(surroundings, policies, findings, language);
                break;
        }
        return findings.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static int Errors(IReadOnlyList<Diagnostic> findings) => findings.Count(static d => d.Kind.Severity == Severity.Error);

    private static void WriteText(Surroundings surroundings, LoadedPolicies policies, IReadOnlyList<Diagnostic> findings, Language language)
    {
        var text = new DiagnosticText(surroundings.Out, policies.Texts, new Ink(surroundings.IsTerminal), language);
        foreach (var diagnostic in findings)
            text.Write(diagnostic);
        var summary = findings.Count == 0
            ? ToolMessages.Checked(policies.Texts.Count, policies.Policies.Count)
            : ToolMessages.Found(Errors(findings), findings.Count - Errors(findings));
        surroundings.Out.WriteLine(summary.In(language));
    }

    private static void WriteJson(TextWriter output, LoadedPolicies policies, IReadOnlyList<Diagnostic> findings, Language language) =>
        JsonOutput.Write(
            output,
            writer =>
            {
                writer.WriteStartObject();
                DiagnosticJson.Write(writer, findings, policies.Texts, language);
                writer.WriteNumber("errors", Errors(findings));
                writer.WriteNumber("warnings", findings.Count - Errors(findings));
                writer.WriteEndObject();
            }
        );
}
