namespace PolicyDsl.Cli;

/// <summary>What the tool knows of the world around it; tests bring their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where complaints about the usage go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens what is piped in.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether a person looks at the output: colours.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The environment's LANG; null: not set.</summary>
    public string? Lang { get; init; }

    /// <summary>The time, of which only the tool's edge makes use: today, where an application gives no day.</summary>
    public required Func<DateTimeOffset> Now { get; init; }
}
