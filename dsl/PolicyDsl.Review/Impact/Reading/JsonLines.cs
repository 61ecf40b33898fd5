using System.IO.Pipelines;
using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact.Reading;

/// <summary>Reads applications as NDJSON, an object a line: <c>{"id", "clause", "application": {…}, "review": {…}}</c>, as in a settlement request.</summary>
public static class JsonLines
{
    private const int MostBytes = 1 << 20;
    private const int MostDepth = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth, AllowDuplicateProperties = false };

    /// <summary>The lines, one by one; empty ones are passed over.</summary>
    public static IEnumerable<ImpactLine> Read(Stream stream)
    {
        var reader = new LineReader(PipeReader.Create(stream), MostBytes);
        while (true)
        {
            switch (reader.Next())
            {
                case LineState.Line:
                    yield return Parse(reader.Number, reader.Line.ToArray());
                    break;
                case LineState.TooLong:
                    yield return ImpactLine.Unreadable(reader.Number, LineFaults.TooLong);
                    break;
                case LineState.Pending:
                    reader.WaitAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
                    break;
                default:
                    yield break;
            }
        }
    }

    private static ImpactLine Parse(long number, byte[] line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.AsMemory(IsMarked(line) ? 3 : 0), Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Of(number, document.RootElement.Clone())
                : ImpactLine.Unreadable(number, LineFaults.NoJson);
        }
        catch (JsonException)
        {
            return ImpactLine.Unreadable(number, LineFaults.NoJson);
        }
    }

    // A byte order mark before the first line.
    private static bool IsMarked(byte[] line) => line.AsSpan().StartsWith("\uFEFF"u8);

    private static ImpactLine Of(long number, JsonElement line)
    {
        string? id = null;
        string? clause = null;
        JsonElement application = default;
        JsonElement review = default;
        foreach (var member in line.EnumerateObject())
        {
            switch (member.Name)
            {
                case "id":
                    id = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : member.Value.GetRawText();
                    break;
                case "clause":
                    clause = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
                    break;
                case "application":
                    application = member.Value;
                    break;
                case "review":
                    review = member.Value;
                    break;
                default:
                    return ImpactLine.Unreadable(number, LineFaults.UnknownMember(member.Name));
            }
        }
        if (clause is null)
            return ImpactLine.Unreadable(number, LineFaults.NoClause);
        return application.ValueKind == JsonValueKind.Undefined
            ? ImpactLine.Unreadable(number, LineFaults.NoApplication)
            : new ImpactLine(number, id, clause, application, review, null);
    }
}
