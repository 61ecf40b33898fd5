using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The body of an application that was found to be without mistakes, as JSON.</summary>
internal sealed class BodyContent : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = CanonicalJson.MostDepth };

    private readonly JsonDocument document;

    private BodyContent(JsonDocument document)
    {
        this.document = document;
        Canonical = CanonicalJson.Of(document.RootElement);
    }

    /// <summary>As it was sent, in canonical form.</summary>
    public string Canonical { get; }

    /// <summary>Reads a body.</summary>
    public static BodyContent Parse(byte[] body)
    {
        var start = body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return new BodyContent(JsonDocument.Parse(body.AsMemory(start), Options));
    }

    /// <summary>Whether a member is there. A null is as good as none.</summary>
    public bool Has(string member) => document.RootElement.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>As it is kept, in canonical form: with 申报日, and without members that are null.</summary>
    /// <param name="submittedOn">申报日.</param>
    /// <param name="ledger">The grants of earlier rounds that it was decided with; null: it asks for none.</param>
    public string Filled(DateOnly submittedOn, IReadOnlyList<LedgerRow>? ledger)
    {
        var members = new JsonObject();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
                members[member.Name] = JsonNode.Parse(member.Value.GetRawText(), documentOptions: Options);
        }
        members["submittedOn"] = CanonicalText.Of(submittedOn);
        if (ledger is not null)
            members["ledger"] = RowsOf(ledger);
        return CanonicalJson.Of(Encoding.UTF8.GetBytes(members.ToJsonString()));
    }

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();

    private static JsonNode? RowsOf(IReadOnlyList<LedgerRow> ledger)
    {
        var rows = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(rows))
            LedgerWriter.Write(writer, ledger);
        return JsonNode.Parse(rows.WrittenSpan);
    }
}
