namespace PolicyDsl.Benchmarks.Settlement;

/// <summary>A benchmark whose contestants do different things says nothing.</summary>
internal static class Agreement
{
    public static void Demand(Ends left, Ends right)
    {
        if (left.DifferenceTo(right) is { } difference)
            throw new InvalidOperationException($"The contestants of this benchmark do not agree: {difference}.");
    }
}

/// <summary>Memory of this process.</summary>
internal static class Peak
{
    /// <summary>The most that it ever held.</summary>
    public static long MiB
    {
        get
        {
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            return process.PeakWorkingSet64 >> 20;
        }
    }
}
