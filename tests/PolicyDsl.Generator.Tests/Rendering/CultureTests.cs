using System.Globalization;
using PolicyDsl.Generator.Tests.Harness;

namespace PolicyDsl.Generator.Tests.Rendering;

/// <summary>The same bytes everywhere.</summary>
public sealed class CultureTests
{
    [Theory]
    [Hazard("H10")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public void Generated_code_does_not_depend_on_the_culture(string culture)
    {
        var expected = In(CultureInfo.InvariantCulture);
        Assert.Contains(expected, static source => source.Value.Contains("-0.3m", StringComparison.Ordinal));

        Assert.Equal(expected, In(CultureInfo.GetCultureInfo(culture)));
    }

    // Numbers, a minus, a day, and an ending that a Turkish machine does not fold.
    private static readonly PolicyText delicate = new(
        "delicate/TITLE.POLICY",
        Samples.SmallText("delicate", "填报 loss \"盈亏\": 金额, 范围 -5元 到 0.3元\n条件 late \"期限\" = 申报日 早于 2025-12-31 且 盈亏 超过 -0.3元")
    );

    private static List<KeyValuePair<string, string>> In(CultureInfo culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return [.. GeneratorRun.Of(Goldens.Everything, delicate).Sources.OrderBy(static s => s.Key, StringComparer.Ordinal)];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
