using System.Globalization;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Writes problems.</summary>
internal static class ProblemWriter
{
    /// <summary>Answers with a problem, in the language that the client likes.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var language = Negotiation.Language(context.Request);
        var response = context.Response;
        RequestBody.LetRestIn(context);
        PolicyTelemetry.Refused(context.GetEndpoint()?.Metadata.GetMetadata<Route>(), problem.Type);
        response.StatusCode = problem.Type.Status;
        response.ContentType = MediaTypes.WithCharset(MediaTypes.Problem);
        response.Headers.CacheControl = "no-store";
        ResponseLanguage.Set(response, language);
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return JsonResponse.WriteAsync(context, (problem, language), static (json, state) => Write(json, state.problem, state.language, null));
    }

    /// <summary>Writes a problem as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="language">Of its words.</param>
    /// <param name="line">The line of a batch that it is about, from 1; null: there are no lines.</param>
    public static void Write(Utf8JsonWriter json, Problem problem, Language language, long? line)
    {
        json.WriteStartObject();
        if (line is { } number)
            json.WriteNumber("line"u8, number);
        json.WriteString("type"u8, problem.Type.Uri);
        json.WriteString("title"u8, problem.Type.Title.In(language));
        json.WriteNumber("status"u8, problem.Type.Status);
        json.WriteString("detail"u8, problem.Detail.In(language));
        if (problem.Errors.Count > 0)
            WriteErrors(json, problem.Errors, language);
        if (problem.Known is { } known)
            json.WriteTexts("known", known);
        if (problem.Ids is { } ids)
            json.WriteTexts("ids", ids);
        if (problem.Count is { } count)
            json.WriteNumber("count"u8, count);
        if (problem.TraceId is { } traceId)
            json.WriteString("traceId"u8, traceId);
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<FieldMessage> errors, Language language)
    {
        json.WriteStartObject("errors"u8);
        foreach (var place in errors.GroupBy(static error => error.Pointer, StringComparer.Ordinal))
        {
            json.WriteStartArray(place.Key);
            foreach (var error in place)
                json.WriteStringValue(error.Message.In(language));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
