using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>What the OpenAPI document says about each endpoint of what is stored.</summary>
internal static class LedgerOperations
{
    /// <summary>What every route of what is stored may refuse with.</summary>
    public static readonly ProblemType[] Everywhere =
    [
        AccessProblems.UnauthenticatedType,
        AccessProblems.ForbiddenType,
        ProblemTypes.NotAcceptable,
        ProblemTypes.Timeout,
        ProblemTypes.TooManyRequests,
        ProblemTypes.Internal,
        LedgerProblemTypes.Unavailable,
        AccessProblems.NoProvider.Type,
    ];

    private static readonly ProblemType[] WithBody = [.. Everywhere, ProblemTypes.InvalidInput, ProblemTypes.TooLarge, ProblemTypes.UnsupportedMediaType];

    /// <summary>POST …/applications of one clause.</summary>
    public static void Submit(OperationBuilder to, ClauseNames names, ClauseRevisions clause) =>
        WithVersion(
                to.Is(LedgerRoutes.Submit, $"{names.Prefix}_{LedgerRoutes.Submit.Name}", $"{clause.Newest.Info.Title}{to.In("：", ": ")}{LedgerRoutes.Submit.Summary.In(to.Language)}")
                    .Tag(clause.Policy.Reference)
                    .RequestHeader(
                        LedgerHeaders.IdempotencyKey,
                        LedgerSchemas.Key(),
                        isRequired: true,
                        "自拟的键，1 至 200 个可见 ASCII 字符；重试时用同一个",
                        "A key of your own, 1 to 200 visible ASCII characters; the same when you retry"
                    )
                    .Takes(MediaTypes.Json, ApplicationSchema.SubmissionOf(to, names, clause.Newest.Info))
                    .Answers(StatusCodes.Status201Created, MediaTypes.Json, LedgerSchemas.Application(to), "已保存的申报", "The application as it is stored"),
                StatusCodes.Status201Created
            )
            .AnswerHeader(StatusCodes.Status201Created, HeaderNames.Location, Schema.Text(), "申报的路径", "The path of the application")
            .AnswerHeader(
                StatusCodes.Status201Created,
                LedgerHeaders.IdempotencyReplayed,
                Schema.OneOf("true"),
                "此前已以同一个键保存，未再保存",
                "It was stored under this key before, and not again"
            )
            .Refuses(
                [
                    .. WithBody,
                    LedgerProblemTypes.InvalidHeader,
                    ProblemTypes.UnknownClause,
                    LedgerProblemTypes.NotStorable,
                    LedgerProblemTypes.Duplicate,
                    LedgerProblemTypes.YearClosed,
                    LedgerProblemTypes.Busy,
                    LedgerProblemTypes.KeyReused,
                ]
            )
            .ShowSubmission(clause.Newest.Info);

    /// <summary>GET /applications/{id}.</summary>
    public static void Application(OperationBuilder to) =>
        WithVersion(
                OfApplication(to, LedgerRoutes.Application)
                    .RequestHeader(HeaderNames.IfNoneMatch, Schema.Text(), isRequired: false, "已有的版本", "The version that you have")
                    .Answers(MediaTypes.Json, LedgerSchemas.Application(to), "申报", "The application")
            )
            .AnswersNotModified()
            .Refuses([.. Everywhere, LedgerProblemTypes.UnknownApplication]);

