using System.Buffers;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Takes a body of JSON as a whole.</summary>
internal static class BodyReader
{
    /// <summary>Reads it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="mayBeEmpty">Whether there may be none: then it need not be said to be JSON.</param>
    public static async ValueTask<(Problem? Problem, byte[] Body)> ReadAsync(HttpContext context, bool mayBeEmpty = false)
    {
        var request = context.Request;
        if (!Negotiation.Accepts(request, MediaTypes.Json))
            return (Problems.NotAcceptable(MediaTypes.Json), []);
        if ((!mayBeEmpty || request.ContentType is not null) && RequestContent.Refuse(request, MediaTypes.Json) is { } problem)
            return (problem, []);
        if (await RequestBody.ReadAsync(request, context.RequestAborted) is not { } sequence)
            return (Problems.TooLarge, []);
        var body = sequence.ToArray();
        request.BodyReader.AdvanceTo(sequence.End);
        return body.Length > 0 && request.ContentType is null ? (Problems.UnsupportedMediaType(MediaTypes.Json), []) : (null, body);
    }
}
