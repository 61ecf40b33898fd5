using PolicyDsl.Interpreter;
using PolicyDsl.Review.Applicants;
using PolicyDsl.Review.Documents.Boundaries;
using PolicyDsl.Review.Documents.Plots;
using PolicyDsl.Runtime;
using PolicyDsl.Wording;

namespace PolicyDsl.Review.Documents.Views;

/// <summary>The page of a clause.</summary>
internal sealed record ClauseView(
    PolicyInfo Policy,
    ClauseInfo Clause,
    IReadOnlyList<InputView> ApplicantInputs,
    IReadOnlyList<InputView> EnvelopeInputs,
    IReadOnlyList<InputView> ClauseInputs,
    IReadOnlyList<InputView> ReviewInputs,
    IReadOnlyList<TermView> Terms,
    IReadOnlyList<ExampleView> Examples,
    IReadOnlyList<BoundaryTable> Boundaries,
    AwardPlot? Plot
)
{
    /// <summary>The view.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="language">The language of what is not the policy's own.</param>
    public static ClauseView Of(InterpretedPolicy policy, ReviewedClause clause, Language language)
    {
        var info = clause.Definition.Info;
        var expressions = new ExpressionWording(policy.Model, clause.Clause);
        return new ClauseView(
            policy.Info,
            info,
            InputView.Of(info, InputPlace.Applicant, language),
            InputView.Of(info, InputPlace.Envelope, language),
            InputView.Of(info, InputPlace.Clause, language),
            [.. InputView.Of(info, InputPlace.Review, language), .. InputView.Of(info, InputPlace.Rank, language)],
            [.. clause.Clause.Terms.Select(term => new TermView(term.Title, expressions.Of(term.Value), [.. term.Annotations.Sources]))],
            ExampleView.Of(policy, info.Id, language),
            new BoundaryTables(clause, language).All(),
            new AwardPlots(clause).Find()
        );
    }
}

/// <summary>术语 in words.</summary>
internal sealed record TermView(string Title, string Words, IReadOnlyList<string> Source);
