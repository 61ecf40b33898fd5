using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>The JSON of a policy's types, as somebody has it who reads a queue or a file.</summary>
public sealed class PolicyJsonTests
{
    private enum Size
    {
        Small,
        Large,
    }

    private static readonly PolicyJson Json = new(
        PolicyType.Application<RecordedApplication>(new Recorded()),
        PolicyType.Part<RecordedApplication, Wrapped>(new Recorded(), InputPlace.Applicant, static application => new Wrapped(application), static part => part.Application),
        PolicyType.Enum<Size>("规模", new MemberInfo("small", "小"), new MemberInfo("large", "大"))
    );

    [Fact]
    public void An_application_is_read_and_written_in_canonical_form()
    {
        var application = JsonSerializer.Deserialize("""{ "spend": "1.50", "applicant": { "kind": "enterprise", "code": null } }""", Json.Of<RecordedApplication>())!;

        Assert.Equal(1.5m, application.GetInput(Recorded.Spend));
        Assert.Equal("""{"applicant":{"kind":"enterprise"},"spend":1.5}""", JsonSerializer.Serialize(application, Json.Of<RecordedApplication>()));
        Assert.Equal("null", JsonSerializer.Serialize(null, Json.Of<RecordedApplication>()!));
    }

    [Fact]
    public void All_that_is_wrong_is_told_and_nothing_else()
    {
        var refused = Assert.Throws<InvalidApplicationException>(() => JsonSerializer.Deserialize("""{ "spend": true, "x": 1 }""", Json.Of<RecordedApplication>()));

        Assert.Equal(["/spend", "/x"], refused.Errors.Select(static error => error.Pointer));
        Assert.Equal(["wrongType", "unknownMember"], refused.Errors.Select(static error => error.Message.Code));
        Assert.StartsWith("The application has errors. /spend: ", refused.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{", Json.Of<RecordedApplication>()));
    }

    [Fact]
    public void A_row_of_a_ledger_names_what_the_policy_has()
    {
        static string Row(string clause) => $$"""{"clause":"{{clause}}","creditCode":"91510100MA62K0000Y","year":2024,"amount":1}""";

        Assert.Equal(["/ledger/1/clause"], PointersOf<RecordedApplication>($$"""{"ledger":[{{Row("equipment")}},{{Row("equipments")}}]}"""));
        // Alone it may be of any policy.
        Assert.Equal(Row("equipments"), JsonSerializer.Serialize(JsonSerializer.Deserialize(Row("equipments"), Json.Of<LedgerRow>())!, Json.Of<LedgerRow>()));
    }

    [Fact]
    public void A_part_stands_for_itself_and_knows_its_own_members_alone()
    {
        Assert.Equal("""{"kind":"university"}""", JsonSerializer.Serialize(JsonSerializer.Deserialize("""{"kind":"university"}""", Json.Of<Wrapped>())!, Json.Of<Wrapped>()));
        Assert.Equal(["/spend"], PointersOf<Wrapped>("""{"kind":"university","spend":1}"""));
        Assert.Equal([""], PointersOf<Wrapped>("[]"));
    }

    [Fact]
    public void The_way_to_a_value_in_a_list_comes_first()
    {
        const string json = """[{},{"spend":{}}]""";
        Assert.Equal(["/1/spend"], PointersOf<RecordedApplication[]>(json));
        Assert.Equal(["/1/spend"], PointersOf<List<RecordedApplication>>(json));
        Assert.Equal(["/1/spend"], PointersOf<IReadOnlyList<RecordedApplication>>(json));
        Assert.Equal(["/1/spend"], PointersOf<IEnumerable<RecordedApplication>>(json));
        Assert.Equal(["/1/spend"], PointersOf<IList<RecordedApplication>>(json));
        Assert.Equal(2, JsonSerializer.Deserialize("[{},{}]", Json.Of<List<RecordedApplication>>())!.Count);
    }

    [Theory]
    [InlineData("$", "")]
    [InlineData("", "")]
    [InlineData("$.a", "/a")]
    [InlineData("$.rows[12].b", "/rows/12/b")]
    [InlineData("$[0][1]", "/0/1")]
    [InlineData("$.a['b.c/d'].e", "/a/b.c~1d/e")]
    [InlineData("$['[x]'][3]", "/[x]/3")]
    public void A_path_is_written_as_a_pointer(string path, string pointer) => Assert.Equal(pointer, JsonPointer.OfPath(path));

    [Fact]
    public void An_enum_goes_by_its_names_alone()
    {
        Assert.Equal("\"large\"", JsonSerializer.Serialize(Size.Large, Json.Of<Size>()));
        Assert.Equal(Size.Large, JsonSerializer.Deserialize("\"l\\u0061rge\"", Json.Of<Size>()));
        Assert.Equal("null", JsonSerializer.Serialize(null, Json.Of<Size?>()));
        Assert.Equal("\"central\"", JsonSerializer.Serialize(FundingLevel.Central, Json.Of<FundingLevel>()));
        foreach (var wrong in new[] { "1", "\"Large\"", "\"\"", "{}", "null" })
            Assert.Equal([""], PointersOf<Size>(wrong));
        Assert.Throws<InvalidApplicationException>(() => JsonSerializer.Serialize((Size)7, Json.Of<Size>()));
    }

    [Fact]
    public void An_enum_is_a_key_by_its_names_too()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(Json, new DefaultJsonTypeInfoResolver()) };

        Assert.Equal("""{"small":1}""", JsonSerializer.Serialize(new Dictionary<Size, int> { [Size.Small] = 1 }, options));
        Assert.Equal(Size.Large, Assert.Single(JsonSerializer.Deserialize<Dictionary<Size, int>>("""{"large":2}""", options)!).Key);
    }

