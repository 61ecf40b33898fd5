using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy eval [PATH] CLAUSE --input FILE</c>: decides one application.</summary>
internal static class EvalVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var places = CommonOptions.WithoutOptions(
            new Argument<string[]>("[PATH] CLAUSE") { Description = ToolMessages.AboutPathAndClause.In(language), Arity = new ArgumentArity(1, 2) }
        );
        var input = new Option<string>("--input") { Description = ToolMessages.AboutInput.In(language), Required = true };
        var verb = new Command("eval", ToolMessages.AboutEval.In(language)) { places, input };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed =>
        {
            var words = parsed.GetValue(places) ?? [];
            var body = BoundedReader.ReadInput(surroundings, parsed.GetValue(input) ?? CommonOptions.StandardInput);
            return Run(surroundings, language, words[..^1], words[^1], body, common.IsJson(parsed));
        });
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string[] paths, string clauseId, byte[] body, bool isJson)
    {
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        if (policies.HasErrors)
        {
            BrokenPolicies.Report(surroundings, policies, language);
            return ExitCode.Findings;
        }
        var today = surroundings.Today;
        InterpretedPolicy[] revisions = [.. policies.Policies.Select(static p => new InterpretedPolicy(p.Model!))];
        var clause = ClauseChoice.Choose(revisions, clauseId, body, today);
        var sink = clause.NewApplication();
        var errors = ApplicationReader.Read(clause.Info, body, sink);
        if (errors.Count > 0)
            return RefusedInput.Report(surroundings, errors, language, isJson);
        var application = sink.Complete();
        var faults = LedgerReader.FaultsOfNames(revisions.First(revision => ReferenceEquals(revision.Clause(clause.Info.Id), clause)), application.Ledger ?? []);
        if (faults.Count > 0)
            return RefusedInput.Report(surroundings, faults, language, isJson);
        if (application.SubmittedOn is null)
            sink.SetDate(EnvelopeIndex.SubmittedOn, today);
        var explanation = clause.Explain(sink.Complete());
        if (explanation.InputErrors.Count > 0)
            return RefusedInput.Report(surroundings, explanation.InputErrors, language, isJson);
        if (isJson)
            JsonOutput.Write(surroundings.Out, writer => ExplanationWriter.Write(writer, explanation, language));
        else
            new ExplanationText(surroundings.Out, new Ink(surroundings.IsTerminal), language).Write(explanation);
        return ExitCode.Fine;
    }
}
