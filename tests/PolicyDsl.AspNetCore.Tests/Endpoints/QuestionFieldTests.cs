using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.AspNetCore.Tests.Forms;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>A portal that asks one question after another draws the fields that the form would have.</summary>
public sealed class QuestionFieldTests
{
    private static readonly ClauseInfo[] Clauses = [FormPolicy.Clause.Info, .. ChengduAi2024Policy.Definition.Clauses.Select(static clause => clause.Info)];

    public static TheoryData<string, Language> Asked => [.. Clauses.SelectMany(static clause => Enum.GetValues<Language>().Select(language => (clause.Id, language)))];

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_question_says_of_its_answer_what_the_form_says(string name, Language language)
    {
        var clause = Clauses.Single(clause => clause.Id == name);
        var form = FormSchema.OfApplication(clause, language);
        var questions = Questions(clause, language);

        Assert.NotEmpty(questions);
        foreach (var question in questions)
        {
            var schema = SchemaOf(form, (string)question!["input"]!);
            Assert.Equal(OfForm(schema), OfQuestion(question));
            Assert.Equal(schema["items"] is null, question["fields"] is null);
            foreach (var field in question["fields"]?.AsArray() ?? [])
            {
                var row = schema["items"]!;
                Assert.Equal(OfForm(row["properties"]![(string)field!["name"]!]!), OfQuestion(field));
                Assert.Equal((row["required"]?.AsArray() ?? []).Any(required => (string?)required == (string?)field["name"]), (bool)field["required"]!);
            }
        }
    }

    [Fact]
    public void A_field_of_every_kind_can_be_drawn() =>
        Golden.Matches("Questions", Service.Indented(Questions(FormPolicy.Clause.Info, Language.En).ToJsonString()));

    [Fact]
    public void What_clauses_ask_in_different_cases_is_not_told_in_the_words_of_one()
    {
        var always = FormPolicy.Clause.Info.Inputs.Single(static input => input.Name == "ratio");
        var one = FormPolicy.Clause.Info;
        var questions = new QuestionList();
        questions.Add("/ratio", always, one, 1m, 1);
        Assert.NotNull(Assert.Single(questions.InOrder()).Input.Condition);

        questions.Add("/ratio", always with { Condition = null, When = null }, one, 1m, 1);
        Assert.Null(Assert.Single(questions.InOrder()).Input.Condition);
        Assert.DoesNotContain("Only where", InputHelp.Of(Assert.Single(questions.InOrder()).Input, Language.En) ?? "", StringComparison.Ordinal);
    }

    private static JsonArray Questions(ClauseInfo clause, Language language)
    {
        var questions = clause.Inputs
            .Where(static input => input.Place is InputPlace.Applicant or InputPlace.Envelope or InputPlace.Clause)
            .Select(input => new MatchQuestion(input.Pointer, input, [clause]));
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            MatchWriter.Write(writer, new MatchResult(clause.Policy, [], [.. questions]), language);
        return JsonNode.Parse(bytes.ToArray())!["questions"]!.AsArray();
    }

    private static JsonNode SchemaOf(JsonObject form, string pointer)
    {
        var parts = pointer[1..].Split('/');
        return form["$defs"]?[string.Join('.', parts)] ?? parts.Aggregate((JsonNode)form, static (schema, part) => schema["properties"]![part]!);
    }

    private static string OfForm(JsonNode schema)
    {
        var type = (string?)schema["type"];
        var isNumber = type is "number" or "integer";
        var isDay = (string?)schema["format"] == "date";
        return string.Join(
            '\n',
            schema["title"],
            schema["description"],
            schema["x-condition"],
            schema["x-unit"],
            schema["minimum"],
            schema["maximum"],
            isNumber ? schema["x-decimals"] ?? 0 : null,
            schema["minLength"],
            schema["maxLength"],
            isDay ? null : schema["pattern"],
            schema["maxItems"],
            type == "string" ? string.Join(',', (schema["oneOf"]?.AsArray() ?? []).Select(static member => $"{member!["const"]} {member["title"]}")) : ""
        );
    }

    private static string OfQuestion(JsonNode question) =>
        string.Join(
            '\n',
            question["title"],
            question["help"],
            question["condition"],
            question["unit"],
            question["minimum"],
            question["maximum"],
            question["decimals"],
            question["minLength"],
            question["maxLength"],
            question["pattern"],
            question["maxItems"],
            string.Join(',', question["members"]!.AsArray().Select(static member => $"{member!["name"]} {member["title"]}"))
        );
}
