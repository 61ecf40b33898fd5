using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
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
    public OperationBuilder PathParameter(string name, string zh, string en) =>
        Parameter(ParameterLocation.Path, name, Schema.Text(), isRequired: true, In(zh, en));

    /// <summary>A parameter of the query that is true or false.</summary>
    public OperationBuilder Flag(string name, string zh, string en, bool isUsual = true)
    {
        var schema = Schema.Bool();
        schema.Default = isUsual;
        return Parameter(ParameterLocation.Query, name, schema, isRequired: false, In(zh, en));
    }

    /// <summary>A parameter of the query that may be left out.</summary>
    public OperationBuilder QueryParameter(string name, IOpenApiSchema schema, string zh, string en) =>
        Parameter(ParameterLocation.Query, name, schema, isRequired: false, In(zh, en));

    /// <summary>A header of the request.</summary>
    public OperationBuilder RequestHeader(string name, IOpenApiSchema schema, bool isRequired, string zh, string en) =>
        Parameter(ParameterLocation.Header, name, schema, isRequired, In(zh, en));

    /// <summary>Its body.</summary>
    public OperationBuilder Takes(string mediaType, IOpenApiSchema schema, bool isRequired = true)
    {
        operation.RequestBody = new OpenApiRequestBody { Required = isRequired, Content = Content(mediaType, schema) };
        return this;
    }

    /// <summary>Its body is lines of JSON.</summary>
    /// <param name="line">The shape of a line.</param>
    public OperationBuilder TakesLines(IOpenApiSchema line) => Takes(MediaTypes.JsonLines, Schema.Lines(line));

    /// <summary>Its answer is lines of JSON.</summary>
    public OperationBuilder AnswersLines(IOpenApiSchema line, string zh, string en) => Answers(MediaTypes.JsonLines, Schema.Lines(line, In(zh, en)), zh, en);

    /// <summary>Its answer.</summary>
    public OperationBuilder Answers(string mediaType, IOpenApiSchema schema, string zh, string en) => Answers(StatusCodes.Status200OK, mediaType, schema, zh, en);

    /// <summary>An answer, by its status; in another media type too where it is said twice.</summary>
    public OperationBuilder Answers(int status, string mediaType, IOpenApiSchema schema, string zh, string en)
    {
        if (operation.Responses!.TryGetValue(Text(status), out var known))
            known.Content![mediaType] = new OpenApiMediaType { Schema = schema };
        else
            operation.Responses[Text(status)] = new OpenApiResponse { Description = In(zh, en), Content = Content(mediaType, schema) };
        return this;
    }

    /// <summary>An example of what it takes and answers.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="answer">What is answered, with 200.</param>
    public OperationBuilder Shows(string title, JsonNode body, JsonNode answer)
    {
        Show(operation.Responses![Text(StatusCodes.Status200OK)].Content!, title, answer);
        return Shows(title, body);
    }

    /// <summary>An example of what it takes.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="body">What is sent.</param>
    public OperationBuilder Shows(string title, JsonNode body)
    {
        Show(operation.RequestBody!.Content!, title, body);
        return this;
    }

    private static void Show(IDictionary<string, OpenApiMediaType> content, string title, JsonNode value)
    {
        foreach (var media in content.Values)
            media.Examples = new Dictionary<string, IOpenApiExample> { ["example"] = new OpenApiExample { Summary = title, Value = value } };
    }

    /// <summary>The client has it already.</summary>
    public OperationBuilder AnswersNotModified()
    {
        operation.Responses![Text(StatusCodes.Status304NotModified)] = new OpenApiResponse { Description = In("与 If-None-Match 相同，未变", "As named by If-None-Match, unchanged") };
        return this;
    }

    /// <summary>A header of an answer.</summary>
    public OperationBuilder AnswerHeader(int status, string name, IOpenApiSchema schema, string zh, string en)
    {
        var response = (OpenApiResponse)operation.Responses![Text(status)];
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers[name] = new OpenApiHeader { Description = In(zh, en), Schema = schema };
        return this;
    }

    /// <summary>The problems it may answer with, once it is said what it takes.</summary>
    public OperationBuilder Refuses(params IEnumerable<ProblemType> problems)
    {
        List<ProblemType> kinds = [.. problems];
        // Whatever is sent may break off, or come in pieces that are none.
        if (operation.RequestBody is not null)
            kinds.Add(ProblemTypes.BadRequest);
        var schema = Component("Problem", AnswerSchemas.Problem);
        AnswerSchemas.AddProblems((OpenApiSchema)Document.Components!.Schemas!["Problem"], kinds);
        foreach (var status in kinds.GroupBy(static problem => problem.Status).OrderBy(static status => status.Key))
        {
            var titles = status.Select(problem => $"{problem.Title.In(Language)} (`{problem.Uri}`)");
            operation.Responses![Text(status.Key)] = new OpenApiResponse
            {
                Description = string.Join(Language == Language.En ? "; " : "；", titles),
                Content = Content(MediaTypes.Problem, schema),
            };
            if (status.Key is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
                AnswerHeader(status.Key, HeaderNames.RetryAfter, Schema.Integer(), "多少秒后可重试", "After how many seconds to try again");
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

    private OperationBuilder Parameter(ParameterLocation place, string name, IOpenApiSchema schema, bool isRequired, string description)
    {
        operation.Parameters!.Add(
            new OpenApiParameter
            {
                Name = name,
                In = place,
                Required = isRequired,
                Description = description,
                Schema = schema,
            }
        );
        return this;
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, OpenApiMediaType> Content(string mediaType, IOpenApiSchema schema) =>
        new() { [mediaType] = new OpenApiMediaType { Schema = schema } };
}
