using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>算例 as the body of an application in canonical form, to show how one is sent.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Body">JSON on one line.</param>
public sealed record ExampleBody(string Title, string Body)
{
    // What an award looks like says more than a refusal.
    private static readonly string[] Outcomes = ["eligible", "review", "delegated"];

    /// <summary>The 算例 that shows a clause best, with its day in it; null: none does without a ledger and a day.</summary>
    public static ExampleBody? Of(PolicyModel policy, ClauseLayout layout)
    {
        var examples = policy.Examples.Where(example => example.Clause == layout.Clause.Name && example.Ledger.Count == 0 && (policy.Effective is not null || IsDated(example)));
        return examples.OrderBy(static example => Rank(example.Expected.Outcome)).Select(example => Of(policy, layout, example)).FirstOrDefault();
    }

    private static int Rank(string outcome) => Array.IndexOf(Outcomes, outcome) is >= 0 and var rank ? rank : Outcomes.Length;

    private static ExampleBody Of(PolicyModel policy, ClauseLayout layout, Example example)
    {
        var facts = IsDated(example)
            ? example.Facts.AsEnumerable()
            : example.Facts.Prepend(new Fact(InputScope.Envelope, EnvelopeInputs.SubmittedOn, new DateLiteral(policy.Effective!.Value), default));
        var values = facts.ToDictionary(static fact => (fact.Scope, fact.Name));
        string Members(Func<InputScope, bool> stand) =>
            string.Join(",", layout.Inputs.Where(input => stand(input.Scope) && values.ContainsKey((input.Scope, input.Name))).Select(input => Member(input, values[(input.Scope, input.Name)])));
        string[] parts =
        [
            Inner("applicant", Members(static scope => scope == InputScope.Applicant)),
            Members(static scope => scope is not (InputScope.Applicant or InputScope.Review)),
            Inner("review", Members(static scope => scope == InputScope.Review)),
        ];
        return new ExampleBody(example.Title, $"{{{string.Join(",", parts.Where(static part => part.Length > 0))}}}");
    }

    private static bool IsDated(Example example) => example.Facts.Any(static fact => fact is { Scope: InputScope.Envelope, Name: EnvelopeInputs.SubmittedOn });

    private static string Inner(string name, string members) => members.Length == 0 ? "" : $"\"{name}\":{{{members}}}";

    private static string Member(InputField input, Fact fact) =>
        $"\"{input.Name}\":" + (fact.Value is null ? $"[{string.Join(",", fact.Rows.Select(row => Row(input, row)))}]" : JsonLiteral.Of(fact.Value, input.CountedDuration));

    private static string Row(InputField list, FactRow row) =>
        $"{{{string.Join(",", list.Fields.SelectMany(field => row.Fields.Where(fact => fact.Name == field.Name).Select(fact => Member(field, fact))))}}}";
}
