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
                ("rounding", Schema.Answer(("unit", Schema.Money()), ("mode", Schema.OneOf(Names<RoundingMode>())))),
                ("source", Schema.Texts()),
                ("notes", Schema.Texts()),
                ("readings", Schema.Texts()),
                ("hash", Schema.Text(to.In("规则的 SHA-256", "SHA-256 of the rules"))),
                ("clauses", Schema.List(Schema.Answer(("id", Schema.Text()), ("title", Schema.Text()), ("source", Schema.Texts())))),
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
            ("conditions", Schema.List(Condition(to))),
            ("awards", Schema.List(to.Component("Award", Award))),
            ("materials", Schema.List(Material())),
            ("contacts", Schema.List(Schema.Answer(("title", Schema.Text()), ("phone", Schema.Text().OrNull()), ("source", Schema.Texts())))),
            ("rubric", Rubric(to)),
            ("readings", Schema.List(Schema.Answer(("title", Schema.Text()), ("text", Schema.Text()), ("source", Schema.Texts())))),
            ("references", Schema.List(Reference())),
            ("rules", Schema.List(to.Component("Rule", Rule))),
            ("parameters", Schema.List(Parameter())),
            ("inputs", Schema.List(to.Component("Input", Input)))
        );

    /// <summary>参照.</summary>
    public static OpenApiSchema Reference() =>
        Schema.Answer(("documents", Schema.Texts()), ("entirely", Schema.Bool()), ("source", Schema.Texts()));

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
            (
                "instalments",
                Schema.List(
                    Schema.Answer(
                        ("conditional", Schema.Bool()),
                        ("parts", Schema.List(Schema.Answer(("share", Schema.Decimal()), ("event", Schema.Text()))))
                    )
                )
            ),
            ("source", Schema.Texts())
        );

    private static OpenApiSchema Material() =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("optional", Schema.Bool()),
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

    private static OpenApiSchema Parameter() =>
        Schema.Answer(
            ("id", Schema.Text()),
            ("title", Schema.Text()),
            ("values", Schema.List(Schema.Answer(("from", Schema.Date().OrNull()), ("words", Schema.Text())))),
            ("source", Schema.Texts())
        );

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
            ("members", Schema.List(Schema.Answer(("name", Schema.Text()), ("title", Schema.Text())))),
            ("fields", Schema.List(new OpenApiSchemaReference("Input", to.Document))),
            ("evidence", Schema.Texts(to.In("佐证材料的标识", "Ids of materials"))),
            ("notes", Schema.Texts()),
            ("readings", Schema.Texts()),
            ("source", Schema.Texts()),
        ];
        var bound = new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.String };
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
