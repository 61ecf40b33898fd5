using System.CommandLine;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy verify RECEIPT [--policy PATH] [--keys FILE]</c>: checks a receipt without asking whoever issued it.</summary>
internal static class VerifyVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var receipt = CommonOptions.OneFile("RECEIPT", ToolMessages.AboutReceipt, language);
        var policy = new Option<string[]>("--policy") { Description = ToolMessages.AboutPaths.In(language) };
        var keys = new Option<string?>("--keys") { Description = ToolMessages.AboutKeys.In(language) };
        var verb = new Command("verify", ToolMessages.AboutVerify.In(language)) { receipt, policy, keys };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed =>
        {
            var output = new CheckOutput(surroundings, language, common.IsJson(parsed));
            return Run(surroundings, language, parsed.GetValue(receipt)!, parsed.GetValue(policy) ?? [], parsed.GetValue(keys), output);
        });
        return verb;
    }

    private static int Run(Surroundings surroundings, Language language, string file, string[] paths, string? keyFile, CheckOutput output)
    {
        var keys = keyFile is null ? null : ReadKeys(surroundings, keyFile);
        var receipt = ReceiptFiles.Read(surroundings, file, out var fault);
        if (receipt is null)
            return output.Write(null, [fault!]);
        var policies = LoadedPolicies.Load(surroundings.Folder, paths);
        if (policies.HasErrors)
        {
            BrokenPolicies.Report(surroundings, policies, language);
            return ExitCode.Findings;
        }
        var checks = ReceiptVerifier.Verify(receipt, keys, [.. policies.Policies.Select(static bound => new InterpretedPolicy(bound.Model!))]);
        return output.Write(ReceiptVerifier.Describe(receipt), checks);
    }

    private static ReceiptKeySet ReadKeys(Surroundings surroundings, string file) =>
        ReceiptKeySet.Read(BoundedReader.ReadFile(Path.GetFullPath(file, surroundings.Folder), file, ReceiptKeySet.MostBytes))
        ?? throw new UsageException(ToolMessages.NoKeySet(file));
}
