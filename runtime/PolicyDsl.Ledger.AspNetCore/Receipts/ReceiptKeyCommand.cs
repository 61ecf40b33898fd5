using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Makes a new key that signs receipts, beside services that run.</summary>
public static class ReceiptKeyCommand
{
    /// <summary>The word on the command line of a host.</summary>
    public const string Verb = "rotate-receipt-key";

    private const int Failed = 1;

    /// <summary>Makes the key. Services that share the folder see it within a minute, publish it, and sign with it some minutes later.</summary>
    /// <param name="configuration">The host's.</param>
    /// <param name="clock">The time.</param>
    /// <param name="output">Takes what was done.</param>
    /// <param name="error">Takes why it was not.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IConfiguration configuration, TimeProvider clock, TextWriter output, TextWriter error)
    {
        try
        {
            var from = new ReceiptKeys(ReceiptOptions.Of(configuration), clock, NullLogger<ReceiptKeys>.Instance).Rotate();
            output.WriteLine($"A new key signs receipts from {from.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)} on.");
            return 0;
        }
        catch (LedgerUnavailableException failure)
        {
            error.WriteLine($"{failure.Message} ({ReceiptOptions.KeyFolderSetting}) {(failure.InnerException as UnusableKeyException)?.Message}".TrimEnd());
            return Failed;
        }
    }
}
