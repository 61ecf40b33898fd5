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
            // The reader itself stopped: it is no JSON at all. What stands before it in the line has gone by, so that its place is told as the reader counts.
            BadHttpRequestException { InnerException: JsonException { InnerException: JsonException, LineNumber: { } line, BytePositionInLine: { } bytes } } =>
                Problems.InvalidInput([FieldErrors.SyntaxOfBytes(line + 1, bytes + 1)]),
            _ => null,
        };
}
