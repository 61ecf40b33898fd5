using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// JSON that was read as a type of a policy, and is none: all that is wrong with it, for people. Also thrown instead of writing an explanation whose
/// <see cref="Explanation.InputErrors"/> say that it is not to be relied on.
/// </summary>
public sealed class InvalidApplicationException : JsonException
{
    private readonly IReadOnlyList<FieldMessage> own;

    /// <summary>Tells what is wrong.</summary>
    /// <param name="errors">By JSON Pointer, from the value that was read; one at least.</param>
    internal InvalidApplicationException(IReadOnlyList<FieldMessage> errors)
        : base("The application has errors.") => own = errors;

    /// <summary>What is wrong, by JSON Pointer from the beginning of the JSON: where the value was a part of something greater, the way to it comes first.</summary>
    public IReadOnlyList<FieldMessage> Errors
    {
        get
        {
            var pointer = JsonPointer.OfPath(Path ?? "");
            return pointer.Length == 0 ? own : [.. own.Select(error => error with { Pointer = pointer + error.Pointer })];
        }
    }
}
