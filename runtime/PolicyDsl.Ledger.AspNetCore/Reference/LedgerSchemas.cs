using System.Globalization;
using Microsoft.OpenApi;
using PolicyDsl.AspNetCore;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The shapes of stored applications, as <see cref="ApplicationWriter"/> writes them, and of the log.</summary>
internal static class LedgerSchemas
{
    /// <summary>A stored application.</summary>
    public static IOpenApiSchema Application(OperationBuilder to) => to.Component("StoredApplication", Whole);

    /// <summary>A page of them.</summary>
    public static OpenApiSchema Page(OperationBuilder to) =>
        Schema.Answer(
            ("items", Schema.List(to.Component("ApplicationSummary", static to => Schema.Answer(Head(to))))),
            ("next", Schema.Text(to.In("下一页的 cursor；空：这是末页", "The cursor of the next page; null: this is the last")).OrNull())
        );

    /// <summary>An idempotency key.</summary>
    public static OpenApiSchema Key() =>
        new()
        {
            Type = JsonSchemaType.String,
            MinLength = 1,
            MaxLength = 200,
            Pattern = "^[!-~]+$",
        };

    /// <summary>A whole number within bounds.</summary>
    public static OpenApiSchema Integer(int least, int? most)
    {
        var schema = Schema.Integer();
        schema.Minimum = least.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = most?.ToString(CultureInfo.InvariantCulture);
        return schema;
    }

    /// <summary>A moment.</summary>
    public static OpenApiSchema Moment(string? description = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "date-time",
            Description = description,
        };

    /// <summary>An entry of the log.</summary>
    public static OpenApiSchema AuditEntry(OperationBuilder to) =>
        Schema.Answer(
            ("number", Schema.Integer(to.In("从 1 起，不间断", "From 1, without gaps"))),
            ("at", Moment()),
            ("subject", Schema.Text(to.In("谁", "Who"))),
            ("role", Schema.Text(to.In("以何角色", "In which role"))),
            ("action", Schema.Text(to.In("做了什么：submit、review、withdraw、settle、confirm", "What was done: submit, review, withdraw, settle, confirm"))),
            ("target", Schema.Text(to.In("申报或统筹的标识", "The id of the application or round"))),
            ("contentHash", Schema.Text(to.In("其内容的 SHA-256", "SHA-256 of what it is since then"))),
            ("previous", Schema.Text(to.In("上一条的 hash", "The hash of the entry before"))),
            ("hash", Schema.Text(to.In("以上各项的 SHA-256", "SHA-256 of all the above")))
        );

    private static OpenApiSchema Whole(OperationBuilder to)
    {
        var body = new OpenApiSchema { Type = JsonSchemaType.Object, Description = to.In("提交的内容，已填入 submittedOn", "What was submitted, with submittedOn filled in") };
        var review = new OpenApiSchema { Type = JsonSchemaType.Object, Description = to.In("评审内容；空：尚未评审", "What the authority entered; null: nothing yet") };
        return Schema.Answer([.. Head(to), ("application", body), ("review", review.OrNull()), ("decision", to.Component("Decision", AnswerSchemas.Decision))]);
    }

    private static (string Name, IOpenApiSchema Schema)[] Head(OperationBuilder to) =>
        [
            ("id", Schema.Text(to.In("申报编号", "The id"))),
            ("version", Schema.Integer(to.In("版本，即 ETag", "The version, which is the ETag"))),
            ("policy", Schema.Text()),
            ("revision", Schema.Integer(to.In("作出结论的版本", "The revision that decided"))),
            ("policyHash", Schema.Text(to.In("作出结论的政策模型的 SHA-256", "SHA-256 of the model that decided"))),
            ("clause", Schema.Text()),
            ("year", Schema.Integer(to.In("参加统筹的年度", "The year of the round that it takes part in"))),
            ("submittedOn", Schema.Date(to.In("申报日", "The day that it counts from"))),
            ("receivedAt", Moment(to.In("保存的时刻", "When it was stored"))),
            ("creditCode", Schema.Text(to.In("统一社会信用代码；个人和团队为所在单位的", "The applicant's credit code; of an individual or team the unit's"))),
            ("name", Schema.Text(to.In("个人或团队的名称", "Of an individual or team")).OrNull()),
            ("project", Schema.Text().OrNull()),
            ("withdrawn", Schema.Bool(to.In("是否已撤回", "Whether it was withdrawn"))),
            ("outcome", Schema.OneOf("eligible", "ineligible", "incomplete", "review", "delegated", "notInForce")),
            ("amount", Schema.Money().OrNull()),
        ];
}
