using System.Text.Json;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Takes the bytes of one application to its decision: which revision, what is wrong with it, what it comes to.</summary>
/// <param name="clause">What is applied for.</param>
/// <param name="clock">Gives the day of an application that names none.</param>
/// <param name="explain">Whether steps and texts are wanted.</param>
/// <param name="language">Of the messages.</param>
internal sealed class Decider(ClauseRevisions clause, TimeProvider clock, bool explain, Language language)
{
    /// <summary>The language of the messages.</summary>
    public Language Language => language;

    /// <summary>Whether steps and texts are wanted.</summary>
    public bool Explains => explain;

    /// <summary>Decides.</summary>
    /// <param name="body">One JSON object.</param>
    /// <param name="buffer">Takes the decision.</param>
    /// <param name="origin">Where the object begins in what the client sent; null: it is all of it.</param>
    /// <returns>Why there is no decision; null: it is in the buffer.</returns>
    public Problem? Decide(ReadOnlySpan<byte> body, JsonBuffer buffer, BodyPosition? origin = null)
    {
        if (clause.IsSingle)
            return Decide(clause.Newest, body, buffer, origin);
        var day = SubmissionDay.Find(body) ?? clock.Today();
        return clause.InForceOn(day) is { } definition
            ? Decide(definition, body, buffer, origin)
            : Problems.UnknownClause(clause.Policy.InForceOn(day).Clauses.Select(static known => known.Info.Id));
    }

    private Problem? Decide(ClauseDefinition definition, ReadOnlySpan<byte> body, JsonBuffer buffer, BodyPosition? origin)
    {
        var sink = definition.NewApplication();
        var errors = ApplicationReader.Read(definition.Info, body, sink, origin);
        if (errors.Count > 0)
            return Problems.InvalidInput(errors);
        if (!sink.IsSet(EnvelopeIndex.SubmittedOn))
            sink.SetDate(EnvelopeIndex.SubmittedOn, clock.Today());
        var application = sink.Complete();
        return FaultOfLedger(definition, application) ?? Decide(definition, application, buffer);
    }

    private Problem? FaultOfLedger(ClauseDefinition definition, IApplication application)
    {
        if (application.Ledger is not { Count: > 0 } ledger)
            return null;
        var revision = clause.Policy.Revisions.First(revision => ReferenceEquals(revision.Clause(clause.Id), definition));
        var faults = LedgerReader.FaultsOfNames(revision, ledger);
        return faults.Count > 0 ? Problems.InvalidInput(faults) : null;
    }

    private Problem? Decide(ClauseDefinition definition, IApplication application, JsonBuffer buffer)
    {
        if (!explain && IsSaidInShort(definition, application, out var decision))
        {
            PolicyTelemetry.Decided(definition.Info, decision.Outcome);
            if (ShortAnswer.Fits(decision))
                ShortAnswer.Add(buffer, definition.Info, decision.Amount!.Value);
            else
                buffer.Add((definition.Info, decision), static (json, state) => ExplanationWriter.WriteShort(json, state.Info, state.decision));
            return null;
        }
        var explanation = definition.Explain(application);
        if (explanation.InputErrors.Count > 0)
            return Problems.InvalidInput(explanation.InputErrors);
        PolicyTelemetry.Decided(definition.Info, explanation.Outcome);
        buffer.Add((explanation, explain, language), static (json, state) => Write(json, state.explanation, state.explain, state.language));
        return null;
    }

    // An award that is due needs neither a reason nor a list of what is missing. A recognized amount has bounds that only the explanation knows.
    private static bool IsSaidInShort(ClauseDefinition definition, IApplication application, out Decision decision)
    {
        decision = definition.Evaluate(application);
        var recognized = definition.Info.RecognizedAmountIndex;
        return decision.Outcome is Outcome.Eligible or Outcome.Delegated && (recognized < 0 || application.GetInput(recognized) is null);
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation, bool explain, Language language)
    {
        if (explain)
            ExplanationWriter.Write(json, explanation, language);
        else
            ExplanationWriter.WriteShort(json, explanation);
    }
}
