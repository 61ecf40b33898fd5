using Microsoft.OpenApi;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The shapes of rounds, as <see cref="RoundWriter"/> and <see cref="ResultWriter"/> write them.</summary>
internal static class RoundSchemas
{
    /// <summary>A round without its results.</summary>
    public static OpenApiSchema Round(OperationBuilder to) => Schema.Answer([.. Head(to), Totals(to)]);

    /// <summary>A draft that was just made.</summary>
    public static OpenApiSchema Draft(OperationBuilder to) =>
        Schema.Answer(
            [
                .. Head(to),
                Totals(to),
                ("differences", to.Component("DraftDifferences", OfDraft)),
                SettleAgain(to, to.In("确认之后须重新统筹的以后年度", "The later years to settle again once it is confirmed")),
            ]
        );

    /// <summary>A round that was just confirmed.</summary>
    public static OpenApiSchema Confirmed(OperationBuilder to) =>
        Schema.Answer([.. Head(to), Totals(to), SettleAgain(to, to.In("依据有变、须依次重新统筹的以后年度", "The later years to settle again, in their order: their basis is another by now"))]);

    /// <summary>The rounds of all years.</summary>
    public static OpenApiSchema List(OperationBuilder to) =>
        Schema.Answer(("rounds", Schema.List(to.Component("ListedRound", Listed), to.In("按年度排列，先已确认的，后草案", "By year, of each the confirmed one first, then the draft"))));

    private static OpenApiSchema Listed(OperationBuilder to) => Schema.Answer([.. Head(to), Standing(to), Totals(to)]);

    /// <summary>A round with its results.</summary>
    public static OpenApiSchema Results(OperationBuilder to) =>
        Schema.Answer([.. Head(to), Standing(to), ("results", Schema.List(to.Component("StoredResult", Result), to.In("按申报编号的顺序", "In the order of the ids"))), Totals(to)]);

    /// <summary>What differs.</summary>
    public static OpenApiSchema Differences(OperationBuilder to) =>
        Schema.Answer(
            ("confirmed", to.Component("Round", Round)),
            ("draft", to.Component("Round", Round)),
            ("change", Schema.Money(to.In("总额之差", "The change of the sum"))),
            ("differences", Schema.List(to.Component("RoundDifference", Difference)))
        );

    private static OpenApiSchema OfDraft(OperationBuilder to)
    {
        var differences = Schema
            .Answer(
                ("confirmed", Schema.Text(to.In("已确认的统筹", "The confirmed round"))),
                ("policyHash", Schema.Text(to.In("它所依据的政策模型", "The model that it was settled by"))),
                ("count", Schema.Integer(to.In("有多少份不同", "How many differ"))),
                ("change", Schema.Money(to.In("总额之差", "The change of the sum"))),
                ("first", Schema.List(to.Component("RoundDifference", Difference), to.In("最先的 20 份", "The first 20 of them")))
            )
            .OrNull();
        differences.Description = to.In("与已确认结果的不同；空：该年度尚未确认过", "What differs from the confirmed round; null: there is none");
        return differences;
    }

    private static OpenApiSchema Result(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text(to.In("申报编号", "The application's id"))),
            ("version", Schema.Integer(to.In("参加统筹的版本", "Its version that was settled"))),
            ("clause", Schema.Text()),
            ("creditCode", Schema.Text()),
            ("name", Schema.Text(to.In("个人或团队的名称", "Of an individual or team")).OrNull()),
            ("project", Schema.Text().OrNull()),
            ("outcome", SettlementSchemas.Outcome()),
            ("amount", Schema.Money(to.In("获批金额，否则为 0", "The grant; 0 unless granted"))),
            ("pooledSince", Schema.Integer(to.In("入库年度", "The year since which it is in the pool")).OrNull()),
            ("unresolved", Schema.Bool(to.In("确认之前还须有人作出决定", "A person still has to decide before the round can be confirmed"))),
            ("reason", to.Component("Reason", AnswerSchemas.Reason)),
            ("trail", Schema.List(to.Component("TrailStep", SettlementSchemas.TrailStep)))
        );

    private static OpenApiSchema Difference(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("clause", Schema.Text()),
            ("before", to.Component("ConfirmedSide", static to => Side(to, to.In("已确认的；空：当时没有", "In the confirmed round; null: it was not in it")))),
            ("after", to.Component("DraftSide", static to => Side(to, to.In("草案中的；空：其中没有", "In the draft; null: it is not in it")))),
            ("change", Schema.Money(to.In("金额之差", "The change of the grant")))
        );

    private static OpenApiSchema Side(OperationBuilder to, string description)
    {
        var side = Schema
            .Answer(("version", Schema.Integer()), ("outcome", SettlementSchemas.Outcome()), ("amount", Schema.Money()), ("reason", to.Component("Reason", AnswerSchemas.Reason)))
            .OrNull();
        side.Description = description;
        return side;
    }

    private static (string Name, IOpenApiSchema Schema)[] Head(OperationBuilder to) =>
        [
            ("id", Schema.Text(to.In("统筹的标识", "The round's id"))),
            ("policy", Schema.Text()),
            ("revision", Schema.Integer()),
            ("policyHash", Schema.Text(to.In("所依据的政策模型的 SHA-256", "SHA-256 of the model that settled"))),
            ("year", Schema.Integer()),
            ("state", Schema.OneOf("draft", "confirmed", "superseded")),
            ("basisHash", Schema.Text(to.In("全部依据的 SHA-256", "SHA-256 of all that it was settled from"))),
            ("settledAt", LedgerSchemas.Moment()),
            ("settledBy", Schema.Text()),
            ("confirmedAt", LedgerSchemas.Moment().OrNull()),
            ("confirmedBy", Schema.Text().OrNull()),
            ("count", Schema.Integer(to.In("参加的申报份数", "How many applications took part"))),
            ("unresolved", Schema.Integer(to.In("还待评审的份数", "How many still need a person"))),
        ];

    private static (string Name, IOpenApiSchema Schema) Standing(OperationBuilder to) =>
        (
            "upToDate",
            Schema.Bool(
                to.In(
                    "此后依据未变；false：申报、评审、项目库或以前年度的奖补有变更，须重新统筹",
                    "What it was settled from is still so; false: applications, reviews, the pool or the grants of earlier years have changed, settle the year again"
                )
            )
        );

    private static (string Name, IOpenApiSchema Schema) SettleAgain(OperationBuilder to, string description) =>
        ("settleAgain", Schema.List(Schema.Integer(), description));

    private static (string Name, IOpenApiSchema Schema) Totals(OperationBuilder to) => ("totals", to.Component("RoundTotals", SettlementSchemas.Totals));
}
