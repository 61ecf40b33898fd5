using System.Globalization;
using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Rendering;

/// <summary>The same bytes everywhere.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public void Generated_code_does_not_depend_on_the_culture(string culture)
    {
        var expected = In(CultureInfo.InvariantCulture);

        Assert.Equal(expected, In(CultureInfo.GetCultureInfo(culture)));
    }

    private static List<KeyValuePair<string, string>> In(CultureInfo culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return [.. GeneratorRun.Of(Goldens.Everything).Sources.OrderBy(static s => s.Key, StringComparer.Ordinal)];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
