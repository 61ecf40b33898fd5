using Microsoft.OpenApi;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>What the OpenAPI document says about receipts and their keys.</summary>
internal static class ReceiptOperations
{
    /// <summary>GET /applications/{id}/receipt.</summary>
    public static void Receipt(OperationBuilder to) =>
        LedgerOperations
            .OfApplication(to, LedgerRoutes.Receipt)
            .Answers(MediaTypes.Json, to.Component("SignedReceipt", Signed), "凭证", "The receipt")
            .Refuses([.. LedgerOperations.Everywhere, LedgerProblemTypes.UnknownApplication, LedgerProblemTypes.NotAsLogged]);

    /// <summary>GET /.well-known/policy-keys.</summary>
    public static void PolicyKeys(OperationBuilder to) =>
        to.Is(LedgerRoutes.PolicyKeys, LedgerRoutes.PolicyKeys.Name)
            .Tag(ReferenceTags.Service)
            .Answers(MediaTypes.Json, to.Component("PolicyKeys", Keys), "公钥集", "The key set")
            .Refuses(ProblemTypes.NotAcceptable, LedgerProblemTypes.Unavailable);

    private static OpenApiSchema Signed(OperationBuilder to) =>
        Schema.Answer(
            ("receipt", to.Component("Receipt", Content)),
            ("protected", Schema.Text(to.In("JWS 签名头，base64url：alg、kid、typ", "The JWS header in base64url: alg, kid, typ"))),
            ("signature", Schema.Text(to.In("JWS 签名，base64url", "The JWS signature in base64url")))
        );

    private static OpenApiSchema Content(OperationBuilder to) =>
        Schema.Answer(
            ("format", Schema.OneOf(Runtime.Receipt.Format)),
            ("issuedAt", LedgerSchemas.Moment()),
            ("application", to.Component("ReceiptApplication", Application)),
            ("policy", to.Component("ReceiptPolicy", Policy)),
            ("inputs", to.Component("ReceiptInputs", Inputs)),
            ("decision", to.Component("Decision", AnswerSchemas.Decision)),
            ("entry", to.Component("ReceiptEntry", Entry)),
            ("round", to.Component("ReceiptRound", static to => Round(to).OrNull()))
        );

    private static OpenApiSchema Application(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text(to.In("申报编号", "The id"))),
            ("version", Schema.Integer(to.In("版本", "The version"))),
            ("year", Schema.Integer(to.In("年度", "The year of its round"))),
            ("receivedAt", LedgerSchemas.Moment()),
            ("withdrawn", Schema.Bool())
        );

    private static OpenApiSchema Policy(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text(to.In("政策标识", "The policy's id"))),
            ("revision", Schema.Integer(to.In("版本", "The revision"))),
            ("hash", Schema.Text(to.In("政策模型的 SHA-256", "SHA-256 of the policy's model"))),
            ("clause", Schema.Text(to.In("条款标识", "The clause's id")))
        );

    private static OpenApiSchema Inputs(OperationBuilder to)
    {
        var body = new OpenApiSchema { Type = JsonSchemaType.Object, Description = to.In("提交的内容", "What was submitted") };
        var review = new OpenApiSchema { Type = JsonSchemaType.Object, Description = to.In("评审内容；空：没有", "What the authority entered; null: nothing") };
        return Schema.Answer(("application", body), ("review", review.OrNull()));
    }

    private static OpenApiSchema Entry(OperationBuilder to) =>
        Schema.Answer(
            ("number", Schema.Integer(to.In("日志条目的编号", "The number of the entry of the log"))),
            ("hash", Schema.Text(to.In("日志条目的 hash", "The hash of the entry")))
        );

    private static OpenApiSchema Round(OperationBuilder to)
    {
        var why = new OpenApiSchema { Type = JsonSchemaType.Object, Description = to.In("reason 和 trail，与统筹结果相同", "reason and trail, as in the results of a round") };
        return Schema.Answer(
            ("id", Schema.Text(to.In("统筹的标识", "The round's id"))),
            ("year", Schema.Integer(to.In("年度", "The year"))),
            ("revision", Schema.Integer(to.In("统筹所用政策的版本", "The revision that settled"))),
            ("hash", Schema.Text(to.In("其模型的 SHA-256", "SHA-256 of its model"))),
            ("confirmedAt", LedgerSchemas.Moment()),
            ("version", Schema.Integer(to.In("参加统筹的申报版本", "The version of the application that was settled"))),
            ("outcome", Schema.OneOf(Enum.GetValues<RoundOutcome>().Select(SettlementWriter.NameOf))),
            ("amount", Schema.Money()),
            ("pooledSince", Schema.Integer(to.In("入库年度", "The year since which it has been in the pool")).OrNull()),
            ("why", why),
            ("entry", to.Component("ReceiptEntry", Entry))
        );
    }

    private static OpenApiSchema Keys(OperationBuilder to) => Schema.Answer(("keys", Schema.List(to.Component("PolicyKey", Key))));

    private static OpenApiSchema Key(OperationBuilder to)
    {
        var schema = Schema.Answer(
            ("kty", Schema.OneOf("EC")),
            ("crv", Schema.OneOf("P-256")),
            ("x", Schema.Text()),
            ("y", Schema.Text()),
            ("alg", Schema.OneOf("ES256")),
            ("use", Schema.OneOf("sig")),
            ("kid", Schema.Text(to.In("RFC 7638 指纹", "The thumbprint of RFC 7638"))),
            ("retired", LedgerSchemas.Moment(to.In("从何时起不再用于签名；没有：仍在用", "Since when it signs no more; left out: it still may")))
        );
        schema.Required?.Remove("retired");
        return schema;
    }
}
