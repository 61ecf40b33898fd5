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
            members["ledger"] = new JsonArray([.. ledger.Select(static row => (JsonNode)RowOf(row))]);
        return CanonicalJson.Of(Encoding.UTF8.GetBytes(members.ToJsonString()));
    }

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();

    // As LedgerReader takes it.
    private static JsonObject RowOf(LedgerRow row)
    {
        var json = new JsonObject
        {
            ["clause"] = row.Clause,
            ["creditCode"] = row.CreditCode,
            ["year"] = row.Year,
            ["amount"] = row.Amount,
        };
        if (row.Award is not null)
            json["award"] = row.Award;
        if (row.Name is not null)
            json["name"] = row.Name;
        if (row.Project is not null)
            json["project"] = row.Project;
        if (row.Keys.Count > 0)
            json["keys"] = new JsonObject(row.Keys.Select(static key => KeyValuePair.Create(key.Key, (JsonNode?)JsonValue.Create(key.Value))));
        return json;
    }
}
