using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What a host's own endpoint could not take, or not answer.</summary>
internal static class BindingProblems
{
    /// <summary>The problem that an exception stands for; null: it is not about the JSON of a body.</summary>
    public static Problem? Of(Exception fault) =>
        fault switch
        {
            InvalidApplicationException invalid => Problems.InvalidInput(invalid.Errors),
            BadHttpRequestException { InnerException: InvalidApplicationException invalid } => Problems.InvalidInput(invalid.Errors),
            // The reader itself stopped: it is no JSON at all. Its column counts bytes, so that only the line is told.
            BadHttpRequestException { InnerException: JsonException { InnerException: JsonException, LineNumber: { } line } } => Problems.InvalidInput(
                [FieldErrors.SyntaxOfLine(line + 1)]
            ),
            _ => null,
        };
}
