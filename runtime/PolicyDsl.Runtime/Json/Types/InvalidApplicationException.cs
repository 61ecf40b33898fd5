using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// JSON that was read as a type of a policy, and is none: all that is wrong with it, for people. Also thrown instead of writing an explanation whose
/// <see cref="Explanation.InputErrors"/> say that it is not to be relied on.
/// </summary>
public sealed class InvalidApplicationException : JsonException
{
    private const int MostInMessage = 5;

    private readonly IReadOnlyList<FieldMessage> own;
    private readonly bool isRead;

    /// <summary>Tells what is wrong.</summary>
    /// <param name="errors">By JSON Pointer, from the value that was read; one at least.</param>
    /// <param name="isRead">Whether it was found on reading, so that the way to the value is a way through what was read.</param>
    internal InvalidApplicationException(IReadOnlyList<FieldMessage> errors, bool isRead = true)
        : base("The application has errors.") => (own, this.isRead) = (errors, isRead);

    /// <summary>The first of the errors, in English: what a log shows, and the framework's own answers where they show anything.</summary>
    public override string Message
    {
        get
        {
            var errors = Errors;
            var first = errors.Take(MostInMessage).Select(static error => $"{(error.Pointer.Length == 0 ? "/" : error.Pointer)}: {error.Message.In(Language.En)}");
            return $"{base.Message} {string.Join(' ', first)}{(errors.Count > MostInMessage ? " …" : "")}";
        }
    }

    /// <summary>
    /// What is wrong, by JSON Pointer from the beginning of the JSON that was read: where the value was a part of something greater, the way to it comes first.
    /// Of an explanation, from the beginning of its application.
    /// </summary>
    public IReadOnlyList<FieldMessage> Errors
    {
        get
        {
            var pointer = isRead ? JsonPointer.OfPath(Path ?? "") : "";
            return pointer.Length == 0 ? own : [.. own.Select(error => error with { Pointer = pointer + error.Pointer })];
        }
    }
}
