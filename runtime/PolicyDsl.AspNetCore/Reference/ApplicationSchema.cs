using Microsoft.OpenApi;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>The shape of the body of an evaluation, clause by clause.</summary>
internal static class ApplicationSchema
{
    /// <summary>The schema of a clause's application. Nothing is required: a part of the inputs gives an answer too.</summary>
    /// <param name="to">The document.</param>
    /// <param name="names">How the clause is called.</param>
    /// <param name="clause">The clause.</param>
    public static IOpenApiSchema Of(OperationBuilder to, ClauseNames names, ClauseInfo clause) =>
        to.Component(IdOf(names), _ => Application(to, names, clause));

    /// <summary>What it is called.</summary>
    public static string IdOf(ClauseNames names) => names.Prefix + "_Application";

    /// <summary>What the profile is called.</summary>
    public static string ApplicantId(ClauseNames names) => names.Policy + "_Applicant";

    /// <summary>What the authority's inputs are called, without its decisions.</summary>
    public static string ReviewInputsId(ClauseNames names) => names.Prefix + "_ReviewInputs";

    /// <summary>What the rows of a list are called.</summary>
    public static string RowsId(ClauseNames names, InputInfo list) =>
        list.Place switch
        {
            InputPlace.Envelope => "OtherFunding",
            InputPlace.Applicant => $"{ApplicantId(names)}_{list.Name}",
            InputPlace.Review => $"{names.Prefix}_Review_{list.Name}",
            _ => $"{IdOf(names)}_{list.Name}",
        };

    /// <summary>The schema of an application that is submitted: who applies, for which project and with which other money must be known, and the authority's part is its own.</summary>
    public static IOpenApiSchema SubmissionOf(OperationBuilder to, ClauseNames names, ClauseInfo clause) =>
        to.Component(names.Prefix + "_Submission", _ => Submission(to, names, clause));

    /// <summary>The schema of the authority's inputs for a clause, without its decisions.</summary>
    public static IOpenApiSchema ReviewInputsOf(OperationBuilder to, ClauseNames names, ClauseInfo clause) =>
        to.Component(ReviewInputsId(names), _ => Schema.Request(Members(to, clause, InputPlace.Review, input => RowsId(names, input))));

    /// <summary>The schema of what the authority enters for a clause.</summary>
    public static IOpenApiSchema ReviewOf(OperationBuilder to, ClauseNames names, ClauseInfo clause) =>
        to.Component(names.Prefix + "_Review", _ => Review(to, names, clause));

    private static OpenApiSchema Application(OperationBuilder to, ClauseNames names, ClauseInfo clause) =>
        Titled(
            clause,
            Schema.Request(
                [
                    ("applicant", Applicant(to, names, clause)),
                    .. OwnMembers(to, names, clause),
                    ("review", ReviewOf(to, names, clause)),
                    ("ledger", Schema.List(to.Component("LedgerRow", LedgerRow), to.In("以前年度的获奖记录", "Grants of earlier rounds"))),
                ]
            )
        );

    private static OpenApiSchema Submission(OperationBuilder to, ClauseNames names, ClauseInfo clause)
    {
        var needed = SubmissionInputs.Of(clause).Select(index => clause.Inputs[index]).ToLookup(static input => input.Place, static input => input.Name);
        var identity = new OpenApiSchema { Required = new SortedSet<string>(needed[InputPlace.Applicant], StringComparer.Ordinal) };
        var applicant = new OpenApiSchema { AllOf = [Applicant(to, names, clause), identity] };
        var schema = Titled(clause, Schema.Request([("applicant", applicant), .. OwnMembers(to, names, clause)]));
        schema.Required = new SortedSet<string>(["applicant", .. needed[InputPlace.Envelope]], StringComparer.Ordinal);
        return schema;
    }

    private static OpenApiSchema Titled(ClauseInfo clause, OpenApiSchema schema)
    {
        schema.Title = clause.Title;
        if (clause.Source.Count > 0)
            schema.With("x-source", clause.Source);
        return schema;
    }

    private static IEnumerable<(string Name, IOpenApiSchema Schema)> OwnMembers(OperationBuilder to, ClauseNames names, ClauseInfo clause) =>
        [
            .. Members(to, clause, InputPlace.Envelope, input => RowsId(names, input)),
            .. Members(to, clause, InputPlace.Clause, input => RowsId(names, input)),
        ];

    /// <summary>The schema of the profile. It is the policy's; should a clause ask for another, the clause has one of its own.</summary>
    public static IOpenApiSchema Applicant(OperationBuilder to, ClauseNames names, ClauseInfo clause)
    {
        var id = ApplicantId(names);
        var profile = clause.Inputs.Where(static input => input.Place == InputPlace.Applicant).Select(static input => input.Name);
        if (to.Document.Components?.Schemas?.TryGetValue(id, out var shared) == true && shared.Properties is { } known && !known.Keys.SequenceEqual(profile))
            id = names.Prefix + "_Applicant";
        return to.Component(
            id,
            _ =>
            {
                var schema = Schema.Request(Members(to, clause, InputPlace.Applicant, input => $"{id}_{input.Name}"));
                schema.Title = to.In("申报主体", "Applicant");
                return schema;
            }
        );
    }

    private static OpenApiSchema Review(OperationBuilder to, ClauseNames names, ClauseInfo clause)
    {
        var decisions = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = to.In("主管部门的决定，按规则标识", "The authority's decisions, by rule id"),
            AdditionalProperties = to.Component("ReviewDecision", ReviewDecision),
        };
        var schema = Schema.Request(
            [.. Members(to, clause, InputPlace.Review, input => RowsId(names, input)), ("decisions", decisions)]
        );
        schema.Title = to.In("评审项", "What the authority enters");
        return schema;
    }

    private static IEnumerable<(string Name, IOpenApiSchema Schema)> Members(
        OperationBuilder to,
        ClauseInfo clause,
        InputPlace place,
        Func<InputInfo, string> rows
    ) => clause.Inputs.Where(input => input.Place == place).Select(input => (input.Name, InputSchema.Of(to, input, rows(input))));

    /// <summary>The schema of the authority's decision on a rule.</summary>
    public static OpenApiSchema ReviewDecision(OperationBuilder to)
    {
        var schema = Schema.Request([("decision", Schema.OneOf("accept", "refuse")), ("reason", Schema.Text())]);
        schema.Required = new SortedSet<string>(StringComparer.Ordinal) { "decision", "reason" };
        return schema;
    }

    /// <summary>The schema of a grant of an earlier round.</summary>
    public static OpenApiSchema LedgerRow(OperationBuilder to)
    {
        var keys = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = to.In("条款的一次、限次所用的键，档次为 tier", "The keys of the clause's rules by name, 档次 as tier"),
            AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean },
        };
        var schema = Schema.Request(
            [
                ("clause", Schema.Text()),
                ("award", Schema.Text(to.In("条款只有一项奖励时可省略", "May be left out where the clause has one"))),
                ("creditCode", Schema.Text(to.In("统一社会信用代码", "The applicant's credit code"))),
                ("name", Schema.Text(to.In("个人或团队的名称", "Of an individual or team"))),
                ("project", Schema.Text()),
                ("year", Schema.Integer(to.In("统筹年度", "The year of the round"))),
                ("amount", Schema.Money()),
                ("keys", keys),
            ]
        );
        schema.Required = new SortedSet<string>(StringComparer.Ordinal) { "clause", "creditCode", "year", "amount" };
        return schema;
    }
}
