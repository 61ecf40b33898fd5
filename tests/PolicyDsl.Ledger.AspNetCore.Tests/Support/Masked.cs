using System.Text.RegularExpressions;

namespace PolicyDsl.Ledger.AspNetCore.Tests;

/// <summary>A text without what is another each time: ids by the names given to them, hashes and trace ids left out.</summary>
internal static partial class Masked
{
    public static string Of(string text, params (string Id, string Name)[] ids)
    {
        foreach (var (id, name) in ids)
            text = text.Replace(id, name, StringComparison.Ordinal);
        text = Hash().Replace(text, "…");
        return Trace().Replace(text, "\"traceId\": \"…\"");
    }

    [GeneratedRegex(@"\b[0-9a-f]{64}\b")]
    private static partial Regex Hash();

    [GeneratedRegex(@"""traceId"": ""[^""]+""")]
    private static partial Regex Trace();
}
