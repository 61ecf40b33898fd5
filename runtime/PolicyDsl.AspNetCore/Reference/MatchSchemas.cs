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
        Schema.Answer(
            ("input", Schema.Text(to.In("答案在请求中的位置，JSON Pointer", "Where the answer goes in the request, as a JSON Pointer"))),
            ("title", Schema.Text()),
            ("type", Schema.OneOf("money", "number", "integer", "rate", "bool", "date", "months", "days", "text", "creditCode", "enum", "list")),
            ("members", Schema.List(to.Component("InputMember", PageSchemas.Member), to.In("选项", "Of an enum"))),
            ("clauses", Schema.Texts(to.In("答案可能改变其结论或金额的条款", "The clauses whose outcome or amount it may change")))
        );
}
