using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Says in the OpenAPI document what an operation is, takes and answers.</summary>
internal sealed class OperationBuilder
{
    private readonly OpenApiOperation operation;

    /// <summary>Begins anew: what was found out by itself is put aside.</summary>
    public OperationBuilder(OpenApiOperation operation, OpenApiDocument document, string documentName)
    {
        this.operation = operation;
        Document = document;
        Language = ReferenceDocuments.LanguageOf(documentName);
        operation.Parameters = [];
        operation.Responses = [];
        operation.Tags = new HashSet<OpenApiTagReference>();
    }

    /// <summary>The document.</summary>
    public OpenApiDocument Document { get; }

    /// <summary>Of its texts.</summary>
    public Language Language { get; }

    /// <summary>What it is.</summary>
    /// <param name="route">Its texts.</param>
    /// <param name="operationId">Stable and unique.</param>
    /// <param name="summary">In a few words; null: the route's.</param>
    public OperationBuilder Is(Route route, string operationId, string? summary = null)
    {
        operation.OperationId = operationId;
        operation.Summary = summary ?? route.Summary.In(Language);
        operation.Description = route.Description.In(Language);
        return this;
    }

    /// <summary>Under which heading it stands.</summary>
    public OperationBuilder Tag(string tag)
    {
        operation.Tags!.Add(new OpenApiTagReference(tag, Document));
        return this;
    }

    /// <summary>A part of the path.</summary>
    public OperationBuilder PathParameter(string name, string zh, string en)
    {
        operation.Parameters!.Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Description = In(zh, en),
                Schema = Schema.Text(),
            }
        );
        return this;
    }

    /// <summary>A parameter of the query that is true unless said otherwise.</summary>
    public OperationBuilder Flag(string name, string zh, string en)
    {
        var schema = Schema.Bool();
        schema.Default = true;
        operation.Parameters!.Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = In(zh, en),
                Schema = schema,
            }
        );
        return this;
    }

    /// <summary>Its body.</summary>
    public OperationBuilder Takes(string mediaType, IOpenApiSchema schema)
    {
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(mediaType, schema) };
        return this;
    }

    /// <summary>Its answer.</summary>
    public OperationBuilder Answers(string mediaType, IOpenApiSchema schema, string zh, string en)
    {
        operation.Responses!["200"] = new OpenApiResponse { Description = In(zh, en), Content = Content(mediaType, schema) };
        return this;
    }

    /// <summary>The problems it may answer with.</summary>
    public OperationBuilder Refuses(params IEnumerable<ProblemType> problems)
    {
        foreach (var status in problems.GroupBy(static problem => problem.Status).OrderBy(static status => status.Key))
        {
            var titles = status.Select(problem => $"{problem.Title.In(Language)} (`{problem.Uri}`)");
            operation.Responses![status.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(Language == Language.En ? "; " : "；", titles),
                Content = Content(MediaTypes.Problem, Component("Problem", AnswerSchemas.Problem)),
            };
        }
        return this;
    }

    /// <summary>A schema that stands once in the document and is referred to.</summary>
    public IOpenApiSchema Component(string id, Func<OperationBuilder, OpenApiSchema> make)
    {
        if (Document.Components?.Schemas?.ContainsKey(id) != true)
            Document.AddComponent(id, make(this));
        return new OpenApiSchemaReference(id, Document);
    }

    /// <summary>A text in the document's language.</summary>
    public string In(string zh, string en) => Language == Language.En ? en : zh;

    private static Dictionary<string, OpenApiMediaType> Content(string mediaType, IOpenApiSchema schema) =>
        new() { [mediaType] = new OpenApiMediaType { Schema = schema } };
}
