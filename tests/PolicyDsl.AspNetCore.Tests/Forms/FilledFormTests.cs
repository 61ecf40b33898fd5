using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>
/// Writes forms and applications that the service accepts for tests/Forms.Rjsf, which fills each in as an applicant does, in react-jsonschema-form, and
/// compares what comes out.
/// </summary>
[Hazard("H56")]
public sealed class FilledFormTests
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly InputPlace[] Asked = [InputPlace.Applicant, InputPlace.Envelope, InputPlace.Clause];

    [Fact]
    public void Forms_and_accepted_applications_are_written_for_the_browser()
    {
        var forms = new JsonArray { (JsonNode)Form(FormPolicy.Clause, Language.Zh, 5), (JsonNode)Form(FormPolicy.Clause, Language.En, 1) };
        foreach (var clause in ChengduAi2024Policy.Definition.Clauses)
            forms.Add((JsonNode)Form(clause, Language.Zh, 1));
        forms.Add((JsonNode)Submission(FormPolicy.Clause, Language.Zh));
        forms.Add((JsonNode)Submission(ChengduAi2024Policy.Definition.Clause("financing")!, Language.En));
        forms.Add((JsonNode)Review(FormPolicy.Clause, Language.Zh, "applicantKind"));
        forms.Add((JsonNode)Review(ChengduAi2024Policy.Definition.Clause("standard")!, Language.En, "sameProject"));
        forms.Add((JsonNode)Review(ChengduAi2024Policy.Definition.Clause("industryModel")!, Language.Zh, "quota"));
        Assert.Equal(7 + ChengduAi2024Policy.Definition.Clauses.Count, forms.Count);

        var path = Path.Combine(Repository.Root, "tests", "Forms.Rjsf", "obj", "forms.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, forms.ToJsonString(Layout));
    }

    private static JsonObject Form(ClauseDefinition clause, Language language, int count) =>
        new()
        {
            ["name"] = clause.Info.Id,
            ["language"] = language == Language.Zh ? "zh" : "en",
            ["form"] = FormSchema.OfApplication(clause.Info, language),
            ["ui"] = UiSchema.Of(clause.Info, language),
            ["bodies"] = new JsonArray([.. Enumerable.Range(0, count).Select(seed => (JsonNode)Body(clause, seed))]),
        };

    // What the authority enters, with a decision on a rule.
    private static JsonObject Review(ClauseDefinition clause, Language language, string rule)
    {
        var form = Form(clause, language, 0);
        form["form"] = FormSchema.OfReview(clause.Info, language);
        form["ui"] = UiSchema.OfReview(clause.Info, language);
        var body = new FormBodies(clause.Info, new Random(3)).Next(int.MaxValue / 20, InputPlace.Review);
        body["decisions"] = new JsonObject { [rule] = new JsonObject { ["decision"] = "accept", ["reason"] = "材料齐全" } };
        Assert.NotNull(FormPolicy.Evaluate(clause, new JsonObject { ["review"] = body.DeepClone() }));
        form["bodies"] = new JsonArray(body);
        return form;
    }

    // To be stored: of a day of which nobody is asked.
    private static JsonObject Submission(ClauseDefinition clause, Language language)
    {
        var form = Form(clause, language, 1);
        form["form"] = FormSchema.OfSubmission(clause.Info, language, new DateOnly(2025, 3, 1));
        form["ui"] = UiSchema.OfSubmission(clause.Info, language);
        form["bodies"]![0]!.AsObject().Remove("submittedOn");
        return form;
    }

    // What an applicant can enter: all that applies, numbers that a browser holds.
    private static JsonObject Body(ClauseDefinition clause, int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < 100; turn++)
        {
            var body = new FormBodies(clause.Info, random).Next(int.MaxValue / 20, Asked);
            var explanation = Assert.IsType<Explanation>(FormPolicy.Evaluate(clause, body));
            foreach (var input in clause.Info.Inputs.Where(input => input is { Conditional: true, When: not null } && Asked.Contains(input.Place)))
            {
                if (explanation.Warnings.Any(warning => warning.Pointer == input.Pointer))
                    FormBodies.At(body, input).Remove(input.Name);
            }
            if (AjvSampleTests.IsHeld(body))
                return body;
        }
        throw new InvalidOperationException("No body that a browser holds was found.");
    }
}
