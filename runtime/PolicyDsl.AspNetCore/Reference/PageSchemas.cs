using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The shapes of the pages, as <see cref="PolicyPages"/> and <see cref="ClausePage"/> write them.</summary>
internal static class PageSchemas
{
    /// <summary>An entry of the list of policies.</summary>
    public static OpenApiSchema PolicySummary(OperationBuilder to) =>
        Schema.Answer([.. Head(to), ("clauseCount", Schema.Integer())]);

    /// <summary>A policy.</summary>
    public static OpenApiSchema Policy(OperationBuilder to) =>
        Schema.Answer(
            [
                .. Head(to),
                ("implements", Schema.Texts(to.In("落实的文件", "The documents that it implements"))),
                ("issuers", Schema.Texts()),
                ("issued", Schema.Date().OrNull()),
                ("rounding", to.Component("Rounding", Rounding)),
                ("source", Schema.Texts()),
                ("notes", Schema.Texts()),
                ("readings", Schema.Texts()),
                ("hash", Schema.Text(to.In("规则的 SHA-256", "SHA-256 of the rules"))),
                ("clauses", Schema.List(to.Component("ClauseSummary", ClauseSummary))),
                ("settlement", Schema.List(to.Component("Rule", Rule), to.In("统筹规则，按执行顺序", "The settlement's rules, in the order in which they run"))),
            ]
        );

    /// <summary>A clause.</summary>
    public static OpenApiSchema Clause(OperationBuilder to) =>
        Schema.Answer(
            ("policy", Schema.Text()),
            ("revision", Schema.Integer()),
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("source", Schema.Texts()),
            ("notes", Schema.Texts()),
            ("delegated", Schema.Bool(to.In("全部另行规定", "Decided entirely by another document"))),
            ("conditions", Schema.List(to.Component("Condition", Condition))),
            ("awards", Schema.List(to.Component("Award", Award))),
            ("materials", Schema.List(to.Component("Material", Material))),
            ("contacts", Schema.List(to.Component("Contact", Contact))),
            ("rubric", to.Component("Rubric", Rubric)),
            ("readings", Schema.List(to.Component("Reading", Reading))),
            ("references", Schema.List(to.Component("Reference", Reference))),
            ("rules", Schema.List(to.Component("Rule", Rule))),
            ("parameters", Schema.List(to.Component("Parameter", Parameter))),
            ("inputs", Schema.List(to.Component("Input", Input)))
        );

    /// <summary>参照.</summary>
    public static OpenApiSchema Reference(OperationBuilder to) =>
        Schema.Answer(("documents", Schema.Texts()), ("entirely", Schema.Bool(to.In("全部另行规定", "Decided entirely by them"))), ("source", Schema.Texts()));

    /// <summary>释义.</summary>
    public static OpenApiSchema Reading(OperationBuilder to) =>
        Schema.Answer(("title", Schema.Text(to.In("解释的是什么", "What is read"))), ("text", Schema.Text()), ("source", Schema.Texts()));

    private static OpenApiSchema Rounding(OperationBuilder to) =>
        Schema.Answer(("unit", Schema.Money(to.In("精确到", "To what it is rounded"))), ("mode", Schema.OneOf(Names<RoundingMode>())));

    private static OpenApiSchema ClauseSummary(OperationBuilder to) =>
        Schema.Answer(("id", Schema.Text(to.In("条款标识", "The clause's id"))), ("title", Schema.Text()), ("source", Schema.Texts()));

    private static OpenApiSchema Contact(OperationBuilder to) =>
        Schema.Answer(("title", Schema.Text(to.In("咨询谁", "Whom to ask"))), ("phone", Schema.Text().OrNull()), ("source", Schema.Texts()));

    private static (string Name, IOpenApiSchema Schema)[] Head(OperationBuilder to) =>
        [
            ("id", Schema.Text()),
            ("revision", Schema.Integer()),
            ("revisions", Schema.List(Schema.Integer(), to.In("全部版本", "Every revision"))),
            ("title", Schema.Text()),
            ("documentNumber", Schema.Text(to.In("文号", "The document's number")).OrNull()),
            ("effective", Schema.Date(to.In("施行日", "The first day in force")).OrNull()),
            ("expires", Schema.Date(to.In("失效日", "The first day no longer in force")).OrNull()),
        ];

