using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>What the OpenAPI document says about a match: what <see cref="KnownApplicantReader"/> reads and <see cref="MatchWriter"/> writes.</summary>
internal static class MatchSchemas
{
    /// <summary>POST …/match of one policy.</summary>
    public static void Describe(OperationBuilder to, PolicyRegistry registry, PolicyRevisions policy)
    {
        var clauses = ClauseNames.Of(registry).Where(entry => entry.Clause.Policy == policy).Select(static entry => entry.Names).ToList();
        var name = clauses[0].Policy;
        to.Is(Routes.Match, $"{name}_{Routes.Match.Name}", $"{policy.Newest.Info.Title}{to.In("：", ": ")}{Routes.Match.Summary.In(to.Language)}")
            .Tag(policy.Reference)
            .Takes(MediaTypes.Json, to.Component(name + "_KnownApplicant", _ => Known(to, name, policy.Newest)))
            .Answers(MediaTypes.Json, to.Component("MatchResult", Result), "各条款的情况和接下来要问的", "How the applicant stands with each clause, and what to ask next")
            .Refuses([ProblemTypes.InvalidInput, ProblemTypes.UnknownPolicy, .. Operations.WithBody])
            .ShowMatch(policy.Newest);
    }

    private static OpenApiSchema Known(OperationBuilder to, string name, PolicyDefinition policy)
    {
        var shared = SharedInputs.Of(policy);
        var schema = Schema.Request(
            [
                ("applicant", ApplicationSchema.Applicant(to, new ClauseNames(name, policy.Clauses[0].Info.Id), policy.Clauses[0].Info)),
                .. Members(to, shared.Inputs, InputPlace.Envelope, _ => "OtherFunding"),
                .. Members(to, shared.Inputs, InputPlace.Clause, input => $"{name}_KnownApplicant_{input.Name}"),
                ("ledger", Schema.List(to.Component("LedgerRow", ApplicationSchema.LedgerRow), to.In("以前年度的获奖记录", "Grants of earlier rounds"))),
                ("clauses", to.Component(name + "_KnownClauses", _ => Clauses(to, name, policy))),
            ]
        );
        schema.Title = to.In("已知的申报主体情况", "What is known of an applicant");
        return schema;
    }

    private static OpenApiSchema Clauses(OperationBuilder to, string name, PolicyDefinition policy)
    {
        var clauses = Schema.Request(
            policy.Clauses.Select(clause =>
            {
                var prefix = $"{name}_{clause.Info.Id}";
                return (clause.Info.Id, to.Component(prefix + "_Known", _ => Own(to, prefix, clause.Info)));
            })
        );
        clauses.Description = to.In(
            "只有某一条款问的填报项，或某一条款与其他条款答得不同的，按条款标识",
            "By clause: what only that clause asks, or what it is to be told otherwise than the others"
        );
        return clauses;
    }

    private static OpenApiSchema Own(OperationBuilder to, string prefix, ClauseInfo clause)
    {
        var own = Schema.Request(Members(to, clause.Inputs, InputPlace.Clause, input => $"{prefix}_Application_{input.Name}"));
        own.Title = clause.Title;
        return own;
    }

    private static IEnumerable<(string Name, IOpenApiSchema Schema)> Members(
        OperationBuilder to,
        IEnumerable<InputInfo> inputs,
        InputPlace place,
        Func<InputInfo, string> rows
    ) => inputs.Where(input => input.Place == place).Select(input => (input.Name, InputSchema.Of(to, input, rows(input))));

    private static OpenApiSchema Result(OperationBuilder to) =>
        Schema.Answer(
            ("policy", Schema.Text(to.In("政策标识", "The policy's id"))),
            ("revision", Schema.Integer(to.In("版本", "Its revision"))),
            ("clauses", Schema.List(to.Component("ClauseMatch", Clause), to.In("按政策中的顺序", "In the order of the policy"))),
            (
                "questions",
                Schema.List(
                    to.Component("MatchQuestion", Question),
                    to.In("还可能改变结论或金额的问题，最能使较多条款有结论的在前；没有时，再答什么也不会改变", "What may still change an outcome or an amount, first what settles most clauses soonest; empty: no answer changes anything any more")
                )
            )
        );

