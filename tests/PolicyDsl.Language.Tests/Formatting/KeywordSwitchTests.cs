using PolicyDsl.Formatting;
using PolicyDsl.Language.Tests.Binding;

namespace PolicyDsl.Language.Tests.Formatting;

/// <summary>The words of the language in the other language and back: nothing is lost, and nothing means something else in between.</summary>
public sealed class KeywordSwitchTests
{
    [Fact]
    public void Chengdu_in_English_and_back_is_the_same_text()
    {
        foreach (var (_, text) in Formatted.Chengdu)
            Assert.Equal(text, Formatted.Of(Formatted.Of(text, KeywordLanguage.English), KeywordLanguage.Chinese));
    }

    [Fact]
    public void Chengdu_in_English_is_the_same_model()
    {
        var english = Formatted.Chengdu.Select(static file => (file.Path, Formatted.Of(file.Text, KeywordLanguage.English))).ToArray();

        var model = TestPolicy.Bind(english).Model!;

        Assert.Equal(TestPolicy.Bind([.. Formatted.Chengdu]).Model, model);
    }
}
