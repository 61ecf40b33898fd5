using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PolicyDsl.AspNetCore;

/// <summary>The shapes of decisions and problems, as <see cref="Runtime.ExplanationWriter"/> and <see cref="ProblemWriter"/> write them.</summary>
internal static class AnswerSchemas
{
    /// <summary>A decision.</summary>
    public static OpenApiSchema Decision(OperationBuilder to)
    {
        (string Name, IOpenApiSchema Schema)[] always = [.. Head(to), .. Grounds(to)];
        (string Name, IOpenApiSchema Schema)[] explained =
        [
            ("payee", Schema.Text(to.In("发给谁，申报主体以外时", "Who is paid, where not the applicant")).OrNull()),
            ("benefit", Schema.Text(to.In("资金以外的权益", "What is given besides or instead of money")).OrNull()),
            ("instalments", Schema.List(to.Component("Instalment", Instalment))),
            ("nearest", AdviceSchemas.Paid(to)),
            ("conditions", Schema.List(to.Component("ConditionResult", Condition))),
            ("steps", Schema.List(to.Component("AwardStep", Step), to.In("金额的计算步骤", "The way to the amount"))),
            ("materials", Schema.List(to.Component("MaterialToHandIn", Material))),
            ("warnings", Schema.List(to.Component("Warning", Warning))),
            ("readings", Schema.List(to.Component("Reading", PageSchemas.Reading))),
            ("references", Schema.List(to.Component("Reference", PageSchemas.Reference))),
            ("periods", Schema.List(to.Component("Period", Period), to.In("所用参数的适用期间", "The period of each dated parameter that was read"))),
        ];
        (string Name, IOpenApiSchema Schema)[] shortened =
        [
            ("unmet", Schema.Texts(to.In("未满足的条件；仅在 explain=false 时", "Conditions that are not met; with explain=false only"))),
            ("unknown", Schema.Texts(to.In("尚无法判定的条件；仅在 explain=false 时", "Conditions that cannot be judged yet; with explain=false only"))),
        ];
        return Schema.Object([.. always, .. explained, .. shortened], always.Select(static member => member.Name));
    }

    /// <summary>A decision that was made without explaining it: its grounds are there only where there are none.</summary>
    public static OpenApiSchema DecisionInShort(OperationBuilder to)
    {
        (string Name, IOpenApiSchema Schema)[] always =
        [
            .. Head(to),
            ("unmet", Schema.Texts(to.In("未满足的条件", "Conditions that are not met"))),
            ("unknown", Schema.Texts(to.In("尚无法判定的条件", "Conditions that cannot be judged yet"))),
        ];
        return Schema.Object([.. always, .. Grounds(to)], always.Select(static member => member.Name));
    }

    private static (string Name, IOpenApiSchema Schema)[] Head(OperationBuilder to) =>
        [
            ("policy", Schema.Text(to.In("政策标识", "The policy's id"))),
            ("clause", Schema.Text(to.In("条款标识", "The clause's id"))),
            ("outcome", Outcome(to)),
            ("amount", Schema.Money(to.In("金额；仅在符合时有值", "Null unless eligible")).OrNull()),
            ("ceiling", Schema.Money(to.In("最高可能金额；仅在待评审且有上限时有值", "Null unless in review with a known bound")).OrNull()),
        ];

    private static (string Name, IOpenApiSchema Schema)[] Grounds(OperationBuilder to) =>
        [
            ("reason", to.Component("Reason", Reason)),
            ("missing", Schema.Texts(to.In("还可能改变结论或金额的填报项，JSON Pointer", "JSON Pointers of inputs that could still change the outcome or the amount"))),
        ];

