using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Checks how an application ended in a round: that its trail is one way, along rules of the policy, from the decision to the grant.</summary>
internal static class TrailCheck
{
    private static readonly string Passed = SettlementWriter.NameOf(TrailEffect.Passed);
    private static readonly string Reduced = SettlementWriter.NameOf(TrailEffect.Reduced);
    private static readonly string Rejected = SettlementWriter.NameOf(TrailEffect.Rejected);
    private static readonly string Pooled = SettlementWriter.NameOf(TrailEffect.Pooled);
    private static readonly string Review = SettlementWriter.NameOf(TrailEffect.Review);
    private static readonly string Evaluation = SettlementWriter.NameOf((PlannedRuleKind?)null);

    /// <summary>The checks of a round.</summary>
    /// <param name="policy">The revision that settled; null: it is not at hand.</param>
    /// <param name="application">The application.</param>
    /// <param name="round">How it ended.</param>
    public static IEnumerable<RecordCheck> Checks(PolicyDefinition? policy, DecidedApplication application, ReceiptRound round)
    {
        if (ReadTrail.Of(round.Why) is not { Lines: [var first, ..] } trail || first.Step != Evaluation || first.Before is not null)
            return [new RecordCheck(CheckState.Failed, ReceiptMessages.NoTrail())];
        return
        [
            RecordCheck.Of(IsOneWay(trail.Lines), ReceiptMessages.TrailHolds(trail.Lines.Count), ReceiptMessages.TrailBroken()),
            RecordCheck.Of(EndsSo(trail, round), ReceiptMessages.EndHolds(round), ReceiptMessages.EndDiffers(round)),
            Rules(policy, application, trail, round),
            Start(policy, application, trail, round),
        ];
    }

    // Each step goes on where the one before ended, and does what it says; after a refusal there is only the pool.
    private static bool IsOneWay(IReadOnlyList<TrailLine> trail)
    {
        for (var i = 1; i < trail.Count; i++)
        {
            var (before, step) = (trail[i - 1], trail[i]);
            if (step.Step == Evaluation || step.Before != before.After || !DoesWhatItSays(step))
                return false;
            if (before.Effect == Pooled || (before.Effect == Rejected && step.Effect != Pooled))
                return false;
        }
        return true;
    }

    private static bool DoesWhatItSays(TrailLine step) =>
        step.Effect == Reduced ? step.After >= 0 && step.After < step.Before
        : step.Effect == Rejected ? step.After is null or 0
        : (step.Effect == Passed || step.Effect == Pooled || step.Effect == Review) && step.After == step.Before;

    private static bool EndsSo(ReadTrail trail, ReceiptRound round)
    {
        var last = trail.Lines[^1];
        if (round.Amount != (round.Outcome == RoundOutcome.Granted ? last.After ?? 0 : 0))
            return false;
        return round.Outcome switch
        {
            RoundOutcome.Granted => trail.Reason is null && trail.Lines.All(static step => step.Effect == Passed || step.Effect == Reduced),
            RoundOutcome.Pooled => last.Effect == Pooled && IsDecidedBy(trail, Rejected),
            RoundOutcome.Rejected => last.Effect == Rejected && IsDecidedBy(trail, Rejected),
            _ => IsDecidedBy(trail, Review),
        };
    }

    private static bool IsDecidedBy(ReadTrail trail, string effect) => trail.Lines.Any(step => step.Effect == effect && step.Rule == trail.Reason);

    private static RecordCheck Rules(PolicyDefinition? policy, DecidedApplication application, ReadTrail trail, ReceiptRound round)
    {
        if (policy is null)
            return new RecordCheck(CheckState.Unchecked, ReceiptMessages.RoundPolicyMissing(round));
        var clause = IndexOf(policy.Plan, application.Clause);
        var stranger = trail.Lines.Skip(1).FirstOrDefault(step => !policy.Plan.Rules.Any(rule => IsOf(rule, clause, step)));
        return RecordCheck.Of(stranger is null, ReceiptMessages.RulesKnown(round), ReceiptMessages.RuleUnknown(stranger?.Rule ?? stranger?.Step ?? ""));
    }

    private static bool IsOf(PlannedRule rule, int clause, TrailLine step) =>
        rule.Id == step.Rule
        && SettlementWriter.NameOf(rule.Kind) == step.Step
        && rule.Title == step.Title
        && rule.Clauses.Contains(clause)
        && CanonicalJson.Write(rule.Source, WriteTexts) == step.Source;

    // What an application comes to by itself, a round of it alone tells; unless that depends on the others, or on grants before.
    private static RecordCheck Start(PolicyDefinition? policy, DecidedApplication application, ReadTrail trail, ReceiptRound round)
    {
        if (policy is null)
            return new RecordCheck(CheckState.Unchecked, ReceiptMessages.StartUnchecked());
        if (application.Version != round.Version)
            return new RecordCheck(CheckState.NotApplicable, ReceiptMessages.OtherVersion(application, round));
        var index = IndexOf(policy.Plan, application.Clause);
        var inputs = index < 0 ? null : StoredInputs.ReadToSettle(policy.Clause(application.Clause)!, application.Body, application.Review);
        if (inputs is null || trail.Lines[0].Rule == UnreadableRefusal.Rule)
            return RecordCheck.Of(inputs is null && IsUnreadable(trail, application, round), ReceiptMessages.StartHolds(), ReceiptMessages.StartDiffers());
        if (policy.Plan.Clauses[index] is { ReadsRank: true } or { Ledger: not LedgerReading.None })
            return new RecordCheck(CheckState.NotApplicable, ReceiptMessages.StartDepends());
        var alone = SettlementRound.Settle(policy, round.Year, [new RoundApplication(application.Id, application.Clause, inputs)])[0];
        var first = ReadTrail.Of(CanonicalJson.Write(alone, SettlementWriter.WriteWhy))!.Lines[0];
        return RecordCheck.Of(first == trail.Lines[0], ReceiptMessages.StartHolds(), ReceiptMessages.StartDiffers());
    }

    // A person refused it, since nobody could read it.
    private static bool IsUnreadable(ReadTrail trail, DecidedApplication application, ReceiptRound round) =>
        round.Outcome == RoundOutcome.Rejected && trail is { Lines.Count: 1, Reason: UnreadableRefusal.Rule } && UnreadableRefusal.IsIn(application.Review);

    private static int IndexOf(SettlementPlan plan, string clause)
    {
        for (var i = 0; i < plan.Clauses.Count; i++)
        {
            if (plan.Clauses[i].Id == clause)
                return i;
        }
        return -1;
    }

    private static void WriteTexts(Utf8JsonWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