    [Fact]
    public void No_other_type_is_known_and_nothing_answered_is_read()
    {
        Assert.Null(Json.GetTypeInfo(typeof(string), Json.Options));
        Assert.Throws<NotSupportedException>(static () => Json.Of<Version>());
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Deserialize("{}", Json.Of<Explanation>()));
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Deserialize("{}", Json.Of<Decision>()));
        Assert.Throws<NotSupportedException>(static () => PolicyJson.Answers.Of<RecordedApplication>());
    }

    [Fact]
    public void A_decision_that_nobody_made_has_no_clause() =>
        Assert.StartsWith("""{"policy":null,"clause":null,"outcome":"notInForce","amount":null,"ceiling":null,"unmet":[]""", JsonSerializer.Serialize(default, Json.Of<Decision>()), StringComparison.Ordinal);

    private static IEnumerable<string> PointersOf<T>(string json) =>
        Assert.Throws<InvalidApplicationException>(() => JsonSerializer.Deserialize(json, Json.Of<T>())).Errors.Select(static error => error.Pointer);

    private sealed record Wrapped(RecordedApplication Application);

    private sealed class Recorded : ClauseDefinition
    {
        public const int Spend = EnvelopeIndex.Next + 2;

        public override ClauseInfo Info { get; } = new()
        {
            Policy = Samples.Policy,
            Id = "equipment",
            Title = "设备",
            Inputs =
            [
                .. Samples.Envelope,
                Samples.Input("kind", "主体类型", InputKind.Text, InputPlace.Applicant),
                Samples.Input("code", "代码", InputKind.Text, InputPlace.Applicant),
                Samples.Input("spend", "投入", InputKind.Money, InputPlace.Clause),
            ],
        };

        public override IApplicationSink NewApplication() => new RecordedApplication(Info.Inputs);

        public override Decision Evaluate(IApplication application) => default;

        public override Explanation Explain(IApplication application) => new() { Clause = Info, Decision = default };

        public override Decision Decide(IApplication application, ITrace trace) => default;

        public override Assessment Assess(IApplication application, IReadOnlyList<LedgerRow>? ledger, int rank) => default;

        public override void Describe(IApplication application, CaseFields fields) { }
    }
}
