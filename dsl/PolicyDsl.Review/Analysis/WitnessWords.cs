using PolicyDsl.Diagnostics;
using PolicyDsl.Interpreter.Metadata;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Analysis;

/// <summary>Says what a witness has filled in, as far as it matters.</summary>
internal sealed class WitnessWords(ReviewedClause clause)
{
    private const int MostFacts = 8;

    /// <summary>The answers to the inputs that some expressions read, in the order of the form.</summary>
    public DiagnosticArgument Of(Applicant witness, IEnumerable<Expression> about)
    {
        var layout = clause.Layout;
        var read = about.SelectMany(layout.Reads).Where(index => index < layout.Inputs.Count).Distinct().Order().ToList();
        var facts = read.Select(index => Words(layout.Inputs[index], witness.Find(InputName.Of(layout.Inputs[index])))).ToList();
        if (facts.Count == 0)
            return new DiagnosticArgument("任何一份申报", "any application");
        var shown = facts.Take(MostFacts).ToList();
        if (facts.Count > MostFacts)
            shown.Add("……");
        return new DiagnosticArgument(string.Join("，", shown), string.Join(", ", shown));
    }

    private string Words(InputField input, Fact? fact) => $"{input.Title} = {Value(input, fact)}";

    private string Value(InputField input, Fact? fact) =>
        fact?.Value switch
        {
            null when fact is not null => fact.Rows.Count == 0 ? "（空）" : "（" + LiteralWording.Plain(fact.Rows.Count) + "行）",
            null => "（未填）",
            BoolLiteral yes => LiteralWording.Of(yes.Value),
            DateLiteral day => day.Value.ToString(),
            TextLiteral text => $"“{text.Value}”",
            EnumLiteral member => clause.Policy.MembersOf(input.Type).First(m => m.Name == member.Member).Title,
            { } literal => LiteralWording.Of(Literals.Number(literal)!.Value, input.Type.Kind),
        };
}
