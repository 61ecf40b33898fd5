namespace PolicyDsl.Cli;

/// <summary>What the tool knows of the world around it; tests bring their own.</summary>
internal sealed record Surroundings
{
    // China has had one time zone without summer time since 1991; a machine may not know it by name.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where complaints about the usage go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens what is piped in.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Opens the output as a stream, over which then nothing else goes; an editor reads it.</summary>
    public Func<Stream> OpenOutput { get; init; } = static () => Stream.Null;

    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether a person looks at the output: colours.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person looks at what goes to <see cref="Error"/>: a progress bar.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The environment's LANG; null: not set.</summary>
    public string? Lang { get; init; }

    /// <summary>The environment's PATH, where git is looked for; null: not set.</summary>
    public string? SearchPath { get; init; }

    /// <summary>The time, of which only the tool's edge makes use: today, where an application gives no day.</summary>
    public required Func<DateTimeOffset> Now { get; init; }

    /// <summary>Today, where the policies are.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now().ToOffset(Shanghai).DateTime);
}
