using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The shapes of a settlement, as <see cref="SettlementReader"/> reads and <see cref="SettlementWriter"/> writes them.</summary>
internal static class SettlementSchemas
{
    /// <summary>The request. Applications of every clause stand in one list; <c>clause</c> says which shape each has.</summary>
    public static IOpenApiSchema Request(OperationBuilder to, PolicyRegistry registry) =>
        to.Component("SettlementRequest", _ => Request(to, Clauses(registry)));

    /// <summary>The answer.</summary>
    public static OpenApiSchema Result(OperationBuilder to) =>
        Schema.Answer(
            ("results", Schema.List(to.Component("RoundResult", RoundResult), to.In("按 id 的顺序", "In the order of the ids"))),
            ("totals", to.Component("RoundTotals", Totals))
        );

    /// <summary>What a round grants.</summary>
    public static OpenApiSchema Totals(OperationBuilder to)
    {
        var byClause = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = to.In("各条款获批金额之和", "What was granted, by clause"),
            AdditionalProperties = Schema.Money(),
        };
        return Schema.Answer(("byClause", byClause), ("amount", Schema.Money(to.In("总额", "The sum"))));
    }

    /// <summary>What the authority enters, of any clause.</summary>
    public static IOpenApiSchema AnyReview(OperationBuilder to, PolicyRegistry registry) => AnyReview(to, Clauses(registry));

    private static IOpenApiSchema AnyReview(OperationBuilder to, List<(ClauseNames Names, ClauseRevisions Clause)> clauses) =>
        to.Component("Review", _ => Schema.AnyOf(clauses.Select(entry => ApplicationSchema.ReviewOf(to, entry.Names, entry.Clause.Newest.Info))));

    private static List<(ClauseNames Names, ClauseRevisions Clause)> Clauses(PolicyRegistry registry) =>
        [.. ClauseNames.Of(registry).Where(static entry => !entry.Clause.Policy.IsPinned)];

    private static OpenApiSchema Request(OperationBuilder to, List<(ClauseNames Names, ClauseRevisions Clause)> clauses)
    {
        var schema = Schema.Request(
            [
                ("year", Schema.Integer(to.In("统筹年度", "The year of the round"))),
                ("applications", Schema.List(to.Component("RoundApplication", _ => Application(to, clauses, [])))),
                ("ledger", Schema.List(to.Component("LedgerRow", ApplicationSchema.LedgerRow), to.In("已经给予的奖补", "Grants of earlier rounds"))),
                (
                    "pool",
                    Schema.List(
                        to.Component("PooledApplication", _ => Application(to, clauses, [("since", Schema.Integer(to.In("入库年度", "The year since which it has been pooled")))])),
                        to.In("项目库结转的申报", "Applications carried over in the pool")
                    )
                ),
            ]
        );
        schema.Required = new SortedSet<string>(StringComparer.Ordinal) { "year", "applications" };
        return schema;
    }

    private static OpenApiSchema Application(
        OperationBuilder to,
        List<(ClauseNames Names, ClauseRevisions Clause)> clauses,
        IEnumerable<(string, IOpenApiSchema)> more
    )
    {
        var bodies = clauses.Select(entry => ApplicationSchema.Of(to, entry.Names, entry.Clause.Newest.Info));
        var schema = Schema.Request(
            [
                ("id", Schema.Text(to.In("在本次统筹中唯一", "Unique in the round"))),
                ("clause", Schema.OneOf(clauses.Select(static entry => entry.Clause.Id).Distinct(StringComparer.Ordinal))),
                ("application", to.Component("AnyApplication", _ => Schema.AnyOf(bodies))),
                ("review", AnyReview(to, clauses)),
                .. more,
            ]
        );
        schema.Required = new SortedSet<string>(StringComparer.Ordinal) { "id", "clause", "application" };
        return schema;
    }

    /// <summary>How an application ended.</summary>
    public static OpenApiSchema Outcome()
    {
        string[] names = ["granted", "pooled", "rejected", "review"];
        string[] titles = ["获批", "在库", "落选", "待评审"];
        return Schema.OneOf(names).With("x-enum-varnames", names).With("x-enum-descriptions", titles);
    }

    /// <summary>The result of one application.</summary>
    public static OpenApiSchema RoundResult(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("outcome", Outcome()),
            ("amount", Schema.Money(to.In("获批金额，否则为 0", "The grant; 0 unless granted"))),
            ("reason", to.Component("Reason", AnswerSchemas.Reason)),
            ("trail", Schema.List(to.Component("TrailStep", TrailStep), to.In("依次经过的规则", "The rules in the order in which they ran")))
        );

    /// <summary>A step of a trail.</summary>
    public static OpenApiSchema TrailStep(OperationBuilder to) =>
        Schema.Answer(
            ("step", Schema.OneOf(Kinds)),
            ("effect", Schema.OneOf(Enum.GetValues<TrailEffect>().Select(SettlementWriter.NameOf))),
            ("rule", Schema.Text().OrNull()),
            ("title", Schema.Text()),
            ("source", Schema.Texts()),
            ("before", Schema.Money(to.In("规则之前的金额", "Before the rule")).OrNull()),
            ("after", Schema.Money(to.In("规则之后的金额", "After the rule")).OrNull())
        );

    private static IEnumerable<string> Kinds => Enum.GetValues<PlannedRuleKind>().Select(static kind => SettlementWriter.NameOf(kind)).Prepend("evaluate");
}
