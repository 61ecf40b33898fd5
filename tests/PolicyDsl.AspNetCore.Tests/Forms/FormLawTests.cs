using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>A form accepts a complete body exactly when the service evaluates it.</summary>
[Hazard("H05", "H45", "H54", "H57", "H68")]
public sealed class FormLawTests
{
    private static readonly InputPlace[] Asked = [InputPlace.Applicant, InputPlace.Envelope, InputPlace.Clause];
    private static readonly Dictionary<string, JsonSchema> Schemas = [];

    public static TheoryData<string> Clauses => [.. ChengduAi2024Policy.Definition.Clauses.Select(static clause => clause.Info.Id)];

    [Fact]
    public void Whatever_stands_in_a_complete_body_both_accept_it_or_both_refuse_it()
    {
        var (accepted, refused) = (0, 0);
        for (var seed = 0; seed < 2000; seed++)
        {
            if (AgreeOn(FormPolicy.Clause, new FormBodies(FormPolicy.Clause.Info, new Random(seed)).Next(seed % 2 == 0 ? 20 : 200, Asked), $"seed {seed}"))
                accepted++;
            else
                refused++;
        }
        // Else the bodies would say little.
        Assert.InRange(accepted, 200, 1800);
        Assert.InRange(refused, 200, 1800);
    }

    [Theory]
    [MemberData(nameof(Clauses))]
    public void So_for_each_clause_of_Chengdu(string name)
    {
        var clause = ChengduAi2024Policy.Definition.Clause(name)!;
        for (var seed = 0; seed < 60; seed++)
            AgreeOn(clause, new FormBodies(clause.Info, new Random(seed)).Next(20, Asked), $"seed {seed}");
    }

    [Fact]
    public void A_value_is_wanted_exactly_where_it_applies()
    {
        var info = FormPolicy.Clause.Info;
        var seen = new HashSet<(string, bool)>();
        for (var seed = 0; seed < 400; seed++)
        {
            var body = new FormBodies(info, new Random(seed)).Next(int.MaxValue / 20, Asked);
            var explanation = FormPolicy.Evaluate(FormPolicy.Clause, body);
            Assert.NotNull(explanation);
            foreach (var input in info.Inputs.Where(static input => input.Conditional && Asked.Contains(input.Place)))
            {
                var applies = explanation.Warnings.All(warning => warning.Pointer != input.Pointer);
                var isWanted = applies && input is { Needed: true, When: not null };
                var less = body.DeepClone().AsObject();
                FormBodies.At(less, input).Remove(input.Name);
                Assert.True(Accepts(FormPolicy.Clause, less) == !isWanted, $"seed {seed}, {input.Path}: {body.ToJsonString()}");
                seen.Add((input.Name, applies));
            }
        }
        // Each both applied and did not.
        Assert.Equal(info.Inputs.Count(static input => input.Conditional && Asked.Contains(input.Place)) * 2, seen.Count);
    }

    [Fact]
    public void Without_any_one_of_what_is_needed_a_body_is_not_complete()
    {
        var info = FormPolicy.Clause.Info;
        var body = new FormBodies(info, new Random(1)).Next(int.MaxValue / 20, Asked);
        foreach (var input in info.Inputs.Where(static input => !input.Conditional && Asked.Contains(input.Place)))
        {
            var less = body.DeepClone().AsObject();
            FormBodies.At(less, input).Remove(input.Name);
            Assert.True(Accepts(FormPolicy.Clause, less) == !input.Needed, input.Path);
        }
    }

    [Fact]
    public void What_a_condition_looks_at_and_is_not_there_asks_for_nothing()
    {
        var body = new FormBodies(FormPolicy.Clause.Info, new Random(1)).Next(int.MaxValue / 20, Asked);
        foreach (var name in new[] { "listed", "listedOn", "plan" })
            body.Remove(name);

        Assert.True(Accepts(FormPolicy.Clause, body));
    }

    [Theory]
    [MemberData(nameof(Clauses))]
    public void What_the_official_cases_decide_the_form_accepts(string name)
    {
        var clause = ChengduAi2024Policy.Definition.Clause(name)!;
        foreach (var known in JsonNode.Parse(Repository.Read("tests/Cases/evaluate.json"))!.AsArray().Where(known => (string?)known!["clause"] == name))
        {
            var body = known!["body"]!.DeepClone().AsObject();
            // The authority's part is its own form's.
            body.Remove("review");
            if (FormPolicy.Evaluate(clause, body) is { Outcome: Outcome.Eligible or Outcome.Review })
                Assert.True(Accepts(clause, body), (string?)known["name"]);
        }
    }

    [Fact]
    public void The_authority_has_a_form_for_which_the_same_holds()
    {
        var clause = FormPolicy.Clause;
        var schema = FormPolicy.Schema(FormSchema.OfReview(clause.Info, Language.Zh));
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var review = new FormBodies(clause.Info, random).Next(4, InputPlace.Review);
            if (random.Next(2) == 0)
                review["decisions"] = JsonNode.Parse(decisions[random.Next(decisions.Length)]);
            var isTaken = FormPolicy.Evaluate(clause, new JsonObject { ["review"] = review.DeepClone() }) is not null;
            Assert.True(FormPolicy.Accepts(schema, review) == isTaken, $"seed {seed}: {review.ToJsonString()}");
        }
    }

    private static readonly string[] decisions =
    [
        "{}",
        """{"applicantKind":{"decision":"accept","reason":"理由"}}""",
        """{"applicantKind":{"decision":"perhaps","reason":"理由"}}""",
        """{"applicantKind":{"decision":"accept","reason":""}}""",
        """{"applicantKind":{"decision":"accept"}}""",
        """{"other":{"decision":"accept","reason":"理由"}}""",
        """{"quota":{"decision":"refuse","reason":"a\u0001"}}""",
    ];

    private static bool AgreeOn(ClauseDefinition clause, JsonObject body, string origin)
    {
        var evaluates = FormPolicy.Evaluate(clause, body) is not null;
        Assert.True(Accepts(clause, body) == evaluates, $"{origin}, the service says {evaluates}: {body.ToJsonString(new JsonSerializerOptions { Encoder = ExplanationWriter.Options.Encoder })}");
        return evaluates;
    }

    private static bool Accepts(ClauseDefinition clause, JsonObject body)
    {
        var id = $"{clause.Info.Policy.Id} {clause.Info.Id}";
        JsonSchema? schema;
        lock (Schemas)
        {
            if (!Schemas.TryGetValue(id, out schema))
                Schemas[id] = schema = FormPolicy.Schema(FormSchema.OfApplication(clause.Info, Language.Zh));
        }
        return FormPolicy.Accepts(schema, body);
    }
}
