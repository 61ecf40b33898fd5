using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PolicyDsl.AspNetCore;

/// <summary>Looks into a body for 申报日, which decides by which revision it is read.</summary>
internal static class SubmissionDay
{
    // Ten characters, each of them perhaps written as \u0032.
    private const int MostBytes = 60;

    /// <summary>The date; null: there is none that can be read. What is wrong with the body is for its reader to say.</summary>
    public static DateOnly? Find(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isDay = reader.ValueTextEquals("submittedOn"u8);
                reader.Read();
                if (isDay)
                    return Date(ref reader);
                reader.Skip();
            }
            return null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DateOnly? Date(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > MostBytes)
            return null;
        return DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
