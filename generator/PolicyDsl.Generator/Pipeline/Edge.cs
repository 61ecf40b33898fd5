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
            var words = exception.GetType().Name + ": " + exception.Message.Replace('\r', ' ').Replace('\n', ' ');
            return failed(path => DiagnosticInfo.AtStart(path, GeneratorErrors.DefectKind, words));
        }
    }
}
