using System.Text.Json.Nodes;
using PolicyDsl.OpenApi.Tests.Compatibility;

namespace PolicyDsl.OpenApi.Tests;

/// <summary>What breaks clients, and what does not: each change alone, on a small document.</summary>
public sealed class CompatibilityTests
{
    private const string Small = """
        {
          "openapi": "3.1.1", "info": { "title": "x", "version": "1" }, "security": [{}],
          "paths": {
            "/things": {
              "post": {
                "operationId": "add", "summary": "Add",
                "parameters": [ { "name": "explain", "in": "query", "schema": { "type": "boolean" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": {
                  "200": { "description": "ok", "headers": { "ETag": { "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Answer" } },
                                 "application/x-ndjson": { "schema": { "type": "string", "x-line-schema": { "anyOf": [ { "$ref": "#/components/schemas/Answer" }, { "$ref": "#/components/schemas/Other" } ] } } } } },
                  "400": { "description": "no" } } } } },
          "components": { "schemas": {
            "Thing": { "type": "object", "additionalProperties": false, "required": ["id"], "properties": {
              "id": { "type": "string", "maxLength": 10, "pattern": "^a" },
              "amount": { "type": "number", "format": "decimal", "minimum": 0, "maximum": 100 },
              "kind": { "type": "string", "enum": ["a", "b"] },
              "parts": { "type": "array", "maxItems": 9, "items": { "$ref": "#/components/schemas/Thing" } },
              "any": { "$ref": "#/components/schemas/Any" },
              "more": { "type": "object", "additionalProperties": { "type": "string" } } } },
            "Any": { "anyOf": [ { "$ref": "#/components/schemas/Thing" }, { "$ref": "#/components/schemas/Other" } ] },
            "Other": { "type": "object", "properties": { "note": { "type": "string" } } },
            "Answer": { "type": "object", "required": ["amount", "outcome"], "properties": {
              "amount": { "type": ["number", "null"], "format": "decimal" },
              "outcome": { "type": "string", "enum": ["yes", "no"] },
              "count": { "type": "integer" } } } } }
        }
        """;

    private static readonly Dictionary<string, (string Path, string? Value, string Says)> breaking = new()
    {
        ["an operation goes"] = ("paths/~things", null, "POST /things is gone"),
        ["an operation is called otherwise"] = ("paths/~things/post/operationId", "\"other\"", "operationId"),
        ["a token is wanted"] = ("paths/~things/post/security", """[{"bearer":[]}]""", "wants a token"),
        ["a parameter goes"] = ("paths/~things/post/parameters", "[]", "query parameter explain"),
        ["a parameter is wanted"] = ("paths/~things/post/parameters/0/required", "true", "wants query parameter explain"),
        ["a parameter is narrower"] = ("paths/~things/post/parameters/0/schema/type", "\"integer\"", "integer, before boolean"),
        ["a body is wanted"] = ("paths/~things/post/requestBody/required", "true", "wants a body"),
        ["a media type is not taken"] = ("paths/~things/post/requestBody/content/application~json", null, "no application/json"),
        ["an answer goes"] = ("paths/~things/post/responses/200", null, "no 200"),
        ["a header goes"] = ("paths/~things/post/responses/200/headers/ETag", null, "header ETag"),
        ["a line is of another shape"] = ("paths/~things/post/responses/200/content/application~x-ndjson/schema/x-line-schema/anyOf/2", """{"$ref":"#/components/schemas/Thing"}""", "anyOf differs by Thing"),
        ["a schema is called otherwise"] = ("components/schemas/Answer2", "=components/schemas/Answer", "schema Answer is gone"),
        ["a member that is sent goes"] = ("components/schemas/Thing/properties/kind", null, "Thing (sent).kind is gone"),
        ["a member is wanted"] = ("components/schemas/Thing/required/1", "\"amount\"", "amount is wanted"),
        ["a new member is wanted"] = ("components/schemas/Other/required", "[\"more\"]", "Other (sent).more is wanted"),
        ["other members are refused"] = ("components/schemas/Other/additionalProperties", "false", "any other members"),
        ["other members are narrower"] = ("components/schemas/Thing/properties/more/additionalProperties/type", "\"integer\"", "more.* takes integer"),
        ["a type is narrower"] = ("components/schemas/Thing/properties/amount/type", "\"integer\"", "integer, before number"),
        ["a format changes"] = ("components/schemas/Thing/properties/amount/format", "\"double\"", "format is double"),
        ["a maximum falls"] = ("components/schemas/Thing/properties/amount/maximum", "99.99", "maximum is 99.99, before 100"),
        ["a minimum rises"] = ("components/schemas/Thing/properties/amount/minimum", "0.01", "minimum is 0.01"),
        ["a length is asked for"] = ("components/schemas/Thing/properties/id/minLength", "1", "minLength is 1, before none"),
        ["fewer items"] = ("components/schemas/Thing/properties/parts/maxItems", "8", "maxItems"),
        ["another pattern"] = ("components/schemas/Thing/properties/id/pattern", "\"^b\"", "pattern is ^b"),
        ["a text is excluded"] = ("components/schemas/Thing/properties/id/not", """{"pattern":"x"}""", "does not take"),
        ["a value is not taken"] = ("components/schemas/Thing/properties/kind/enum", "[\"a\",\"c\"]", "does not take \"b\""),
        ["a text becomes a choice"] = ("components/schemas/Other/properties/note/enum", "[\"a\"]", "only some values"),
        ["a choice less"] = ("components/schemas/Any/anyOf", """[{"$ref":"#/components/schemas/Thing"}]""", "anyOf differs by Other"),
        ["a condition more"] = ("components/schemas/Other/allOf", """[{"required":["note"]}]""", "allOf differs by 0"),
        ["a member that is read goes"] = ("components/schemas/Answer/properties/count", null, "Answer (read).count is gone"),
        ["a member may be missing"] = ("components/schemas/Answer/required", "[\"amount\"]", "outcome may be missing"),
        ["what is read may be null"] = ("components/schemas/Answer/properties/outcome/type", """["string","null"]""", "null or string, before string"),
        ["a whole number that is read is none"] = ("components/schemas/Answer/properties/count/type", "\"number\"", "is number, before integer"),
        ["a choice that is read is none"] = ("components/schemas/Answer/properties/outcome/enum", null, "no choice any more"),
    };

