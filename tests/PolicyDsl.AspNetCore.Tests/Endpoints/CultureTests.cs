using System.Globalization;
using PolicyDsl.Runtime;
using PolicyDsl.Runtime.Tests;

namespace PolicyDsl.AspNetCore.Tests.Endpoints;

/// <summary>What the culture of the whole process is set for, so that no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(CultureTests), DisableParallelization = true)]
public sealed class CultureCollection;

/// <summary>Where the server stands makes no difference to what it answers.</summary>
[Hazard("H10", "H58")]
[Collection(nameof(CultureTests))]
public sealed class CultureTests
{
    // Bounds that a machine with decimal commas might write otherwise.
    private static readonly PolicyDefinition[] Policies =
    [
        .. SamplePolicies.All,
        new SamplePolicy(
            Samples.Policy with { Id = "bounds", Hash = "05" },
            static policy => new SampleClause(
                Samples.Clause with { Policy = policy, Inputs = [.. Samples.Envelope, Samples.Input("share", "比例", InputKind.Rate, InputPlace.Clause) with { Low = 0.5m, High = 42.1m }], Conditions = [], Awards = [] },
                static (ref _, _) => { }
            )
        ),
    ];

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    [InlineData("it-IT")]
    public async Task Every_answer_has_the_same_bytes_in_every_culture(string culture)
    {
        await using var here = await Service.StartAsync(Policies);
        var expected = await AnswersAsync(here);
        Assert.Contains("42.1", expected, StringComparison.Ordinal);

        var before = CultureInfo.DefaultThreadCurrentCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var own = await Service.StartAsync(Policies);
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