    private static OpenApiSchema Rule(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("kind", Schema.Text()),
            ("title", Schema.Text().OrNull()),
            ("words", Schema.Text(to.In("规则原文", "The rule in words"))),
            ("source", Schema.Texts())
        );

    private static OpenApiSchema Condition(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("words", Schema.Text()),
            ("advisory", Schema.Bool()),
            ("reads", Schema.Texts(to.In("所读取的填报项，按路径", "The inputs that it reads, by path"))),
            ("source", Schema.Texts())
        );

    private static OpenApiSchema Award(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("words", Schema.Text(to.In("金额的写法", "The amount in words"))),
            ("kind", Schema.OneOf(Names<AwardShape>())),
            ("payee", Schema.Text().OrNull()),
            ("instalments", Schema.List(to.Component("InstalmentPlan", InstalmentPlan))),
            ("source", Schema.Texts())
        );

    private static OpenApiSchema InstalmentPlan(OperationBuilder to) =>
        Schema.Answer(("conditional", Schema.Bool()), ("parts", Schema.List(to.Component("InstalmentPart", InstalmentPart))));

    private static OpenApiSchema InstalmentPart(OperationBuilder to) =>
        Schema.Answer(("share", Schema.Decimal(to.In("占比", "A fraction of the whole"))), ("event", Schema.Text()));

    private static OpenApiSchema Material(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("optional", Schema.Bool(to.In("可不提交", "May be left out"))),
            ("conditional", Schema.Bool()),
            ("notes", Schema.Texts()),
            ("source", Schema.Texts())
        );

    private static OpenApiSchema Rubric(OperationBuilder to) =>
        Schema
            .Answer(
                ("id", Schema.Text()),
                ("title", Schema.Text()),
                ("low", Schema.Decimal().OrNull()),
                ("high", Schema.Decimal().OrNull()),
                ("items", Schema.List(to.Component("RubricItem", RubricItem))),
                ("source", Schema.Texts())
            )
            .OrNull();

    private static OpenApiSchema RubricItem(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("group", Schema.Bool()),
            ("weight", Schema.Decimal().OrNull()),
            ("notes", Schema.Texts()),
            ("evidence", Schema.Texts()),
            ("source", Schema.Texts()),
            ("items", Schema.List(new OpenApiSchemaReference("RubricItem", to.Document)))
        );

    private static OpenApiSchema Parameter(OperationBuilder to) =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("values", Schema.List(to.Component("DatedValue", DatedValue))),
            ("source", Schema.Texts())
        );

    private static OpenApiSchema DatedValue(OperationBuilder to) =>
        Schema.Answer(("from", Schema.Date(to.In("首日；空：一直", "The first day; null: always")).OrNull()), ("words", Schema.Text()));

    /// <summary>A value of an enum.</summary>
    public static OpenApiSchema Member(OperationBuilder to) =>
        Schema.Answer(("name", Schema.Text(to.In("填写的值", "The value to send"))), ("title", Schema.Text()));

    private static OpenApiSchema Input(OperationBuilder to)
    {
        (string Name, IOpenApiSchema Schema)[] always =
        [
            ("name", Schema.Text()),
            ("title", Schema.Text()),
            ("place", Schema.OneOf(Names<InputPlace>())),
            ("type", Schema.OneOf(Names<InputKind>())),
            ("pointer", Schema.Text(to.In("JSON Pointer", "JSON Pointer"))),
            ("optional", Schema.Bool()),
            ("conditional", Schema.Bool()),
            ("hasDefault", Schema.Bool()),
            ("members", Schema.List(to.Component("InputMember", Member))),
            ("fields", Schema.List(new OpenApiSchemaReference("Input", to.Document))),
            ("evidence", Schema.Texts(to.In("佐证材料的标识", "Ids of materials"))),
            ("notes", Schema.Texts()),
            ("readings", Schema.Texts()),
            ("source", Schema.Texts()),
        ];
        var bound = Schema.AnyOf(Schema.Decimal(), Schema.Text(to.In("日期", "Of a date")));
        (string Name, IOpenApiSchema Schema)[] some =
        [
            ("unit", Schema.Text()),
            ("excludingTax", Schema.Bool()),
            ("minimum", bound),
            ("maximum", bound),
            ("minLength", Schema.Integer()),
            ("maxLength", Schema.Integer()),
            ("pattern", Schema.Text()),
        ];
        return Schema.Object([.. always, .. some], always.Select(static member => member.Name));
    }

    private static IEnumerable<string> Names<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(JsonMembers.NameOf);
}
