namespace PolicyDsl.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>Something was found.</summary>
    public const int Findings = 1;

    /// <summary>The tool was called in a way that it cannot follow: arguments, paths, files that cannot be read.</summary>
    public const int WrongUsage = 2;

    /// <summary>A fault of the tool itself.</summary>
    public const int Fault = 3;
}
