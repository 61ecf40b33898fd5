using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Takes the bytes of an application that is submitted to what is stored: the body, and the decision by the revision in force on 申报日.</summary>
/// <param name="clause">What is applied for.</param>
/// <param name="clock">Gives the day of an application that names none.</param>
/// <param name="caller">Who submits.</param>
/// <param name="ledger">Gives the grants of earlier rounds to a clause that asks for them.</param>
internal sealed class ApplicationIntake(ClauseRevisions clause, TimeProvider clock, Caller caller, ILedger ledger)
{
    // Of what was taken, once it could be read.
    private string? keyHash;

    /// <summary>Reads and decides.</summary>
    /// <param name="body">One JSON object.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What is to be stored, or why nothing is.</returns>
    public async ValueTask<(Submission? Submission, Problem? Problem)> TakeAsync(byte[] body, string key, CancellationToken cancellation)
    {
        var today = clock.Today();
        var day = SubmissionDay.Find(body) ?? today;
        if (clause.InForceOn(day) is not { } definition)
            return (null, Problems.UnknownClause(clause.Policy.InForceOn(day).Clauses.Select(static known => known.Info.Id)));
        if (SubmissionInputs.CreditCodeOf(definition.Info) is not (>= 0 and var creditCode))
            return (null, LedgerProblems.NotStorable);
        var sink = definition.NewApplication();
        sink.SetDate(EnvelopeIndex.SubmittedOn, today);
        var errors = ApplicationReader.Read(definition.Info, body, sink);
        if (errors.Count > 0)
            return (null, Problems.InvalidInput(errors));
        using var content = BodyContent.Parse(body);
        keyHash = CanonicalJson.Hash($"{LedgerRoutes.Submit.For(clause.Policy.Reference, clause.Id)}\n{content.Canonical}");
        var application = sink.Complete();
        var explanation = definition.Explain(application);
        errors = [.. Errors(definition.Info, application, content, day, today), .. explanation.InputErrors, .. DecisionText.Faults(explanation)];
        errors = [.. errors, .. Missing(definition.Info, application, explanation, errors)];
        if (errors.Count > 0)
            return (null, Problems.InvalidInput(errors));
        var code = (string)application.GetInput(creditCode)!;
        if (!caller.MayActFor(code))
            return (null, LedgerProblems.OtherApplicant);
        if (explanation.Warnings.Any(static warning => warning.Message.Code == Warnings.NoLedger.Code))
        {
            // Of a unit's teams each has its own.
            var person = ApplicationIdentity.Of(definition, application).PersonName;
            sink.SetLedger(await ledger.GrantsOfAsync(definition.Info.Policy.Id, code, person, cancellation));
            application = sink.Complete();
            explanation = definition.Explain(application);
        }
        PolicyTelemetry.Decided(definition.Info, explanation.Outcome);
        return (Submission(definition, application, explanation, content, key), null);
    }

    /// <summary>What was stored under the key before. A day that has passed since is no reason to tell somebody who asks again that nothing was stored.</summary>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Null: nothing was, or of another content, or the body cannot be read, or the caller may not see it any more.</returns>
    public async ValueTask<Submitted?> FindSubmittedAsync(string key, CancellationToken cancellation)
    {
        if (keyHash is null || await ledger.FindSubmittedAsync(caller.Actor, key, keyHash, cancellation) is not { } found)
            return null;
        return caller.MaySee(found.Application) ? found : null;
    }

    private Submission Submission(ClauseDefinition definition, IApplication application, Explanation explanation, BodyContent content, string key) =>
        new()
        {
            Clause = definition,
            Application = application,
            Body = content.Filled(application.SubmittedOn!.Value, application.Ledger),
            Decision = DecisionText.Of(explanation),
            Outcome = explanation.Outcome,
            Amount = explanation.Amount,
            Key = key,
            KeyHash = keyHash!,
            Actor = caller.Actor,
        };

    // What is refused though an evaluation takes it.
    private IEnumerable<FieldMessage> Errors(ClauseInfo info, IApplication application, BodyContent content, DateOnly day, DateOnly today)
    {
        if (content.Has("review"))
            yield return new FieldMessage("/review", LedgerErrors.OfTheAuthority);
        if (content.Has("ledger"))
            yield return new FieldMessage("/ledger", LedgerErrors.OfTheLedger);
        if (day > today)
            yield return new FieldMessage(info.Inputs[EnvelopeIndex.SubmittedOn].Pointer, LedgerErrors.InFuture);
        else if (day != today && !caller.MayBackdate)
            yield return new FieldMessage(info.Inputs[EnvelopeIndex.SubmittedOn].Pointer, LedgerErrors.NotToday);
        foreach (var index in SubmissionInputs.Of(info))
        {
            if (application.GetInput(index) is null)
                yield return new FieldMessage(info.Inputs[index].Pointer, LedgerErrors.Needed(info.Inputs[index].Title));
        }
    }

    // An application that could still come to something else is not ready; what the authority enters may come later.
    private static IEnumerable<FieldMessage> Missing(ClauseInfo info, IApplication application, Explanation explanation, IReadOnlyList<FieldMessage> named)
    {
        if (explanation.Outcome != Outcome.Incomplete)
            yield break;
        var own = info.Inputs.Where(static input => input.Place is InputPlace.Review or InputPlace.Rank).Select(static input => input.Pointer).ToHashSet(StringComparer.Ordinal);
        foreach (var pointer in explanation.Missing)
        {
            if (!own.Contains(pointer) && named.All(error => error.Pointer != pointer))
                yield return new FieldMessage(pointer, LedgerErrors.Needed(TitleOf(info, pointer)));
        }
    }

    // A field of a list's row stands below the list.
    private static string TitleOf(ClauseInfo info, string pointer)
    {
        foreach (var input in info.Inputs)
        {
            if (input.Pointer == pointer)
                return input.Title;
            if (!pointer.StartsWith(input.Pointer + "/", StringComparison.Ordinal))
                continue;
            var field = pointer[(pointer.LastIndexOf('/') + 1)..];
            return input.Fields.FirstOrDefault(known => known.Name == field)?.Title ?? input.Title;
        }
        return pointer;
    }
}
