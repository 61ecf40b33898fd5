using System.Runtime.InteropServices;

namespace PolicyDsl.Runtime;

/// <summary>
/// Comes to a decision: conditions and awards go in, in the order written, and Decide says which outcome is the first that applies.
/// Interpreter and generated code both decide through it, so what an outcome means stands here alone.
/// </summary>
/// <typeparam name="TTrace">Who listens.</typeparam>
[StructLayout(LayoutKind.Auto)]
public struct Verdict<TTrace>
    where TTrace : ITrace
{
    private readonly ClauseInfo clause;
    private readonly IReadOnlyDictionary<string, ReviewDecision>? decisions;
    private readonly TTrace trace;
    private readonly int chosen;
    private AwardSum awards;
    private List<AwardValue>? alternatives;
    private Refusal refusal;
    private InputSet waiting;
    private InputSet awaited;
    private Truth floored;
    private ulong unmet;
    private ulong unknown;
    private bool advisoryDoubt;

    /// <summary>Begins with nothing known.</summary>
    /// <param name="clause">The clause that is applied for.</param>
    /// <param name="decisions">What the authority decided, by rule id.</param>
    /// <param name="trace">Who listens.</param>
    public Verdict(ClauseInfo clause, IReadOnlyDictionary<string, ReviewDecision>? decisions, TTrace trace)
    {
        this.clause = clause;
        this.decisions = decisions;
        this.trace = trace;
        awards = AwardSum.None;
        refusal = Refusal.None;
        chosen = AwardChoice.Of(clause, decisions);
    }

    /// <summary>Judges 施行 and 失效 against the day of application.</summary>
    public void InForce(Value<DateOnly> submittedOn)
    {
        var truth = Truth.Yes;
        if (clause.Policy.Effective is { } effective)
            truth &= submittedOn >= effective;
        if (clause.Policy.Expires is { } expires)
            truth &= submittedOn < expires;
        Period(truth, RefusalKind.Period, -1);
    }

    /// <summary>Judges whether a dated parameter that the clause reads has a value yet.</summary>
    /// <param name="index">Its index in <see cref="ClauseInfo.Parameters"/>.</param>
    /// <param name="inForce">Whether it has.</param>
    public void Parameter(int index, Truth inForce)
    {
        trace.Parameter(index, inForce);
        Period(inForce, RefusalKind.Parameter, index);
    }

    /// <summary>Judges a condition.</summary>
    /// <param name="index">Its index in <see cref="ClauseInfo.Conditions"/>.</param>
    /// <param name="truth">Whether it holds.</param>
    public void Require(int index, Truth truth)
    {
        trace.Condition(index, truth);
        if (truth.IsYes)
            return;
        if (truth.IsUnknown)
            unknown |= 1UL << index;
        else
            unmet |= 1UL << index;
        if (clause.Conditions[index].Advisory)
            Advise(index, truth);
        else if (truth.IsNotMet)
            refusal = refusal.Or(RefusalKind.Condition, index, truth.Reason);
        else
            waiting |= truth.Missing;
    }

    /// <summary>Begins an award whose amount is computed.</summary>
    /// <param name="index">Its index in <see cref="ClauseInfo.Awards"/>.</param>
    /// <param name="applies">当.</param>
    /// <param name="amount">Yuan, before bounds.</param>
    public readonly AwardValue Exact(int index, Truth applies, Num amount)
    {
        if (applies.IsYes && amount.IsKnown)
            trace.Step(clause.Awards[index].Formula, index, -1, amount.Value);
        return new AwardValue(index, AwardShape.Exact, applies, amount);
    }

    /// <summary>Begins an award that the authority decides within bounds.</summary>
    /// <param name="index">Its index in <see cref="ClauseInfo.Awards"/>.</param>
    /// <param name="applies">当.</param>
    public static AwardValue Ceiling(int index, Truth applies) => new(index, AwardShape.Ceiling, applies, Num.Void(VoidReason.NotApplicable));

    /// <summary>An award without money.</summary>
    /// <param name="index">Its index in <see cref="ClauseInfo.Awards"/>.</param>
    /// <param name="applies">当.</param>
    public static AwardValue Benefit(int index, Truth applies) => new(index, AwardShape.Benefit, applies, Num.Void(VoidReason.NotApplicable));

    /// <summary>最高.</summary>
    /// <param name="award">The award so far.</param>
    /// <param name="bound">The bound's index among the award's.</param>
    /// <param name="most">Yuan.</param>
    public readonly void AtMost(ref AwardValue award, int bound, Num most)
    {
        award.Most = award.Most is { } before ? Num.Min(before, most) : most;
        if (award.Shape != AwardShape.Exact)
            return;
        if (trace.Records && award.Applies.IsYes)
            trace.Cap(award.Index, bound, award.Amount, most);
        if (award.Applies.IsYes && (award.Amount > most).IsYes)
            trace.Step(StepKind.Cap, award.Index, bound, most.Value);
        award.Amount = Num.Min(award.Amount, most);
    }

    /// <summary>不少于.</summary>
    /// <param name="award">The award so far.</param>
    /// <param name="bound">The bound's index among the award's.</param>
    /// <param name="least">Yuan.</param>
    public readonly void AtLeast(ref AwardValue award, int bound, Num least)
    {
        award.Least = award.Least is { } before ? Num.Max(before, least) : least;
        if (award.Shape != AwardShape.Exact)
            return;
        if (award.Applies.IsYes && (award.Amount < least).IsYes)
            trace.Step(StepKind.Least, award.Index, bound, least.Value);
        award.Amount = Num.Max(award.Amount, least);
    }

    /// <summary>经评审: takes the recognized amount, if it lies within the bounds. Comes after them.</summary>
    /// <param name="award">The award with its bounds.</param>
    /// <param name="recognized">Yuan, as the authority entered it.</param>
    public readonly void Recognize(ref AwardValue award, Num recognized)
    {
        var within = (award.Most is { } most ? recognized <= most : Truth.Yes) & (award.Least is { } least ? recognized >= least : Truth.Yes);
        award.Amount = Num.If(within, recognized, Num.Missing(InputSet.Of(clause.RecognizedAmountIndex)));
        if (!award.Applies.IsYes || !recognized.IsKnown)
            return;
        if (within.IsYes)
            trace.Step(StepKind.Formula, award.Index, -1, recognized.Value);
        else if (within.IsNotMet)
            trace.OutOfBounds(award.Index, Known(award.Least), Known(award.Most));
    }

    /// <summary>补差: takes off what was paid before for the same clause and applicant.</summary>
    /// <param name="award">The award so far.</param>
    /// <param name="paid">Yuan.</param>
    public readonly void TopUp(ref AwardValue award, Num paid)
    {
        award.Amount -= paid;
        if (award.Applies.IsYes && award.Amount.IsKnown && paid is { IsKnown: true, Value: not 0m })
            trace.Step(StepKind.TopUp, award.Index, -1, award.Amount.Value);
    }

    /// <summary>名次: the most that an award can be whose amount waits for a rank.</summary>
    /// <param name="award">The award so far.</param>
    /// <param name="largest">Yuan.</param>
    public static void RankCeiling(ref AwardValue award, Num largest) =>
        award.Most = award.Most is { } before ? Num.Min(before, largest) : largest;

    /// <summary>Takes an award, complete.</summary>
    public void Offer(in AwardValue award)
    {
        if (chosen < 0 || award.Stacked)
            awards.Add(award);
        else
            (alternatives ??= []).Add(award);
    }

    /// <summary>Comes to the decision, without 不纳入.</summary>
    public Decision Decide() => Decide(null, Truth.No);

    /// <summary>Comes to the decision.</summary>
    /// <param name="floor">不纳入: the amount in yuan; null: there is no such rule.</param>
    /// <param name="exempt">除非.</param>
    public Decision Decide(Num? floor, Truth exempt)
    {
        var passedOver = alternatives is null ? [] : AwardChoice.Add(ref awards, alternatives, chosen);
        var total = awards.Total(trace);
        var rounded = Round(total);
        if (rounded.IsKnown && rounded.Value != total.Value)
            trace.Step(StepKind.Rounding, -1, -1, rounded.Value);
        if (!clause.IsDelegated)
        {
            awaited |= total.MissingInputs | awards.Applies.Missing | awards.Conflict.Missing;
            JudgeAward(rounded);
            if (trace.InRound)
                AwaitExemption(rounded, floor, exempt);
            else
                JudgeFloor(rounded, floor, exempt);
        }
        waiting |= awaited;
        var outcome = FirstThatApplies();
        var amount = outcome == Outcome.Eligible && rounded.IsKnown ? rounded.Value : (decimal?)null;
        var ceiling = outcome == Outcome.Review && !awards.Conflict.IsYes ? Known(rounded.IsKnown ? rounded : Round(awards.Ceiling)) : null;
        trace.Conclude(
            new Conclusion(
                outcome,
                refusal.Kind,
                refusal.Index,
                refusal.Reason,
                awards.Chosen,
                amount,
                ceiling,
                StillMissing(outcome),
                awards.Conflict.IsYes,
                awards is { IsMoney: true, Conflict.IsYes: false } ? Known(rounded) : null,
                awards.Sole,
                passedOver,
                awaited,
                floored
            )
        );
        return new Decision(outcome, amount, ceiling, new ConditionSet(clause, unmet), new ConditionSet(clause, unknown));
    }

    private void Period(Truth inForce, RefusalKind kind, int index)
    {
        waiting |= inForce.Missing;
        if (inForce.IsNotMet)
            refusal = refusal.Or(kind, index, VoidReason.None);
    }

    /// <summary>What the authority has decided needs no input any more.</summary>
    private void Advise(int index, Truth truth)
    {
        var decision = decisions?.GetValueOrDefault(clause.Conditions[index].Id)?.Decision;
        if (decision == ReviewVerdict.Accept)
            return;
        waiting |= truth.Missing;
        if (decision == ReviewVerdict.Refuse)
            refusal = refusal.Or(RefusalKind.RefusedByReview, index, VoidReason.None);
        else
            advisoryDoubt = true;
    }

    private void JudgeAward(Num rounded)
    {
        if (awards.Applies.IsNotMet)
            refusal = refusal.Or(RefusalKind.Award, Math.Max(awards.Chosen, 0), VoidReason.NotApplicable);
        else if (awards.IsMoney && (rounded.IsVoid || (rounded <= 0m).IsYes))
            refusal = refusal.Or(RefusalKind.Award, Math.Max(awards.Chosen, 0), rounded.Reason);
    }

    private void JudgeFloor(Num rounded, Num? floor, Truth exempt)
    {
        if (floor is not { } amount || !awards.IsMoney)
            return;
        if (rounded.IsMissing && (rounded.MissingInputs & ~clause.ReviewInputs).IsEmpty)
            return;
        var below = clause.Floor!.Inclusive ? rounded <= amount : rounded < amount;
        var dropped = below & (exempt.IsVoid ? Truth.Yes : !exempt);
        awaited |= dropped.Missing;
        floored = dropped;
        if (below.IsYes)
            trace.Step(StepKind.Minimum, -1, -1, dropped.IsYes ? 0m : rounded.Value);
        if (dropped.IsYes)
            refusal = refusal.Or(RefusalKind.Floor, -1, VoidReason.None);
    }

    // In a round 不纳入 has its place later; whether somebody below it is exempt has to be known all the same.
    private void AwaitExemption(Num rounded, Num? floor, Truth exempt)
    {
        if (floor is { } amount && awards.IsMoney && (clause.Floor!.Inclusive ? rounded <= amount : rounded < amount).IsYes)
            awaited |= exempt.Missing;
    }

    private readonly Outcome FirstThatApplies()
    {
        if (refusal.Kind is RefusalKind.Period or RefusalKind.Parameter)
            return Outcome.NotInForce;
        if (refusal.Kind != RefusalKind.None)
            return Outcome.Ineligible;
        if (!(waiting & ~clause.ReviewInputs).IsEmpty)
            return Outcome.Incomplete;
        if (clause.IsDelegated)
            return Outcome.Delegated;
        return !waiting.IsEmpty || advisoryDoubt || awards.Conflict.IsYes ? Outcome.Review : Outcome.Eligible;
    }

    // After a refusal nothing that is missing changes anything; what the authority has to enter is missing once the applicant's part is there.
    private readonly InputSet StillMissing(Outcome outcome) =>
        outcome switch
        {
            Outcome.Incomplete => waiting & ~clause.ReviewInputs,
            Outcome.Review => waiting,
            _ => InputSet.Empty,
        };

    private readonly Num Round(Num amount) =>
        amount.IsKnown ? Money.Round(amount.Value, clause.Policy.RoundingUnit, clause.Policy.RoundingMode) : amount;

    private static decimal? Known(Num? amount) => amount is { IsKnown: true } known ? known.Value : null;
}
