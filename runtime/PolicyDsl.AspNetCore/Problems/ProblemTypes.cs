using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Every kind of problem that the service answers with.</summary>
public static class ProblemTypes
{
    /// <summary>The body is no valid application, round or other content; its title is the same for all, since a type has one title (RFC 9457, 3.1.3).</summary>
    public static readonly ProblemType InvalidInput = Of("invalid-input", StatusCodes.Status400BadRequest, "提交的内容有误", "What was sent has errors");

    /// <summary>The query has an unknown parameter or value.</summary>
    public static readonly ProblemType InvalidQuery = Of("invalid-query", StatusCodes.Status400BadRequest, "查询参数有误", "The query has errors");

    /// <summary>The request breaks HTTP itself.</summary>
    public static readonly ProblemType BadRequest = Of("bad-request", StatusCodes.Status400BadRequest, "请求有误", "Bad request");

    /// <summary>There is no such policy.</summary>
    public static readonly ProblemType UnknownPolicy = Of("unknown-policy", StatusCodes.Status404NotFound, "没有这项政策", "No such policy");

    /// <summary>The policy has no such clause.</summary>
    public static readonly ProblemType UnknownClause = Of("unknown-clause", StatusCodes.Status404NotFound, "没有这个条款", "No such clause");

    /// <summary>There is nothing at this path.</summary>
    public static readonly ProblemType NotFound = Of("not-found", StatusCodes.Status404NotFound, "没有这个路径", "Nothing at this path");

    /// <summary>The path does not take the method.</summary>
    public static readonly ProblemType MethodNotAllowed = Of(
        "method-not-allowed",
        StatusCodes.Status405MethodNotAllowed,
        "不支持该请求方法",
        "Method not allowed"
    );

    /// <summary>The client takes none of the media types offered.</summary>
    public static readonly ProblemType NotAcceptable = Of("not-acceptable", StatusCodes.Status406NotAcceptable, "无法按要求的格式回答", "Not acceptable");

    /// <summary>The request did not come to its end in time.</summary>
    public static readonly ProblemType Timeout = Of("timeout", StatusCodes.Status408RequestTimeout, "请求超时", "Request timed out");

    /// <summary>The body is too large.</summary>
    public static readonly ProblemType TooLarge = Of("too-large", StatusCodes.Status413PayloadTooLarge, "内容过大", "Body too large");

    /// <summary>The body is of another media type, charset or encoding.</summary>
    public static readonly ProblemType UnsupportedMediaType = Of(
        "unsupported-media-type",
        StatusCodes.Status415UnsupportedMediaType,
        "不支持该内容格式",
        "Unsupported media type"
    );

    /// <summary>The caller asks for more than its share.</summary>
    public static readonly ProblemType TooManyRequests = Of("too-many-requests", StatusCodes.Status429TooManyRequests, "请求过于频繁", "Too many requests");

    /// <summary>A fault of the service.</summary>
    public static readonly ProblemType Internal = Of("internal-error", StatusCodes.Status500InternalServerError, "服务内部错误", "Internal error");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
        [
            InvalidInput,
            InvalidQuery,
            BadRequest,
            UnknownPolicy,
            UnknownClause,
            NotFound,
            MethodNotAllowed,
            NotAcceptable,
            Timeout,
            TooLarge,
            UnsupportedMediaType,
            TooManyRequests,
            Internal,
        ];

    private static ProblemType Of(string code, int status, string zh, string en) => new(code, status, new Message(code, zh, en));
}
