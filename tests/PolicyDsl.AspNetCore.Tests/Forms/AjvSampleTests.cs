using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>
/// Writes schemas, bodies and what the service says of each for tests/Forms.Ajv, which asks ajv, as browsers do, whether it says the same. JsonSchema.Net
/// reads patterns as .NET does, so it cannot tell.
/// </summary>
[Hazard("H68")]
public sealed class AjvSampleTests
{
    private const int LongestBody = 20_000;
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly InputPlace[] Asked = [InputPlace.Applicant, InputPlace.Envelope, InputPlace.Clause];

    private static readonly string[] patterns =
    [
        ".", "..", ".{2,3}", "[^a]", "[^a]{2}", "[^]a-]+", "[]a]", "a{,3}", "]}{", "^[0-9]{6}$", "a$", @"a$\n", @"\-\#\一\.\ ", @"\a\e\x41\u4e00\cA\012", @"[\b]", "𠮷{2}", @"\ud842\udfb7?", "(a|bb)*?c",
        "[一-鿿]{2,4}", "[A-Z]-?[0-9]+", @"[\x20-\x2f]", "[&&a]", "[a-]", "[.*+?^$(){}|/]+", "",
    ];

    private static readonly string[] texts =
    [
        "", "a", "aa", "b", "-", "]", "]-", "a{,3}", "]}{", "123456", "123456\n", "a\n", "\n", "\r", "\u2028", "𠮷", "𠮷𠮷", "𠮷a", "-#一. ", "\u0007\u001bA一\u0001\n", "\b", "bbac", "c",
        "一二三", "A-12", "A1", "!", "&", "&&a", ".*+?^$(){}|/",
    ];

    [Fact]
    public void What_the_service_says_of_random_bodies_and_texts_is_written_for_ajv()
    {
        var samples = new JsonArray { (JsonNode)OfClause(FormPolicy.Clause, 400) };
        foreach (var clause in ChengduAi2024Policy.Definition.Clauses)
            samples.Add((JsonNode)OfClause(clause, 20));
        foreach (var pattern in patterns)
            samples.Add((JsonNode)OfPattern(pattern));

        Assert.Equal(1 + ChengduAi2024Policy.Definition.Clauses.Count + patterns.Length, samples.Count);
        var path = Path.Combine(Repository.Root, "tests", "Forms.Ajv", "obj", "law.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, samples.ToJsonString(Layout));
    }

    private static JsonObject OfClause(ClauseDefinition clause, int count)
    {
        var cases = new JsonArray();
        for (var seed = 0; seed < count; seed++)
        {
            var body = new FormBodies(clause.Info, new Random(seed)).Next(seed % 2 == 0 ? 20 : 200, Asked);
            if (body.ToJsonString().Length <= LongestBody && IsHeld(body))
                AddCases(cases, clause, body);
        }
        Assert.True(cases.Count > count / 2);
        return Sample(clause.Info.Id, FormSchema.OfApplication(clause.Info, Language.Zh), cases);
    }

    // Beside the body, one without what does not apply, as a form sends it.
    private static void AddCases(JsonArray cases, ClauseDefinition clause, JsonObject body)
    {
        var explanation = FormPolicy.Evaluate(clause, body);
        cases.Add((JsonNode)Case(body, explanation is not null));
        if (explanation is null)
            return;
        var less = body.DeepClone().AsObject();
        foreach (var input in clause.Info.Inputs.Where(input => input.Conditional && Asked.Contains(input.Place)))
        {
            if (explanation.Warnings.Any(warning => warning.Pointer == input.Pointer))
                FormBodies.At(less, input).Remove(input.Name);
        }
        cases.Add((JsonNode)Case(less, true));
    }

    private static JsonObject OfPattern(string pattern)
    {
        var regex = TextPattern.Compile(pattern);
        var input = new InputInfo { Name = "text", Title = "文本", Place = InputPlace.Clause, Kind = InputKind.Text, Pointer = "/text", Pattern = pattern };
        var schema = new JsonObject { ["type"] = "string", ["pattern"] = Assert.IsType<string>(InputPatterns.OfText(input)) };
        return Sample(pattern, schema, [.. texts.Select(text => (JsonNode)Case(text, regex.IsMatch(text)))]);
    }

    // Numbers with more digits than a browser holds, which therefore none sends.
    internal static bool IsHeld(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.All(static member => IsHeld(member.Value)),
            JsonArray items => items.All(IsHeld),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<decimal>(out var number) =>
                decimal.Parse(((double)number).ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) == number,
            _ => true,
        };

    private static JsonObject Case(JsonNode body, bool isAccepted) => new() { ["body"] = body, ["accepted"] = isAccepted };

    private static JsonObject Sample(string name, JsonObject schema, JsonArray cases) => new() { ["name"] = name, ["schema"] = schema, ["cases"] = cases };
}
