namespace PolicyDsl.Agreement.Tests;

/// <summary>How much is tried. <c>POLICYDSL_AGREEMENT=20</c> tries twenty times as much, with other seeds.</summary>
internal static class Iterations
{
    /// <summary>The factor.</summary>
    public static int Factor { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("POLICYDSL_AGREEMENT"), out var factor) && factor > 0 ? factor : 1;
}
