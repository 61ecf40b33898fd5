using System.Net;

namespace PolicyDsl.Tests;

/// <summary>
/// Holds every answer that a test gets to the service's own OpenAPI document, whatever the test is about. Batches and logs, which are sent line by line, are left to
/// tests of their own: to wait for their end here could be to wait for good. So are long answers.
/// </summary>
/// <param name="inner">Sends the requests.</param>
/// <param name="contract">Gives the document's word on answers.</param>
internal sealed class ContractHandler(HttpMessageHandler inner, Func<Task<AnswerContract>> contract) : DelegatingHandler(inner)
{
    private const long MostBytes = 256 * 1024;

    private static readonly Lazy<Task<AnswerContract>> Committed = new(
        static () => Task.Run(static () => new AnswerContract(Repository.Read("policies/PolicyService/openapi/v1.json")))
    );

    /// <summary>Holds answers to the document that lies in the repository.</summary>
    public static ContractHandler OfChengdu(HttpMessageHandler inner) => new(inner, static () => Committed.Value);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Head || request.Method == HttpMethod.Options)
            return response;
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (response.Content.Headers.ContentLength is > MostBytes || mediaType?.EndsWith("ndjson", StringComparison.Ordinal) == true)
            return response;
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (body.Length > MostBytes)
            return response;
        var path = request.RequestUri!.AbsolutePath;
        var faults = (await contract()).Faults(request.Method.Method, path, response.StatusCode, mediaType, body).ToList();
        if (faults.Count > 0)
            throw new InvalidOperationException($"{request.Method} {path} is answered with {(int)response.StatusCode}, other than its OpenAPI document says:\n  {string.Join("\n  ", faults)}\n{body}");
        return response;
    }
}
