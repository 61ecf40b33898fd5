using System.Globalization;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>Where the server stands makes no difference to what it answers.</summary>
public sealed class CultureTests(Service service)
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public async Task Every_answer_has_the_same_bytes_in_every_culture(string culture)
    {
        var expected = await AnswersAsync(service);

        var before = CultureInfo.DefaultThreadCurrentCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var own = await Service.StartAsync(SamplePolicies.All);
            Assert.Equal(expected, await AnswersAsync(own));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }
    }

    private static async Task<string> AnswersAsync(Service service)
    {
        var answers = new List<string>();
        foreach (var path in new[] { "/policies", "/policies/demo", "/policies/demo/clauses/equipment", "/openapi/v1.json", "/openapi/zh.json" })
            answers.Add((await service.Client.GetStringAsync(path)).Replace(service.Address.ToString(), "http://x/", StringComparison.Ordinal));
        foreach (var body in new[] { Service.Body, """{"applicant":{"kind":"enterprise"},"spend":1234567.89}""", """{"spend":-1.5,"submittedOn":"x"}""" })
        {
            using var response = await service.PostAsync(Service.Equipment, body);
            answers.Add(await response.Content.ReadAsStringAsync());
        }
        return string.Join('\n', answers);
    }
}
