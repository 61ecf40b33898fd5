using Microsoft.Extensions.Configuration;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Where the keys that sign receipts are kept.</summary>
public sealed record ReceiptOptions
{
    /// <summary>The setting that holds <see cref="KeyFolder"/>.</summary>
    public const string KeyFolderSetting = "Receipts:KeyFolder";

    /// <summary>The folder of the keys where nothing is given: beside the ledger's own file.</summary>
    public const string DefaultKeyFolder = "data/keys";

    /// <summary>The folder of the keys; those who can read it can sign.</summary>
    public string KeyFolder { get; init; } = DefaultKeyFolder;

    /// <summary>The folder that a relative one is in.</summary>
    public string ContentRoot { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>The settings of a host.</summary>
    public static ReceiptOptions Of(IConfiguration configuration) =>
        configuration[KeyFolderSetting] is { } folder && !string.IsNullOrWhiteSpace(folder) ? new() { KeyFolder = folder } : new();
}
