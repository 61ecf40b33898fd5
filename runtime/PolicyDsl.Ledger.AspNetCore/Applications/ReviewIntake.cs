using System.Text;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Takes the bytes of a review to what is stored: the authority's inputs and decisions, and the decision anew.</summary>
/// <param name="registry">The policies.</param>
/// <param name="caller">Who reviews.</param>
internal sealed class ReviewIntake(PolicyRegistry registry, Caller caller)
{
    private const string Review = "/review";

    /// <summary>Reads and decides, by the revision in force on the application's 申报日.</summary>
    /// <param name="application">The application, as it is stored.</param>
    /// <param name="body">One JSON object.</param>
    /// <returns>What is to be stored, or why nothing is.</returns>
    public (ReviewEntry? Review, Problem? Problem) Take(StoredApplication application, byte[] body)
    {
        if (registry.Find(application.Policy)?.Clause(application.Clause)?.InForceOn(application.SubmittedOn) is not { } definition)
            return Unreadable(application, body);
        var sink = definition.NewApplication();
        if (ApplicationReader.Read(definition.Info, Encoding.UTF8.GetBytes(application.Body), sink).Count > 0)
            return Unreadable(application, body);
        var errors = ApplicationReader.ReadReview(definition.Info, body, sink);
        if (errors.Count > 0)
            return (null, Refuse(definition.Info, errors));
        var explanation = definition.Explain(sink.Complete());
        errors = [.. explanation.InputErrors, .. DecisionText.Faults(explanation)];
        if (errors.Count > 0)
            return (null, Refuse(definition.Info, errors));
        PolicyTelemetry.Decided(definition.Info, explanation.Outcome);
        using var content = BodyContent.Parse(body);
        var entry = new ReviewEntry
        {
            Id = application.Id,
            Version = application.Version,
            Review = content.Canonical,
            Decision = DecisionText.Of(explanation),
            Outcome = explanation.Outcome,
            Amount = explanation.Amount,
            PolicyHash = definition.Info.Policy.Hash,
            Revision = definition.Info.Policy.Revision,
            Actor = caller.Actor,
        };
        return (entry, null);
    }

    // Nothing can be decided anew of what cannot be read. It can be refused for that; the decision on it, and what that rests on, stays.
    private (ReviewEntry? Review, Problem? Problem) Unreadable(StoredApplication application, byte[] body)
    {
        if (UnreadableRefusal.AddTo(application.Review, body) is not { } review)
            return (null, LedgerProblems.ClauseChanged);
        var entry = new ReviewEntry
        {
            Id = application.Id,
            Version = application.Version,
            Review = review,
            Decision = application.Decision,
            Outcome = application.Outcome,
            Amount = application.Amount,
            PolicyHash = application.PolicyHash,
            Revision = application.Revision,
            Actor = caller.Actor,
        };
        return (entry, null);
    }

    // Here the review is the whole body. A rule that does not exist is told with those that do.
    private static Problem Refuse(ClauseInfo clause, IReadOnlyList<FieldMessage> errors)
    {
        var isRule = errors.Any(static error =>
            error.Message.Code == FieldErrors.UnknownMemberCode && error.Pointer.StartsWith("/decisions/", StringComparison.Ordinal) && error.Pointer.LastIndexOf('/') == "/decisions".Length
        );
        var placed = errors.Select(static error =>
            error.Pointer.StartsWith(Review + "/", StringComparison.Ordinal) ? error with { Pointer = error.Pointer[Review.Length..] } : error
        );
        return Problems.InvalidInput([.. placed]) with { Known = isRule ? ApplicationReader.RulesOf(clause) : null };
    }
}
