using System.CommandLine;
using System.IO.Pipelines;
using PolicyDsl.Cli.Input;
using PolicyDsl.Cli.Output;
using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Verbs;

/// <summary><c>policy audit FILE [--receipt RECEIPT]</c>: checks an exported log, and that it has what receipts rest on.</summary>
internal static class AuditVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Surroundings surroundings, Language language)
    {
        var log = CommonOptions.OneFile("FILE", ToolMessages.AboutLog, language);
        var receipts = new Option<string[]>("--receipt") { Description = ToolMessages.AboutLogReceipt.In(language) };
        var verb = new Command("audit", ToolMessages.AboutAudit.In(language)) { log, receipts };
        var common = new CommonOptions(verb, language);
        verb.SetAction(parsed =>
            Run(surroundings, parsed.GetValue(log)!, parsed.GetValue(receipts) ?? [], new CheckOutput(surroundings, language, common.IsJson(parsed)))
        );
        return verb;
    }

    private static int Run(Surroundings surroundings, string file, string[] receiptFiles, CheckOutput output)
    {
        var receipts = new List<SignedReceipt>();
        foreach (var receiptFile in receiptFiles)
        {
            if (ReceiptFiles.Read(surroundings, receiptFile, out var fault) is not { } receipt)
                return output.Write(null, [fault!]);
            receipts.Add(receipt);
        }
        using var stream = file == CommonOptions.StandardInput
            ? surroundings.OpenInput()
            : BoundedReader.Open(Path.GetFullPath(file, surroundings.Folder), file);
        return output.Write(null, AuditVerifier.VerifyAsync(PipeReader.Create(stream), receipts).AsTask().GetAwaiter().GetResult());
    }
}
