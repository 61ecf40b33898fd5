using System.CommandLine;
using System.IO.Pipelines;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy settle [PATH] --input FILE</c>: decides a year's applications together.</summary>
internal static class SettleVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var path = CommonOptions.Paths(language);
        var input = new Option<string>("--input") { Description = ToolMessages.AboutRound.In(language), Required = true };
        var verb = new Command("settle", ToolMessages.AboutSettle.In(language)) { path, input };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed =>
            Run(surroundings, language, parsed.GetValue(path) ?? [], parsed.GetValue(input) ?? CommonOptions.StandardInput, common.IsJson(parsed))
        );
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string[] paths, string file, bool isJson)
    {
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        if (policies.HasErrors)
        {
            BrokenPolicies.Report(surroundings, policies, language);
            return ExitCode.Findings;
        }
        var policy = PolicyChoice.InForce([.. policies.Policies.Select(static bound => new InterpretedPolicy(bound.Model!))], surroundings.Today);
        var (result, errors) = Settle(surroundings, policy, file);
        if (result is null)
            return RefusedInput.Report(surroundings, errors ?? throw new UsageException(ToolMessages.RoundTooLarge(file)), language, isJson);
        if (isJson)
            JsonOutput.Write(surroundings.Out, result);
        else
            new SettlementText(surroundings.Out, new Ink(surroundings.IsTerminal), language).Write(result);
        return ExitCode.Fine;
    }

    private static (SettlementResult? Result, IReadOnlyList<FieldMessage>? Errors) Settle(Surroundings surroundings, InterpretedPolicy policy, string file)
    {
        using var stream = file == CommonOptions.StandardInput
            ? surroundings.OpenInput()
            : BoundedReader.Open(Path.GetFullPath(file, surroundings.Folder), file);
        return SettlementRequest.ReadAsync(policy, PipeReader.Create(stream), surroundings.Today).AsTask().GetAwaiter().GetResult();
    }
}
