using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>Writes JSON Pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>A member of what stands at a pointer.</summary>
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>
    /// The pointer to what a path of <see cref="System.Text.Json.JsonException"/> names: <c>$.rows[2]['a.b']</c> is <c>/rows/2/a.b</c>.
    /// </summary>
    public static string OfPath(string path)
    {
        var pointer = "";
        var rest = path.AsSpan().TrimStart('$');
        while (!rest.IsEmpty)
        {
            var isQuoted = rest.StartsWith("['", StringComparison.Ordinal);
            var end = isQuoted ? rest.IndexOf("']", StringComparison.Ordinal) : rest[1..].IndexOfAny('.', '[') + 1;
            if (end <= 0)
                end = rest.Length;
            pointer = Append(pointer, (isQuoted ? rest[2..end] : rest[1..end].TrimEnd(']')).ToString());
            rest = rest[Math.Min(rest.Length, isQuoted ? end + 2 : end)..];
        }
        return pointer;
    }

    /// <summary>An item of the list that stands at a pointer.</summary>
    public static string Append(string pointer, int index) => $"{pointer}/{index.ToString(CultureInfo.InvariantCulture)}";
}
