using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Diagnostics;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy test [PATH…]</c>: runs 算例. Nothing found to run is no success.</summary>
internal static class TestVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var paths = CommonOptions.Paths(language);
        var verb = new Command("test", ToolMessages.AboutTest.In(language)) { paths };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed => Run(surroundings, language, parsed.GetValue(paths) ?? [], common.IsJson(parsed)));
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string[] paths, bool isJson)
    {
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        if (policies.HasErrors)
        {
            BrokenPolicies.Report(surroundings, policies, language);
            return ExitCode.WrongUsage;
        }
        var tests = PolicyTests.Run(policies);
        if (isJson)
            JsonOutput.Write(surroundings.Out, writer => TestJson.Write(writer, tests, language));
        else
            WriteText(surroundings, tests, language);
        return tests.Any(static t => t.Passed > 0) && tests.All(static t => t.Failed == 0) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void WriteText(Surroundings surroundings, IReadOnlyList<PolicyTests> tests, Language language)
    {
        var output = surroundings.Out;
        var ink = new Ink(surroundings.IsTerminal);
        foreach (var test in tests)
        {
            var text = new ExampleText(output, test.Policy, ink, language);
            foreach (var (result, place) in test.Results.Where(static r => !r.Result.Passed))
                text.Write(result, place);
            var rounds = new RoundExampleText(output, test.Policy, ink, language);
            foreach (var (result, place) in test.Rounds.Where(static r => !r.Result.Passed))
                rounds.Write(result, place);
        }
        var (passed, failed) = (tests.Sum(static t => t.Passed), tests.Sum(static t => t.Failed));
        if (passed + failed == 0)
            output.WriteLine(ink.Red(ToolMessages.NoExamples.In(language)));
        else if (failed > 0)
            output.WriteLine(ink.Red(ToolMessages.Tested(passed, failed).In(language)));
        else
            output.WriteLine(ink.Green(ToolMessages.Tested(passed, failed).In(language)));
    }
}
