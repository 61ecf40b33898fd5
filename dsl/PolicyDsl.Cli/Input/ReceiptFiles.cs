using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Input;

/// <summary>Reads receipts.</summary>
internal static class ReceiptFiles
{
    /// <summary>Reads one.</summary>
    /// <param name="surroundings">The world around the tool.</param>
    /// <param name="file">The file, or <c>-</c> for what is piped in.</param>
    /// <param name="fault">What is wrong with it; null where it was read.</param>
    /// <returns>The receipt; null: it is none.</returns>
    public static SignedReceipt? Read(Surroundings surroundings, string file, out RecordCheck? fault)
    {
        var receipt = SignedReceipt.Read(BoundedReader.ReadInput(surroundings, file, SignedReceipt.MostBytes), out var pointer);
        fault = receipt is null ? ReceiptVerifier.NoReceipt(pointer!) : null;
        return receipt;
    }
}
