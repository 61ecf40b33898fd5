using System.Globalization;
using PolicyDsl.Generator.Diagnostics;

namespace PolicyDsl.Generator.Pipeline;

/// <summary>The outermost edge: an exception would silence the whole generator behind a warning, so here it becomes an error at the policy's own file.</summary>
internal static class Edge
{
    /// <summary>Does something; where it fails, gives what stands for the failure.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="failed">Takes a function from a path to the error to report there.</param>
    public static T Guard<T>(Func<T> work, Func<Func<string, DiagnosticInfo>, T> failed)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return failed(path => DiagnosticInfo.AtStart(path, GeneratorErrors.DefectKind, Mark(exception)));
        }
    }

    /// <summary>Tells one defect from another without a word of its text: eight digits made of what was thrown, and where (FNV-1a).</summary>
    private static string Mark(Exception exception)
    {
        var hash = 2166136261u;
        foreach (var c in exception.GetType().FullName + " " + exception.TargetSite?.DeclaringType + "." + exception.TargetSite?.Name)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
