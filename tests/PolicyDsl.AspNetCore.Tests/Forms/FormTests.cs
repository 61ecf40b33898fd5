using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>What forms look like, and how they are served.</summary>
[Hazard("H54", "H56")]
public sealed class FormTests(Service service)
{
    private static readonly ClauseInfo Financing = ChengduAi2024Policy.Definition.Clause("financing")!.Info;
    private static readonly ClauseInfo Every = FormPolicy.Clause.Info;

    public static TheoryData<string> Names => [.. Written.Keys];

    private static Dictionary<string, Func<JsonObject>> Written { get; } = new()
    {
        ["Financing.zh"] = () => FormSchema.OfApplication(Financing, Language.Zh),
        ["Financing.en"] = () => FormSchema.OfApplication(Financing, Language.En),
        ["Financing.ui"] = () => UiSchema.Of(Financing, Language.Zh),
        ["Every"] = () => FormSchema.OfApplication(Every, Language.Zh),
        ["Every.ui"] = () => UiSchema.Of(Every, Language.En),
        ["Every.review"] = () => FormSchema.OfReview(Every, Language.Zh),
        ["Every.review.ui"] = () => UiSchema.OfReview(Every, Language.En),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_says_all_that_the_policy_says(string name) => Golden.Matches(name, Service.Indented(Written[name]().ToJsonString()));

    [Fact]
    public void Every_field_of_a_form_has_its_place_in_the_order_and_in_one_group()
    {
        var form = FormSchema.OfApplication(Every, Language.Zh);
        var ui = UiSchema.Of(Every, Language.Zh);
        var fields = form["properties"]!.AsObject().Select(static field => field.Key).Concat(form["$defs"]!.AsObject().Where(static field => !field.Key.Contains('.', StringComparison.Ordinal)).Select(static field => field.Key)).ToHashSet();

        Assert.Equal(fields.Order(StringComparer.Ordinal), Texts(ui["ui:order"]).Order(StringComparer.Ordinal));
        Assert.Equal(fields.Order(StringComparer.Ordinal), ui["ui:options"]!["groups"]!.AsArray().SelectMany(static group => Texts(group!["fields"])).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zh", "zh", "申报主体")]
    [InlineData("en", "en", "Applicant")]
    [InlineData("fr", "zh", "申报主体")]
    public async Task It_is_in_the_language_that_the_client_likes(string asked, string given, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Routes.Form.For("demo", "equipment"));
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        using var response = await service.Client.SendAsync(request);

        var form = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(given, Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Equal("Accept-Language", Assert.Single(response.Headers.Vary));
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal(title, (string?)form["properties"]!["applicant"]!["title"]);
    }

    [Fact]
    public async Task Each_language_has_its_own_tag()
    {
        using var zh = await service.Client.GetAsync(Routes.Form.For("demo", "equipment"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Routes.Form.For("demo", "equipment"));
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        request.Headers.TryAddWithoutValidation("If-None-Match", zh.Headers.ETag!.ToString());
        using var en = await service.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, en.StatusCode);
        Assert.NotEqual(zh.Headers.ETag, en.Headers.ETag);
    }

    [Fact]
    public async Task It_is_that_of_the_revision_that_is_asked_for()
    {
        var pinned = JsonNode.Parse(await service.Client.GetStringAsync(Routes.Form.For("demo@2", "equipment")))!;

        Assert.Equal(2, (int?)pinned["x-revision"]);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync(Routes.Form.For("demo", "nothing"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync(Routes.ReviewForm.For("nothing", "equipment"))).StatusCode);
    }

    [Fact]
    public async Task It_says_what_it_is()
    {
        using var response = await service.Client.GetAsync(Routes.FormUi.For("demo", "equipment"));

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("for=submit", "for", "stores no applications")]
    [InlineData("for=evaluate&for=evaluate", "for", "evaluate, submit")]
    [InlineData("for", "for", "evaluate, submit")]
    [InlineData("lang=en", "lang", "for")]
    public async Task Another_form_than_there_is_is_refused(string query, string parameter, string reason)
    {
        foreach (var route in new[] { Routes.Form, Routes.FormUi })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{route.For("demo", "equipment")}?{query}");
            request.Headers.TryAddWithoutValidation("Accept-Language", "en");
            using var response = await service.Client.SendAsync(request);
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

            Assert.Equal((HttpStatusCode.BadRequest, "urn:policydsl:problem:invalid-query"), (response.StatusCode, (string?)problem["type"]));
            Assert.Contains(reason, (string?)problem["errors"]![parameter]![0], StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(static item => (string)item!);
}
