namespace PolicyDsl.AspNetCore;

/// <summary>Headers that keep browsers from making more of an answer than it is.</summary>
internal static class SecurityHeaders
{
    // The reference page brings its script and style along, inline and from this service; nothing comes from elsewhere.
    private const string ReferencePolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>For data, which is all but the reference page.</summary>
    public static void Set(HttpResponse response) => Set(response, DataPolicy);

    /// <summary>For any answer, by its path.</summary>
    public static void Set(HttpContext context) =>
        Set(context.Response, context.Request.Path.StartsWithSegments(Routes.Docs.Pattern) ? ReferencePolicy : DataPolicy);

    private static void Set(HttpResponse response, string policy)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = policy;
        headers["Referrer-Policy"] = "no-referrer";
    }
}
