using System.Text;

namespace PolicyDsl.PolicyEvaluator.Tests;

/// <summary>An answer, as text: status, headers by name, body. The day of the answer is left out.</summary>
internal static class Answer
{
    public static async Task<string> OfAsync(HttpClient client, Func<HttpRequestMessage> request)
    {
        using var message = request();
        using var response = await client.SendAsync(message);
        var text = new StringBuilder().Append((int)response.StatusCode).Append('\n');
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(static header => header.Key != "Date").OrderBy(static header => header.Key, StringComparer.Ordinal))
            text.Append(name).Append(": ").AppendJoin(", ", values).Append('\n');
        // Byte by byte, so that what is no UTF-8 is compared as well.
        return text.Append(Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync())).ToString();
    }
}
