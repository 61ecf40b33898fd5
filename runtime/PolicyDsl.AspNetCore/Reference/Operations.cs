using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What the OpenAPI document says about each endpoint.</summary>
internal static class Operations
{
    /// <summary>What every route may refuse with that takes one body.</summary>
    public static readonly ProblemType[] WithBody =
    [
        ProblemTypes.NotAcceptable,
        ProblemTypes.Timeout,
        ProblemTypes.TooLarge,
        ProblemTypes.UnsupportedMediaType,
        ProblemTypes.TooManyRequests,
        ProblemTypes.Internal,
    ];

    /// <summary>GET /policies.</summary>
    public static void Policies(OperationBuilder to) =>
        to.Is(Routes.Policies, Routes.Policies.Name)
            .Tag(ReferenceTags.Policies)
            .Answers(MediaTypes.Json, Schema.List(to.Component("PolicySummary", PageSchemas.PolicySummary)), "全部政策", "All policies")
            .AnswersNotModified()
            .Refuses(ProblemTypes.NotAcceptable, ProblemTypes.Internal);

    /// <summary>GET /policies/{policy}.</summary>
    public static void Policy(OperationBuilder to) =>
        PolicyParameter(to.Is(Routes.Policy, Routes.Policy.Name).Tag(ReferenceTags.Policies))
            .Answers(MediaTypes.Json, to.Component("Policy", PageSchemas.Policy), "政策", "The policy")
            .AnswersNotModified()
            .Refuses(ProblemTypes.UnknownPolicy, ProblemTypes.NotAcceptable, ProblemTypes.Internal);

    /// <summary>GET /policies/{policy}/clauses/{clause}.</summary>
    public static void Clause(OperationBuilder to) =>
        PolicyParameter(to.Is(Routes.Clause, Routes.Clause.Name).Tag(ReferenceTags.Policies))
            .PathParameter("clause", "条款标识", "The clause's id")
            .Answers(MediaTypes.Json, to.Component("Clause", PageSchemas.Clause), "条款", "The clause")
            .AnswersNotModified()
            .Refuses(ProblemTypes.UnknownPolicy, ProblemTypes.UnknownClause, ProblemTypes.NotAcceptable, ProblemTypes.Internal);

    /// <summary>GET …/form and …/form/ui.</summary>
    public static void ApplicationForm(OperationBuilder to, Route route) =>
        Form(to, route, ProblemTypes.InvalidQuery)
            .QueryParameter(
                FormRequest.For,
                to.Component("FormPurpose", FormPurpose),
                "用途：`evaluate` 用于评估，`submit` 用于提交保存；不保存申报的服务没有后者",
                "What the form is for: `evaluate`, or `submit`, which a service that stores no applications does not have"
            );

    /// <summary>GET …/review-form and …/review-form/ui.</summary>
    public static OperationBuilder Form(OperationBuilder to, Route route, params ProblemType[] more) =>
        PolicyParameter(to.Is(route, route.Name).Tag(ReferenceTags.Policies))
            .PathParameter("clause", "条款标识", "The clause's id")
            .Answers(MediaTypes.Json, new OpenApiSchema { Type = JsonSchemaType.Object }, route.Summary.Zh, route.Summary.En)
            .AnswersNotModified()
            .Refuses([.. more, ProblemTypes.UnknownPolicy, ProblemTypes.UnknownClause, ProblemTypes.NotAcceptable, ProblemTypes.Internal]);

    /// <summary>GET /healthz.</summary>
    public static void Health(OperationBuilder to) =>
        to.Is(Routes.Health, Routes.Health.Name)
            .Tag(ReferenceTags.Service)
            .Answers(MediaTypes.Json, to.Component("Health", static _ => Schema.Answer(("status", Schema.OneOf("ok")))), "在运行", "It runs");

    /// <summary>GET /readyz, which says no for these reasons.</summary>
    public static void Ready(OperationBuilder to, IEnumerable<ProblemType> refusals) =>
        to.Is(Routes.Ready, Routes.Ready.Name)
            .Tag(ReferenceTags.Service)
            .Answers(MediaTypes.Json, to.Component("Readiness", static _ => Schema.Answer(("status", Schema.OneOf("ready")))), "就绪", "It is ready")
            .Refuses(refusals);

    /// <summary>POST …/evaluate of one clause.</summary>
    public static void Evaluate(OperationBuilder to, ClauseNames names, ClauseRevisions clause) =>
        OfClause(to, Routes.Evaluate, names, clause)
            .Takes(MediaTypes.Json, ApplicationSchema.Of(to, names, clause.Newest.Info))
            .Answers(MediaTypes.Json, to.Component("Decision", AnswerSchemas.Decision), "结论", "The decision")
            .Refuses([ProblemTypes.InvalidInput, ProblemTypes.InvalidQuery, ProblemTypes.UnknownClause, .. WithBody])
            .ShowExample(clause.Newest);

    /// <summary>POST …/evaluate-batch of one clause.</summary>
    public static void EvaluateBatch(OperationBuilder to, ClauseNames names, ClauseRevisions clause) =>
        OfClause(to, Routes.EvaluateBatch, names, clause)
            .TakesLines(ApplicationSchema.Of(to, names, clause.Newest.Info))
            .AnswersLines(
                Schema.AnyOf(to.Component("Decision", AnswerSchemas.Decision), to.Component("Problem", AnswerSchemas.Problem)),
                "每行一个结论或错误说明",
                "A decision or a problem on each line"
            )
            .Refuses(
                ProblemTypes.InvalidQuery,
                ProblemTypes.NotAcceptable,
                ProblemTypes.Timeout,
                ProblemTypes.UnsupportedMediaType,
                ProblemTypes.TooManyRequests,
                ProblemTypes.Internal
            );

    /// <summary>POST /policies/{policy}/settle.</summary>
    public static void Settle(OperationBuilder to, PolicyRegistry registry) =>
        PolicyParameter(to.Is(Routes.Settle, Routes.Settle.Name).Tag(ReferenceTags.Policies))
            .Takes(MediaTypes.Json, SettlementSchemas.Request(to, registry))
            .Answers(MediaTypes.Json, to.Component("SettlementResult", SettlementSchemas.Result), "统筹结果", "The results")
            .Refuses([ProblemTypes.InvalidInput, ProblemTypes.UnknownPolicy, .. WithBody]);

    private static OpenApiSchema FormPurpose(OperationBuilder to)
    {
        var schema = Schema.OneOf(FormRequest.Evaluate, FormRequest.Submit);
        schema.Default = FormRequest.Evaluate;
        return schema;
    }

    private static OperationBuilder OfClause(OperationBuilder to, Route route, ClauseNames names, ClauseRevisions clause) =>
        to.Is(route, $"{names.Prefix}_{route.Name}", $"{clause.Newest.Info.Title}{to.In("：", ": ")}{route.Summary.In(to.Language)}")
            .Tag(clause.Policy.Reference)
            .Flag("explain", "为 false 时省去步骤和文字", "false leaves out steps and texts");

    private static OperationBuilder PolicyParameter(OperationBuilder to) =>
        to.PathParameter("policy", "政策标识，可加版本：`id@2`", "The policy's id, or with a revision `id@2`");
}
