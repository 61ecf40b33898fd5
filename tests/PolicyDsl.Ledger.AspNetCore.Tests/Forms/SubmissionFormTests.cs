using System.Net;
using System.Text.Json.Nodes;
using Json.Schema;
using PolicyDsl.AspNetCore.Tests.Forms;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;
using SampleCodes = PolicyDsl.Runtime.Tests.Samples;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Forms;

/// <summary>The form for <c>submit</c> accepts a complete body exactly when the service stores it for an applicant, on the day of the form.</summary>
[Hazard("H54", "H68")]
public sealed class SubmissionFormTests(SubmissionFormTests.Host host) : IClassFixture<SubmissionFormTests.Host>
{
    private const string Today = "2025-03-01";
    private const string Demo = "/policies/forms-demo/clauses/every";
    private static readonly InputPlace[] Asked = [InputPlace.Applicant, InputPlace.Envelope, InputPlace.Clause];
    private static readonly Tokens Tokens = new();
    private static readonly string Applicant = $"Authorization: Bearer {Tokens.Of("a", "applicant", SampleCodes.ValidCode)}";

    private int keys;

    private StoredService Service => host.Service;

    [Fact]
    public async Task Whatever_stands_in_a_complete_body_the_form_and_the_service_accept_it_or_both_refuse_it()
    {
        var (stored, refused) = (0, 0);
        foreach (var clause in ChengduAi2024Policy.Definition.Clauses.Append(FormPolicy.Clause))
        {
            var path = $"/policies/{clause.Info.Policy.Id}/clauses/{clause.Info.Id}";
            var schema = FormPolicy.Schema((await FormAsync(path)).Json.AsObject());
            for (var seed = 0; seed < (clause == FormPolicy.Clause ? 80 : 7); seed++)
            {
                if (await AgreeAsync(path, schema, Body(clause.Info, new Random(seed), seed), $"{clause.Info.Id}, seed {seed}"))
                    stored++;
                else
                    refused++;
            }
        }
        // Else the bodies would say little.
        Assert.InRange(stored, 50, 150);
        Assert.InRange(refused, 50, 150);
    }

    [Fact]
    public async Task What_is_asked_by_the_day_is_asked_by_the_day_of_the_form()
    {
        var body = new FormBodies(FormPolicy.Clause.Info, new Random(1)).Next(int.MaxValue / 20, Asked);
        body.Remove("submittedOn");
        var less = body.DeepClone().AsObject();
        Assert.True(less.Remove("lateness"));

        // From 2024-12-31 on, which in Shanghai begins at 16:00.
        Service.Clock.Now = new DateTimeOffset(2024, 12, 30, 15, 59, 0, TimeSpan.Zero);
        var early = await FormAsync(Demo);
        Service.Clock.Now = Service.Clock.Now.AddMinutes(1);
        var late = await FormAsync(Demo);

        Assert.Equal((true, true), Accepts(early));
        Assert.Equal((true, false), Accepts(late));
        Assert.NotEqual(late.Tag, early.Tag);
        Service.Clock.Now = new StoppedClock().Now;
        Assert.Equal(late.Text, (await FormAsync(Demo)).Text.Replace(Today, "2024-12-31", StringComparison.Ordinal));

        (bool Whole, bool Less) Accepts(Answer form)
        {
            var schema = FormPolicy.Schema(form.Json.AsObject());
            return (FormPolicy.Accepts(schema, body), FormPolicy.Accepts(schema, less));
        }
    }

    [Fact]
    public async Task What_is_stored_needs_more_than_what_is_evaluated_and_nobody_is_asked_for_the_day()
    {
        const string Financing = "/policies/chengdu-ai-2024/clauses/financing";
        var evaluated = (await Service.GetAsync(Financing + "/form?for=evaluate")).Json;
        var submitted = (await FormAsync(Financing)).Json;
        var ui = (await Service.GetAsync(Financing + "/form/ui?for=submit")).Json;

        Assert.Equal(["creditCode", "name"], Required(submitted["properties"]!["applicant"]!).Except(Required(evaluated["properties"]!["applicant"]!)));
        Assert.Equal(["project", "otherFunding"], Required(submitted).Except(Required(evaluated)));
        Assert.Equal(Today, (string?)submitted["properties"]!["submittedOn"]!["const"]);
        Assert.Equal("hidden", (string?)ui["submittedOn"]!["ui:widget"]);
    }

    [Theory]
    [InlineData("/policies/chengdu-ai-2024@1/clauses/financing/form?for=submit", "@")]
    [InlineData("/policies/sample/clauses/share/form?for=submit", "applicant.creditCode")]
    [InlineData("/policies/chengdu-ai-2024/clauses/financing/form/ui?for=store", "evaluate, submit")]
    public async Task Where_nothing_can_be_stored_it_is_said_why(string path, string reason)
    {
        var answer = await Service.GetAsync(path, "Accept-Language: en");

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-query"), (answer.Status, answer.Problem));
        Assert.Contains(reason, (string?)answer.Json["errors"]!["for"]![0], StringComparison.Ordinal);
    }

    private Task<Answer> FormAsync(string clause) => Service.GetAsync(clause + "/form?for=submit");

    // A project of its own: the same application twice is another matter.
    private static JsonObject Body(ClauseInfo clause, Random random, int seed)
    {
        var body = new FormBodies(clause, random).Next(seed % 2 == 0 ? 20 : 300, Asked);
        if (random.Next(4) != 0)
            body["project"] = $"P-{clause.Id}-{seed}";
        switch (random.Next(10))
        {
            case 0:
                body["submittedOn"] = Today;
                break;
            case 1:
                body["submittedOn"] = random.Next(2) == 0 ? "2025-02-28" : "2025-03-02";
                break;
            default:
                body.Remove("submittedOn");
                break;
        }
        switch (random.Next(12))
        {
            case 0:
                body["review"] = new JsonObject();
                break;
            case 1:
                body["ledger"] = new JsonArray();
                break;
            case 2:
                var needed = SubmissionInputs.Of(clause);
                var input = clause.Inputs[needed[random.Next(needed.Count)]];
                FormBodies.At(body, input).Remove(input.Name);
                break;
        }
        return body;
    }

    private async Task<bool> AgreeAsync(string clause, JsonSchema schema, JsonObject body, string origin)
    {
        var answer = await Service.SendAsync(HttpMethod.Post, clause + "/applications", body.ToJsonString(), $"Idempotency-Key: k{++keys}", Applicant);
        // Of what is stored already no form can know.
        var isStored = answer.Status == HttpStatusCode.Created || answer.Problem == "duplicate-application";
        Assert.True(isStored || answer.Status == HttpStatusCode.BadRequest, $"{origin}: {answer.Text}");
        Assert.True(FormPolicy.Accepts(schema, body) == isStored, $"{origin}, the service says {answer.Text}: {body.ToJsonString()}");
        return isStored;
    }

    private static IEnumerable<string> Required(JsonNode schema) => schema["required"]!.AsArray().Select(static name => (string)name!);

    /// <summary>One service for all of them.</summary>
    public sealed class Host : IAsyncLifetime
    {
        private StoredService? running;

        internal StoredService Service => running!;

        public async ValueTask InitializeAsync() =>
            running = await StoredService.StartAsync([FormPolicy.Definition, Samples.Nameless], null, [.. Tokens.Settings, "--environment=Production"]);

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
