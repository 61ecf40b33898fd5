using PolicyDsl.Interpreter.Wording;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Differences.Witnesses;

/// <summary>Puts applicants and results into a witness.</summary>
internal static class ResultWords
{
    /// <summary>What an applicant says that the clause asks for.</summary>
    public static EquatableArray<string> Given(ReviewedClause clause, Applicant applicant)
    {
        var asked = applicant
            .Facts.Select(fact => (Fact: fact, Place: clause.Layout.FindIndex(fact.Scope, fact.Name)))
            .Where(static entry => entry.Place >= 0)
            .OrderBy(static entry => entry.Place)
            .Select(static entry => entry.Fact)
            .ToEquatableArray();
        var example = new Example("", clause.Clause.Name, asked, applicant.Ledger, new Expectation("", null, default, default));
        return ExampleWords.Given(clause.Policy, example).ToEquatableArray();
    }

    /// <summary>What a decision comes to.</summary>
    public static WitnessResult Of(Explanation explanation)
    {
        var decisive = explanation.Reason is { } reason ? new Subject(reason.Rule, reason.Title) : null;
        var asked = explanation.Conditions.FirstOrDefault(static c => c.Result != ConditionState.Met)?.Condition;
        return new WitnessResult(
            ExplanationWriter.NameOf(explanation.Outcome),
            explanation.Amount ?? explanation.Ceiling,
            explanation.Amount is null && explanation.Ceiling is not null,
            decisive ?? (asked is null ? null : new Subject(asked.Id, asked.Title)),
            explanation.Benefit
        );
    }

    /// <summary>What an end in a round comes to.</summary>
    public static WitnessResult Of(ApplicationResult end) =>
        new(
            SettlementWriter.NameOf(end.Outcome),
            end.Outcome == RoundOutcome.Granted ? end.Amount : null,
            false,
            end.Reason is { } reason ? new Subject(reason.Rule, reason.Title) : null,
            null
        );
}
