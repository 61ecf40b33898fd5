using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>A clause's 算例 in the OpenAPI documents: what is sent, and what is answered, which is decided as the document is written.</summary>
internal static class ClauseExample
{
    /// <summary>Puts it into an evaluation of the clause, if there is one.</summary>
    public static OperationBuilder ShowExample(this OperationBuilder to, ClauseDefinition clause)
    {
        if (clause.Info.Example is not { } example)
            return to;
        var body = Encoding.UTF8.GetBytes(example.Body);
        return to.Shows(example.Title, JsonNode.Parse(body)!, Decide(clause, body, to.Language));
    }

    private static JsonNode Decide(ClauseDefinition clause, byte[] body, Language language)
    {
        var sink = clause.NewApplication();
        ApplicationReader.Read(clause.Info, body, sink);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, ExplanationWriter.Options))
            ExplanationWriter.Write(writer, clause.Explain(sink.Complete()), language);
        return JsonNode.Parse(bytes.ToArray())!;
    }
}
