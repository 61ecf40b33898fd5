using System.Globalization;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The catalogue of problems: each with its kind and a sentence that says how to mend it. What the client sent is not repeated.</summary>
internal static class Problems
{
    /// <summary>A charset other than UTF-8.</summary>
    public static readonly Problem UnsupportedCharset = new(
        ProblemTypes.UnsupportedMediaType,
        new(
            "unsupportedCharset",
            "内容须为 UTF-8 编码：Content-Type 中不写 charset，或写 charset=utf-8。",
            "The body must be UTF-8: leave charset out of Content-Type, or write charset=utf-8."
        )
    );

    /// <summary>A compressed body.</summary>
    public static readonly Problem UnsupportedEncoding = new(
        ProblemTypes.UnsupportedMediaType,
        new("unsupportedEncoding", "内容不得压缩（Content-Encoding）。", "The body must not be compressed (Content-Encoding).")
    );

    /// <summary>The body is above the limit.</summary>
    public static readonly Problem TooLarge = new(
        ProblemTypes.TooLarge,
        new("tooLarge", "请求内容不得超过 1 MiB。", "The body may hold at most 1 MiB.")
    );

    /// <summary>A line of a batch is above the limit.</summary>
    public static readonly Problem LineTooLarge = new(
        ProblemTypes.TooLarge,
        new("lineTooLarge", "每行不得超过 1 MiB。", "A line may hold at most 1 MiB.")
    );

    /// <summary>Nothing at this path.</summary>
    public static readonly Problem NotFound = new(
        ProblemTypes.NotFound,
        new("notFound", $"这里没有内容；全部路径见 {Routes.Docs.Pattern}。", $"There is nothing here; {Routes.Docs.Pattern} shows every path.")
    );

    /// <summary>A settlement above its own limit.</summary>
    public static readonly Problem SettlementTooLarge = new(
        ProblemTypes.TooLarge,
        new("settlementTooLarge", "统筹请求不得超过 256 MiB。", "A settlement may hold at most 256 MiB.")
    );

    /// <summary>Another method.</summary>
    public static readonly Problem MethodNotAllowed = new(
        ProblemTypes.MethodNotAllowed,
        new("methodNotAllowed", "该路径支持的方法见响应头 Allow。", "The header Allow lists the methods that this path takes.")
    );

    /// <summary>A request that breaks HTTP.</summary>
    public static readonly Problem BadRequest = new(
        ProblemTypes.BadRequest,
        new("badRequest", "请求不完整或不符合 HTTP 规范。", "The request is incomplete or not valid HTTP.")
    );

    /// <summary>A request that took too long.</summary>
    public static readonly Problem Timeout = new(
        ProblemTypes.Timeout,
        new("timeout", "请求未能及时完成，请重试。", "The request did not come to its end in time; try again.")
    );

    /// <summary>What is wrong with a body.</summary>
    public static Problem InvalidInput(IReadOnlyList<FieldMessage> errors) =>
        new(
            ProblemTypes.InvalidInput,
            new("invalidInput", $"共 {Count(errors)} 处，见 errors。", errors.Count == 1 ? "One error, see errors." : $"{Count(errors)} errors, see errors.")
        )
        {
            Errors = errors,
        };

    /// <summary>What is wrong with a query.</summary>
    public static Problem InvalidQuery(IReadOnlyList<FieldMessage> errors) =>
        new(ProblemTypes.InvalidQuery, new("invalidQuery", "查询参数有误，见 errors。", "The query has errors, see errors.")) { Errors = errors };

    /// <summary>No policy of this id.</summary>
    public static Problem UnknownPolicy(PolicyRegistry registry) =>
        new(ProblemTypes.UnknownPolicy, new("unknownPolicy", "没有这项政策或这个版本，可用的标识见 known。", "There is no such policy or revision; known lists the ids."))
        {
            Known = [.. registry.Policies.SelectMany(References)],
        };

    /// <summary>The policy, or the revision that applies, has no such clause.</summary>
    public static Problem UnknownClause(IEnumerable<string> clauses) =>
        new(ProblemTypes.UnknownClause, new("unknownClause", "没有这个条款，可用的标识见 known。", "There is no such clause; known lists the ids."))
        {
            Known = [.. clauses],
        };

    /// <summary>Another media type is asked for.</summary>
    public static Problem NotAcceptable(string mediaType) =>
        new(ProblemTypes.NotAcceptable, new("notAcceptable", $"只能以 {mediaType} 回答。", $"The answer is {mediaType} only."));

    /// <summary>Another media type is sent.</summary>
    public static Problem UnsupportedMediaType(string mediaType) =>
        new(ProblemTypes.UnsupportedMediaType, new("unsupportedMediaType", $"Content-Type 须为 {mediaType}。", $"Content-Type must be {mediaType}."));

    /// <summary>More than one caller's share.</summary>
    /// <param name="seconds">When there is some again.</param>
    public static Problem TooManyRequests(int seconds) =>
        new(
            ProblemTypes.TooManyRequests,
            new(
                "tooManyRequests",
                "请求过于频繁，请按响应头 Retry-After 所示秒数后重试。",
                "Too many requests; try again after the seconds that the header Retry-After names."
            )
        )
        {
            RetryAfter = seconds,
        };

    /// <summary>A fault of the service.</summary>
    public static Problem Internal(string traceId) =>
        new(
            ProblemTypes.Internal,
            new("internalError", "服务出错，请将 traceId 告知管理员。", "The service failed; give the traceId to whoever runs it.")
        )
        {
            TraceId = traceId,
        };

    // A policy of one revision is known by its id alone; of several, each can be pinned.
    private static IEnumerable<string> References(PolicyRevisions policy) =>
        policy.Revisions.Count == 1
            ? [policy.Reference]
            : policy.Revisions.Select(revision => policy.Reference + "@" + Number(revision.Info.Revision)).Prepend(policy.Reference);

    // The last says that there are more.
    private static string Count(IReadOnlyList<FieldMessage> errors) =>
        errors is [.., { Message.Code: FieldErrors.TooManyErrorsCode }] ? Number(errors.Count - 1) + "+" : Number(errors.Count);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
