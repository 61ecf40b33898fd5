using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using PolicyDsl.Interpreter;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>A clause with an input of every kind and every way to make one conditional; what its form and the service say of a body.</summary>
internal static class FormPolicy
{
    /// <summary>The policy.</summary>
    public static readonly PolicyDefinition Definition = new InterpretedPolicy(PolicyFolder.Read("tests/PolicyDsl.AspNetCore.Tests/Forms/Policy"));

    /// <summary>Its one clause.</summary>
    public static readonly ClauseDefinition Clause = Definition.Clause("every")!;

    private static readonly EvaluationOptions Options = new() { RequireFormatValidation = true };

    /// <summary>The form's schema.</summary>
    public static JsonSchema Schema(JsonObject form) => SchemaText.Read(form.ToJsonString());

    /// <summary>Whether a form accepts a body.</summary>
    public static bool Accepts(JsonSchema schema, JsonNode body) => schema.Evaluate(System.Text.Json.JsonSerializer.SerializeToElement(body), Options).IsValid;

    /// <summary>What the service says of a body; null: it refuses it with 400.</summary>
    public static Explanation? Evaluate(ClauseDefinition clause, JsonNode body)
    {
        var sink = clause.NewApplication();
        if (ApplicationReader.Read(clause.Info, Encoding.UTF8.GetBytes(body.ToJsonString()), sink).Count > 0)
            return null;
        var explanation = clause.Explain(sink.Complete());
        return explanation.InputErrors.Count > 0 ? null : explanation;
    }
}
