using Microsoft.AspNetCore.Http;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests.Requests;

/// <summary>Which language and media type a client likes.</summary>
public sealed class NegotiationTests
{
    [Theory]
    [InlineData(null, Language.Zh)]
    [InlineData("", Language.Zh)]
    [InlineData("en", Language.En)]
    [InlineData("EN-us", Language.En)]
    [InlineData("zh-Hans-CN,zh;q=0.9,en;q=0.8", Language.Zh)]
    [InlineData("en;q=0.8,zh;q=0.9", Language.Zh)]
    [InlineData("en-US,en;q=0.9,zh-CN;q=0.8", Language.En)]
    [InlineData("de, en;q=0.5", Language.En)]
    [InlineData("de", Language.Zh)]
    [InlineData("*", Language.Zh)]
    [InlineData("en, *;q=0.5", Language.En)]
    [InlineData("zh;q=0, *", Language.En)]
    [InlineData("*, zh;q=0", Language.En)]
    [InlineData("zh;q=0", Language.Zh)]
    [InlineData("english", Language.Zh)]
    [InlineData("en;q=abc", Language.Zh)]
    [InlineData("en,zh", Language.En)]
    [InlineData("zh,en", Language.Zh)]
    [InlineData("中文", Language.Zh)]
    public void The_language_liked_best_of_the_two_is_spoken(string? header, Language language)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = header;

        Assert.Equal(language, Negotiation.Language(context.Request));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON; charset=utf-8", true)]
    [InlineData("application/*", true)]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", true)]
    [InlineData("text/html", false)]
    [InlineData("application/xml, text/*", false)]
    [InlineData("*/*, application/json;q=0", false)]
    [InlineData("application/*;q=0, application/json", true)]
    [InlineData("application/problem+json", false)]
    [InlineData("nonsense;;", true)]
    public void A_media_type_is_taken_as_the_most_exact_range_says(string? header, bool accepted)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Accept = header;

        Assert.Equal(accepted, Negotiation.Accepts(context.Request, "application/json"));
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/csv, */*;q=0.5", "text/csv")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("text/csv, application/json", "application/json")]
    [InlineData("*/*, application/json;q=0", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/html", null)]
    [InlineData("nonsense;;", "application/json")]
    public void Of_several_media_types_the_one_liked_best_is_chosen_and_of_equals_the_first(string? header, string? chosen)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Accept = header;

        Assert.Equal(chosen, Negotiation.Choose(context.Request, "application/json", "text/csv"));
    }
}