    private static OpenApiSchema Clause(OperationBuilder to) =>
        Schema.Answer(
            ("clause", Schema.Text(to.In("条款标识", "The clause's id"))),
            ("title", Schema.Text()),
            ("outcome", AnswerSchemas.Outcome(to)),
            ("amount", Schema.Money(to.In("金额；仅在符合时有值", "Null unless eligible")).OrNull()),
            ("ceiling", Schema.Money(to.In("最高可能金额；仅在待评审且有上限时有值", "Null unless in review with a known bound")).OrNull()),
            ("expected", Schema.Money(to.In("待补时，若符合则可得的金额，已可算出时有值", "While incomplete: what it would be if eligible, where that is known already")).OrNull()),
            ("reason", to.Component("Reason", AnswerSchemas.Reason)),
            ("missing", Schema.Texts(to.In("还可能改变结论或金额的填报项，JSON Pointer", "JSON Pointers of inputs that could still change the outcome or the amount")))
        );

    private static OpenApiSchema Question(OperationBuilder to) =>
        Schema.Object(
            [
                ("input", Schema.Text(to.In("答案在请求中的位置，JSON Pointer", "Where the answer goes in the request, as a JSON Pointer"))),
                .. Asked(to),
                ("maxItems", Schema.Integer(to.In("最多行数；仅列表", "How many rows a list may have"))),
                ("fields", Schema.List(to.Component("MatchField", Field), to.In("每行的填报项；仅列表", "What a list's rows hold"))),
                ("clauses", Schema.Texts(to.In("答案可能改变其结论或金额的条款", "The clauses whose outcome or amount it may change"))),
            ],
            ["input", "title", "type", "members", "clauses"]
        );

    private static OpenApiSchema Field(OperationBuilder to) =>
        Schema.Object(
            [
                ("name", Schema.Text(to.In("成员名", "The member of the row"))),
                ("required", Schema.Bool(to.In("每行须填", "Whether each row needs it"))),
                .. Asked(to),
            ],
            ["name", "required", "title", "type", "members"]
        );

    private static (string Name, IOpenApiSchema Schema)[] Asked(OperationBuilder to) =>
        [
            ("title", Schema.Text()),
            ("type", Schema.OneOf("money", "number", "integer", "rate", "bool", "date", "months", "days", "text", "creditCode", "enum", "list")),
            ("help", Schema.Text(to.In("填写提示，与表单相同", "What helps to answer, as in the form"))),
            ("condition", Schema.Text(to.In("仅在何种情形下填写", "In which case alone it is asked, in the policy's words"))),
            ("unit", Schema.Text()),
            ("minimum", Schema.Decimal(to.In("最小值；仅数字", "The least, of a number"))),
            ("maximum", Schema.Decimal(to.In("最大值；仅数字", "The greatest, of a number"))),
            ("decimals", Schema.Integer(to.In("最多几位小数；仅数字", "How many decimals a number may have"))),
            ("minLength", Schema.Integer(to.In("最少字数", "The least length of a text, in code points"))),
            ("maxLength", Schema.Integer(to.In("最多字数", "The greatest length of a text, in code points"))),
            ("pattern", Schema.Text(to.In("文本须符合的正则表达式；月数、日数有此项的写作时长，如 P2Y", "What a text must match; months and days that have one are written as a duration such as P2Y"))),
            ("earliest", Schema.Date(to.In("最早的日期", "The first day that a date may be"))),
            ("latest", Schema.Date(to.In("最晚的日期", "The last day that a date may be"))),
            ("members", Schema.List(to.Component("InputMember", PageSchemas.Member), to.In("选项", "Of an enum"))),
        ];
}