    private static readonly Dictionary<string, (string Path, string? Value)> harmless = new()
    {
        ["nothing"] = ("info/title", "\"x\""),
        ["a text"] = ("paths/~things/post/summary", "\"Put in\""),
        ["a new operation"] = ("paths/~others", """{"get":{"operationId":"others","responses":{"200":{"description":"ok"}}}}"""),
        ["a new parameter"] = ("paths/~things/post/parameters/1", """{"name":"limit","in":"query","schema":{"type":"integer"}}"""),
        ["a new refusal"] = ("paths/~things/post/responses/422", """{"description":"no"}"""),
        ["a refusal goes"] = ("paths/~things/post/responses/400", null),
        ["a new member to send"] = ("components/schemas/Thing/properties/also", """{"type":"string"}"""),
        ["a new member to read"] = ("components/schemas/Answer/properties/also", """{"type":"string"}"""),
        ["a member is not wanted any more"] = ("components/schemas/Thing/required", "[]"),
        ["a member is always there"] = ("components/schemas/Answer/required/2", "\"count\""),
        ["a maximum rises"] = ("components/schemas/Thing/properties/amount/maximum", "101"),
        ["a bound goes"] = ("components/schemas/Thing/properties/amount/minimum", null),
        ["a pattern goes"] = ("components/schemas/Thing/properties/id/pattern", null),
        ["a new value to send"] = ("components/schemas/Thing/properties/kind/enum/2", "\"c\""),
        ["a new value to read"] = ("components/schemas/Answer/properties/outcome/enum/2", "\"perhaps\""),
        ["what is read is never null"] = ("components/schemas/Answer/properties/amount/type", "\"number\""),
        ["a new schema"] = ("components/schemas/New", """{"type":"string"}"""),
        ["a choice more to send"] = ("components/schemas/Any/anyOf/2", """{"type":"string"}"""),
    };

    public static TheoryData<string> Breaking => [.. breaking.Keys];

    public static TheoryData<string> Harmless => [.. harmless.Keys];

    [Theory]
    [MemberData(nameof(Breaking))]
    public void It_is_found(string change)
    {
        var (path, value, says) = breaking[change];

        Assert.Contains(DocumentComparison.Breaks(Read(), Changed(path, value)), line => line.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void It_is_let_pass(string change)
    {
        var (path, value) = harmless[change];

        Assert.Empty(DocumentComparison.Breaks(Read(), Changed(path, value)));
    }

    [Fact]
    public void A_greater_major_version_may_break()
    {
        var next = Changed("paths/~things", null);
        Assert.NotEmpty(DocumentComparison.BreaksWithoutMajorVersion(Read(), next));

        next["info"]!["version"] = "2.0";
        Assert.Empty(DocumentComparison.BreaksWithoutMajorVersion(Read(), next));
    }

    private static JsonNode Read() => JsonNode.Parse(Small)!;

    // ~ stands for the slash of a path or a media type; = takes what stands elsewhere away and puts it there.
    private static JsonNode Changed(string path, string? value)
    {
        var document = Read();
        var node = document;
        var steps = path.Split('/').Select(static step => step.Replace('~', '/')).ToArray();
        foreach (var step in steps[..^1])
            node = node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        var last = steps[^1];
        if (value is ['=', ..])
        {
            var from = document["components"]!["schemas"]!.AsObject();
            var (name, moved) = (value.Split('/')[^1], from[value.Split('/')[^1]]!);
            from.Remove(name);
            from[last] = moved;
            return JsonNode.Parse(document.ToJsonString().Replace($"schemas/{name}\"", $"schemas/{last}\"", StringComparison.Ordinal))!;
        }
        if (node is JsonArray list)
            list.Insert(int.Parse(last, System.Globalization.CultureInfo.InvariantCulture), JsonNode.Parse(value!));
        else if (value is null)
            Assert.True(node.AsObject().Remove(last), path);
        else
            node[last] = JsonNode.Parse(value);
        return document;
    }
}
