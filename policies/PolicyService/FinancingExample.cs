using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.PolicyService;

/// <summary>An example of an evaluation in the OpenAPI documents: 12,000,000 yuan invested, capped at 1,000,000. The answer is decided as the documents are written.</summary>
internal static class FinancingExample
{
    private const string Policy = "chengdu-ai-2024";
    private const string Clause = "financing";

    private static ReadOnlySpan<byte> Application =>
        """
        {
          "applicant": {
            "kind": "enterprise", "sme": true, "aiBusiness": true, "registered": true,
            "goodCredit": true, "majorAccident": false, "seriousViolation": false
          },
          "submittedOn": "2025-03-01",
          "project": "P-001",
          "mainRevenue": 100000000,
          "aiRevenue": 70000000,
          "angelInvestment": 12000000,
          "ventureInvestment": 0,
          "privateEquityInvestment": 0
        }
        """u8;

    /// <summary>Puts it into every document.</summary>
    public static void Add(OpenApiOptions options) =>
        options.AddDocumentTransformer(
            static (document, context, _) =>
            {
                var registry = context.ApplicationServices.GetRequiredService<PolicyRegistry>();
                var operation = document.Paths[Routes.Evaluate.For(Policy, Clause)].Operations![HttpMethod.Post];
                Show(operation.RequestBody!.Content!, JsonNode.Parse(Application)!);
                Show(operation.Responses!["200"].Content!, Decide(registry.Find(Policy)!.Clause(Clause)!.Newest));
                return Task.CompletedTask;
            }
        );

    private static void Show(IDictionary<string, OpenApiMediaType> content, JsonNode example)
    {
        foreach (var mediaType in content.Values)
            mediaType.Example = example;
    }

    private static JsonNode Decide(ClauseDefinition clause)
    {
        var sink = clause.NewApplication();
        ApplicationReader.Read(clause.Info, Application, sink);
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, ExplanationWriter.Options))
            ExplanationWriter.Write(writer, clause.Explain(sink.Complete()), Language.Zh);
        return JsonNode.Parse(bytes.WrittenSpan)!;
    }
}
