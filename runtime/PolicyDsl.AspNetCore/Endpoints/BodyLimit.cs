using Microsoft.AspNetCore.Http.Metadata;

namespace PolicyDsl.AspNetCore;

/// <summary>How many bytes the server lets through to an endpoint; null: any number.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
