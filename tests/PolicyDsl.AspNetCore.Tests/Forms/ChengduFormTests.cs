using System.Text.Json.Nodes;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore.Tests.Forms;

/// <summary>What an applicant reads in the forms of all clauses of Chengdu, in both languages.</summary>
public sealed class ChengduFormTests
{
    public static TheoryData<string> Clauses => [.. ChengduAi2024Policy.Definition.Clauses.Select(static clause => clause.Info.Id)];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Nothing_leaves_an_applicant_at_a_loss(string name)
    {
        var clause = ChengduAi2024Policy.Definition.Clause(name)!.Info;
        foreach (var language in Enum.GetValues<Language>())
        {
            var form = FormSchema.OfApplication(clause, language);
            var ui = UiSchema.Of(clause, language);
            Assert.All(ui["ui:options"]!["groups"]!.AsArray(), static group => Assert.NotEmpty(group!["fields"]!.AsArray()));
            foreach (var (field, schema) in form["properties"]!.AsObject().Concat(form["properties"]!["applicant"]!["properties"]!.AsObject()))
            {
                var help = (string?)schema!["description"] ?? "";
                // Forms do not show x-unit: the unit has to be said.
                if ((string?)schema["x-unit"] is { } unit)
                    Assert.Contains(language == Language.Zh ? unit : unit == "元" ? "uan" : "months", help, StringComparison.Ordinal);
                // Nothing in a policy says what the built-in ones are.
                if (clause.Inputs.Any(input => input.Place == InputPlace.Envelope && input.Name == field))
                    Assert.True(help.Length > 8 && help.Any(static letter => letter > '\u4e00') == (language == Language.Zh), field);
            }
        }
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Help_fits_each_unit_in_which_a_value_may_be_entered(Language language)
    {
        var ui = UiSchema.Of(FormPolicy.Clause.Info, language);

        // Whoever reads 10000, or 0.6, is told that it is of yuan, or of fractions, and can choose those.
        Assert.Contains(language == Language.Zh ? "按元填写时，1 万元写作 10000。" : "In yuan, 1万元 is 10000.", (string?)ui["revenue"]!["ui:help"], StringComparison.Ordinal);
        Assert.Contains(language == Language.Zh ? "按小数填写时，60% 写作 0.6。" : "As a fraction, 60% is 0.6.", (string?)ui["share"]!["ui:description"], StringComparison.Ordinal);
        Assert.Equal([0.01m, 1m], ui["share"]!["ui:options"]!["entryUnits"]!.AsArray().Select(static unit => (decimal)unit!["factor"]!));
    }
}