    /// <summary>GET /applications.</summary>
    public static void Applications(OperationBuilder to, PolicyRegistry registry) =>
        to.Is(LedgerRoutes.Applications, LedgerRoutes.Applications.Name)
            .Tag(LedgerTags.Applications)
            .QueryParameter(PageRequest.Policy, to.Component("PolicyId", _ => Schema.OneOf(registry.Policies.Select(static policy => policy.Reference))), "政策标识", "The policy's id")
            .QueryParameter(PageRequest.Clause, Schema.Text(), "条款标识", "The clause's id")
            .QueryParameter(PageRequest.CreditCode, Schema.Text(), "统一社会信用代码", "The applicant's credit code")
            .QueryParameter(PageRequest.Year, LedgerSchemas.Integer(1, PageRequest.MostYear), "申报日所在年度", "The year of the application's day")
            .QueryParameter(PageRequest.Cursor, Schema.Text(), "上一页的 next", "The `next` of the page before")
            .QueryParameter(PageRequest.Limit, LedgerSchemas.Integer(1, ApplicationQuery.MostItems), "每页份数，默认 50", "How many, by default 50")
            .Answers(MediaTypes.Json, to.Component("ApplicationPage", LedgerSchemas.Page), "一页申报", "A page")
            .Refuses([.. Everywhere, ProblemTypes.InvalidQuery]);

    /// <summary>DELETE /applications/{id}.</summary>
    public static void Withdraw(OperationBuilder to) =>
        WithVersion(Matched(OfApplication(to, LedgerRoutes.Withdraw)).Answers(MediaTypes.Json, LedgerSchemas.Application(to), "已撤回的申报", "The application, withdrawn"))
            .Refuses([.. Everywhere, .. OfChange]);

    /// <summary>PUT /applications/{id}/review.</summary>
    public static void Review(OperationBuilder to, PolicyRegistry registry) =>
        WithVersion(
                Matched(OfApplication(to, LedgerRoutes.Review))
                    .Takes(MediaTypes.Json, SettlementSchemas.AnyReview(to, registry))
                    .Answers(MediaTypes.Json, LedgerSchemas.Application(to), "申报及其新的结论", "The application with its new decision")
            )
            .Refuses([.. WithBody, .. OfChange, LedgerProblemTypes.BasisChanged]);

    /// <summary>POST …/settle.</summary>
    public static void SettleRound(OperationBuilder to) =>
        OfYear(to, LedgerRoutes.SettleRound)
            .Answers(StatusCodes.Status201Created, MediaTypes.Json, to.Component("RoundDraft", RoundSchemas.Draft), "草案", "The draft")
            .AnswerHeader(StatusCodes.Status201Created, HeaderNames.Location, Schema.Text(), "草案的路径", "The path of the draft")
            .AnswerHeader(StatusCodes.Status201Created, HeaderNames.ETag, Schema.Text(), "草案的标识，确认时写入 If-Match", "The draft's id, for If-Match when it is confirmed")
            .Refuses([.. WithBody, ProblemTypes.UnknownPolicy, LedgerProblemTypes.UnknownRound, LedgerProblemTypes.Busy]);

    /// <summary>POST …/confirm.</summary>
    public static void ConfirmRound(OperationBuilder to) =>
        OfYear(to, LedgerRoutes.ConfirmRound)
            .RequestHeader(HeaderNames.IfMatch, Schema.Text(), isRequired: false, "草案的 ETag；或在内容中写 draft", "The draft's ETag; or give `draft` in the body")
            .Takes(MediaTypes.Json, to.Component("Confirmation", Confirmation), isRequired: false)
            .Answers(MediaTypes.Json, to.Component("ConfirmedRound", RoundSchemas.Confirmed), "已确认的统筹", "The confirmed round")
            .Refuses(
                [
                    .. WithBody,
                    LedgerProblemTypes.InvalidHeader,
                    ProblemTypes.UnknownPolicy,
                    LedgerProblemTypes.UnknownRound,
                    LedgerProblemTypes.BasisChanged,
                    LedgerProblemTypes.Unresolved,
                    LedgerProblemTypes.AlreadyConfirmed,
                    LedgerProblemTypes.Busy,
                    LedgerProblemTypes.PreconditionRequired,
                    LedgerProblemTypes.NotAsLogged,
                ]
            );