    /// <summary>A problem, RFC 9457.</summary>
    public static OpenApiSchema Problem(OperationBuilder to)
    {
        var errors = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = to.In("错误说明，按 JSON Pointer；查询参数的错误按参数名", "What is wrong, by JSON Pointer; in a query, by parameter"),
            AdditionalProperties = Schema.Texts(),
        };
        return Schema.Object(
            [
                ("type", Schema.OneOf(ProblemTypes.All.Select(static problem => problem.Uri))),
                ("title", Schema.Text()),
                ("status", Schema.Integer()),
                ("detail", Schema.Text()),
                ("errors", errors),
                ("known", Schema.Texts(to.In("已有的标识", "The ids that there are"))),
                ("ids", Schema.Texts(to.In("妨碍处理的申报，最多列出 20 个", "The applications that stand in the way, at most 20 of them"))),
                ("count", Schema.Integer(to.In("妨碍处理的申报共有多少", "How many stand in the way"))),
                ("traceId", Schema.Text(to.In("用于在日志中查找", "Finds the request in the service's log"))),
                ("line", Schema.Integer(to.In("批量中的行号，从 1 起", "The line of a batch, from 1"))),
            ],
            ["type", "title", "status", "detail"]
        );
    }

    /// <summary>Adds kinds of problems to those of the schema: a service with a ledger has more of them.</summary>
    public static void AddProblems(OpenApiSchema problem, IEnumerable<ProblemType> kinds)
    {
        var type = (OpenApiSchema)problem.Properties!["type"];
        var known = type.Enum!.Select(static uri => uri.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            if (known.Add(kind.Uri))
                type.Enum!.Add(JsonValue.Create(kind.Uri)!);
        }
    }

    /// <summary>An outcome.</summary>
    public static OpenApiSchema Outcome(OperationBuilder to)
    {
        string[] names = ["eligible", "ineligible", "incomplete", "review", "delegated", "notInForce"];
        string[] titles = ["符合", "不符合", "待补", "待评审", "另行规定", "未施行"];
        var schema = Schema.OneOf(names).With("x-enum-varnames", names).With("x-enum-descriptions", titles);
        schema.Description = to.In("结论", "What it comes to");
        return schema;
    }

    /// <summary>The rule that something ended by; null where there is none.</summary>
    public static OpenApiSchema Reason(OperationBuilder to)
    {
        var reason = Schema.Answer(("rule", Schema.Text()), ("title", Schema.Text()), ("source", Schema.Texts())).OrNull();
        reason.Description = to.In("决定结果的规则；符合或获批时为空", "The rule that it ends by; null where eligible or granted");
        return reason;
    }

    private static OpenApiSchema Material(OperationBuilder to) =>
        Schema.Answer(("id", Schema.Text()), ("title", Schema.Text()), ("optional", Schema.Bool(to.In("可不提交", "May be left out"))), ("source", Schema.Texts()));

    private static OpenApiSchema Condition(OperationBuilder to)
    {
        var reads = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = to.In("所读取的值，按路径", "The values that it read, by path"),
            AdditionalProperties = new OpenApiSchema(),
        };
        (string Name, IOpenApiSchema Schema)[] always =
        [
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("source", Schema.Texts()),
            ("result", Schema.OneOf("met", "unmet", "unknown")),
            ("advisory", Schema.Bool(to.In("原则上", "In principle: unmet leads to a review"))),
            ("reads", reads),
        ];
        return Schema.Object([.. always, ("nearest", AdviceSchemas.Nearest(to))], always.Select(static member => member.Name));
    }

    private static OpenApiSchema Step(OperationBuilder to)
    {
        (string Name, IOpenApiSchema Schema)[] always =
        [
            ("kind", Schema.OneOf("formula", "table", "tier", "cap", "least", "stack", "topUp", "rounding", "minimum")),
            ("title", Schema.Text()),
            ("value", Schema.Money(to.In("这一步之后的金额", "After the step"))),
            ("source", Schema.Texts()),
        ];
        return Schema.Object([.. always, ("bitesAt", AdviceSchemas.BitesAt(to))], always.Select(static member => member.Name));
    }

    private static OpenApiSchema Warning(OperationBuilder to) =>
        Schema.Answer(("code", Schema.Text()), ("pointer", Schema.Text(to.In("JSON Pointer", "JSON Pointer"))), ("message", Schema.Text()));

    private static OpenApiSchema Instalment(OperationBuilder to) =>
        Schema.Answer(("event", Schema.Text()), ("share", Schema.Decimal(to.In("占比", "A fraction of the whole"))), ("amount", Schema.Money()));

    private static OpenApiSchema Period(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("from", Schema.Date(to.In("首日", "First day")).OrNull()),
            ("until", Schema.Date(to.In("末日", "Last day")).OrNull()),
            ("value", Schema.Text()),
            ("source", Schema.Texts())
        );
}
