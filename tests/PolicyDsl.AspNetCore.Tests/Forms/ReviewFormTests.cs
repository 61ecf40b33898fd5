using System.Text.Json.Nodes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>Officers read words: each rule on which they decide has a title and says what a decision does; those that change nothing are not shown.</summary>
public sealed class ReviewFormTests(Service service)
{
    public static TheoryData<string> Clauses => [.. ChengduAi2024Policy.Definition.Clauses.Select(static clause => clause.Info.Id)];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Each_rule_has_a_title_and_help_in_both_languages_and_its_place(string name)
    {
        var clause = ChengduAi2024Policy.Definition.Clause(name)!.Info;
        foreach (var language in Enum.GetValues<Language>())
        {
            var rules = FormSchema.OfReview(clause, language)["properties"]!["decisions"]!["properties"]!.AsObject();
            Assert.Equal(ApplicationReader.RulesOf(clause).Order(StringComparer.Ordinal), rules.Select(static rule => rule.Key).Order(StringComparer.Ordinal));
            foreach (var (id, rule) in rules)
            {
                Assert.NotEqual(id, (string?)rule!["title"]);
                Assert.NotEmpty((string)rule["description"]!);
                // What the policy itself calls it stays in its language.
                Assert.True(language == Language.En || ((string)rule["title"]!).Any(static letter => letter > '\u4e00'), id);
            }
            AssertPlaces(rules, UiSchema.OfReview(clause, language)["decisions"]!);
        }
    }

    [Theory]
    [InlineData("once", "一次", "Once only")]
    [InlineData("quota", "名额", "Places")]
    [InlineData("period", "施行期间", "Period in force")]
    [InlineData("unreadable", "申报无法读取", "The application cannot be read")]
    public void What_the_policy_gives_no_title_to_has_one_in_each_language(string rule, string zh, string en)
    {
        Assert.Equal(zh, Title(Language.Zh));
        Assert.Equal(en, Title(Language.En));

        string? Title(Language language) => (string?)FormSchema.OfReview(FormPolicy.Clause.Info, language)["properties"]!["decisions"]!["properties"]![rule]!["title"];
    }

    [Fact]
    public void A_round_gives_the_same_titles_as_reasons()
    {
        var titled = ChengduAi2024Policy.Definition.Plan.Rules.Concat(FormPolicy.Definition.Plan.Rules).Where(static rule => RuleTitles.Of(rule.Id) is not null).ToList();

        Assert.Equal(["limit", "once", "quota", "times"], titled.Select(static rule => rule.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(titled, static rule => Assert.Equal(RuleTitles.Of(rule.Id)!.Zh, rule.Title));
    }

    [Fact]
    public void What_is_shown_is_what_a_decision_can_change()
    {
        var clause = ChengduAi2024Policy.Definition.Clause("standard")!.Info;
        var ui = UiSchema.OfReview(clause, Language.Zh)["decisions"]!;
        var shown = ui["ui:options"]!["groups"]!.AsArray().SelectMany(static group => Texts(group!["fields"])).ToList();

        Assert.Equal(["reward", "once", "limit", "otherFunding", "sameProject", "minimum", "unreadable"], shown);
        Assert.Equal(["score"], UiSchema.OfReview(FormPolicy.Clause.Info, Language.Zh)["ui:order"]!.AsArray().Select(static name => (string)name!).Take(1));
    }

    [Fact]
    public async Task It_is_served_in_the_language_that_the_client_likes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Routes.ReviewFormUi.For("demo", "equipment"));
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        using var response = await service.Client.SendAsync(request);

        var ui = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("en", Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Equal("Save", (string?)ui["ui:submitButtonOptions"]!["submitText"]);
    }

    private static void AssertPlaces(JsonObject rules, JsonNode ui)
    {
        var shown = ui["ui:options"]!["groups"]!.AsArray().SelectMany(static group => Texts(group!["fields"])).ToList();
        var hidden = rules.Select(static rule => rule.Key).Where(rule => (string?)ui[rule]!["ui:widget"] == "hidden").ToList();
        Assert.Equal(Texts(ui["ui:order"]), shown.Concat(hidden));
        Assert.Equal(rules.Select(static rule => rule.Key), shown.Concat(hidden));
        Assert.Contains("unreadable", shown);
        Assert.Contains("period", hidden);
    }

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(static item => (string)item!);
}