    /// <summary>GET …/rounds.</summary>
    public static void Rounds(OperationBuilder to) =>
        to.Is(LedgerRoutes.Rounds, LedgerRoutes.Rounds.Name)
            .Tag(LedgerTags.Rounds)
            .PathParameter("policy", "政策标识", "The policy's id")
            .Answers(MediaTypes.Json, to.Component("RoundList", RoundSchemas.List), "各年度的统筹", "The rounds")
            .Refuses([.. Everywhere, ProblemTypes.InvalidQuery, ProblemTypes.UnknownPolicy]);

    /// <summary>GET …/rounds/{year}.</summary>
    public static void Round(OperationBuilder to) =>
        WithVersion(
                OfYear(to, LedgerRoutes.Round)
                    .Flag("draft", "为 true 时给出草案", "true gives the draft", isUsual: false)
                    .Answers(MediaTypes.Json, to.Component("RoundResults", RoundSchemas.Results), "结果", "The results")
                    .Answers(MediaTypes.Csv, Schema.Text(to.In("一行一份申报", "One application a row")), "结果", "The results")
            )
            .AnswerHeader(
                StatusCodes.Status200OK,
                LedgerHeaders.RoundUpToDate,
                Schema.OneOf("true", "false"),
                "同 upToDate，表格也有",
                "As upToDate; a table has it too"
            )
            .AnswersNotModified()
            .Refuses([.. Everywhere, ProblemTypes.InvalidQuery, ProblemTypes.UnknownPolicy, LedgerProblemTypes.UnknownRound]);

    /// <summary>GET …/differences.</summary>
    public static void Differences(OperationBuilder to) =>
        OfYear(to, LedgerRoutes.Differences)
            .Answers(MediaTypes.Json, to.Component("RoundDifferences", RoundSchemas.Differences), "不同之处", "What differs")
            .Refuses([.. Everywhere, ProblemTypes.InvalidQuery, ProblemTypes.UnknownPolicy, LedgerProblemTypes.UnknownRound]);

    /// <summary>GET /audit.</summary>
    public static void Audit(OperationBuilder to) =>
        to.Is(LedgerRoutes.Audit, LedgerRoutes.Audit.Name)
            .Tag(LedgerTags.Rounds)
            .QueryParameter("from", LedgerSchemas.Integer(1, null), "从第几条起，默认 1", "The number of the first entry, by default 1")
            .AnswersLines(to.Component("AuditEntry", LedgerSchemas.AuditEntry), "每行一条", "An entry on each line")
            .Refuses([.. Everywhere, ProblemTypes.InvalidQuery]);

    private static OpenApiSchema Confirmation(OperationBuilder to) => Schema.Request([("draft", Schema.Text(to.In("草案的标识", "The draft's id")))]);

    private static ProblemType[] OfChange =>
        [
            LedgerProblemTypes.InvalidHeader,
            LedgerProblemTypes.UnknownApplication,
            LedgerProblemTypes.Withdrawn,
            LedgerProblemTypes.PreconditionFailed,
            LedgerProblemTypes.PreconditionRequired,
        ];

    /// <summary>Begins what is said about a route of one application.</summary>
    public static OperationBuilder OfApplication(OperationBuilder to, Route route) =>
        to.Is(route, route.Name).Tag(LedgerTags.Applications).PathParameter("id", "申报编号", "The application's id");

    private static OperationBuilder OfYear(OperationBuilder to, Route route) =>
        to.Is(route, route.Name)
            .Tag(LedgerTags.Rounds)
            .PathParameter("policy", "政策标识，可加版本：`id@2`", "The policy's id, or with a revision `id@2`")
            .PathParameter("year", "年度，四位数字", "The year, four digits");

    private static OperationBuilder Matched(OperationBuilder to) =>
        to.RequestHeader(HeaderNames.IfMatch, Schema.Text(), isRequired: true, "所依据的版本，即读取时的 ETag", "The version that you have seen: the ETag that reading gave");

    private static OperationBuilder WithVersion(OperationBuilder to, int status = StatusCodes.Status200OK) =>
        to.AnswerHeader(status, HeaderNames.ETag, Schema.Text(), "版本", "The version");
}
