using System.Runtime.InteropServices;
using System.Text.Json;
using PolicyDsl.Review.Differences;
using PolicyDsl.Review.Impact.Reading;
using PolicyDsl.Runtime;

namespace PolicyDsl.Review.Impact;

/// <summary>A member of an 选项 that has another name now.</summary>
/// <param name="OldPath">The path of an input that takes it, in the old clause.</param>
/// <param name="NewPath">The same in the new clause.</param>
/// <param name="Old">Its name.</param>
/// <param name="New">Its name now.</param>
internal sealed record RenamedMember(string OldPath, string NewPath, string Old, string New);

/// <summary>Decides the applications of one clause by both policies.</summary>
internal sealed class ClauseImpact
{
    private readonly Side? old;
    private readonly Side? @new;
    private readonly DateOnly today;

    /// <param name="clause">What it is called.</param>
    /// <param name="old">The clause as it was; null: it is new.</param>
    /// <param name="new">The clause as it is; null: it is gone.</param>
    /// <param name="renames">From the paths of the old clause's inputs to those of the new one's.</param>
    /// <param name="members">Members of 选项 that have another name now, by the path of the input in the old clause and in the new one.</param>
    /// <param name="today">The day of an application that gives none.</param>
    public ClauseImpact(
        Subject clause,
        ClauseDefinition? old,
        ClauseDefinition? @new,
        IReadOnlyDictionary<string, string> renames,
        IReadOnlyList<RenamedMember> members,
        DateOnly today
    )
    {
        Total = new ImpactTotal(clause);
        this.today = today;
        var back = renames.GroupBy(static pair => pair.Value).ToDictionary(static group => group.Key, static group => group.First().Key, StringComparer.Ordinal);
        this.old = old is null ? null : new Side(old, @new is null ? null : new ClauseBodies(old.Info, @new.Info, back, members.ToDictionary(static m => (m.OldPath, m.New), static m => m.Old)));
        this.@new = @new is null ? null : new Side(@new, old is null ? null : new ClauseBodies(@new.Info, old.Info, renames, members.ToDictionary(static m => (m.NewPath, m.Old), static m => m.New)));
    }

    /// <summary>The sums so far.</summary>
    public ImpactTotal Total { get; }

    /// <summary>Decides a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="fault">What is wrong with it; null: one of the policies could decide it.</param>
    /// <returns>The change; null: there is none.</returns>
    public ImpactChange? Decide(ImpactLine line, out FieldMessage? fault)
    {
        FieldMessage? oldFault = null;
        FieldMessage? newFault = null;
        var before = old?.Decide(line, today, out oldFault) ?? default;
        var after = @new?.Decide(line, today, out newFault) ?? default;
        fault = before.Outcome is null && after.Outcome is null ? newFault ?? oldFault : null;
        if (fault is not null)
            return null;
        var effect = Compare(before, after);
        Total.Add(effect, before, after);
        return effect == ImpactEffect.Same ? null : new ImpactChange(line.Number, line.Id, Total.Clause, effect, before, after);
    }

    private static ImpactEffect Compare(ImpactSide old, ImpactSide @new)
    {
        if (old == @new)
            return ImpactEffect.Same;
        if (old.IsGiven != @new.IsGiven)
            return @new.IsGiven ? ImpactEffect.Appears : ImpactEffect.Disappears;
        if (old.Outcome != @new.Outcome || old.Amount is null || @new.Amount is null)
            return ImpactEffect.Other;
        return @new.Amount > old.Amount ? ImpactEffect.Gains : ImpactEffect.Loses;
    }

    private sealed class Side(ClauseDefinition clause, ClauseBodies? bodies)
    {
        private readonly bool isSame = bodies is null || bodies.IsSame;

        public ImpactSide Decide(ImpactLine line, DateOnly today, out FieldMessage? fault)
        {
            var sink = clause.NewApplication();
            sink.SetDate(EnvelopeIndex.SubmittedOn, today);
            var errors = ApplicationReader.Read(clause.Info, Body(line.Application), sink);
            if (errors.Count == 0 && line.Review.ValueKind != JsonValueKind.Undefined)
                errors = ApplicationReader.ReadReview(clause.Info, Review(line.Review), sink, "/review");
            fault = errors.Count > 0 ? errors[0] : null;
            if (fault is not null)
                return default;
            var decision = clause.Evaluate(sink.Complete());
            return new ImpactSide(decision.Outcome, decision.Amount ?? decision.Ceiling);
        }

        private ReadOnlySpan<byte> Body(JsonElement application) => isSame ? JsonMarshal.GetRawUtf8Value(application) : bodies!.Of(application);

        private ReadOnlySpan<byte> Review(JsonElement review) => isSame ? JsonMarshal.GetRawUtf8Value(review) : bodies!.OfReview(review);
    }
}
