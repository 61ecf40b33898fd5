using System.Runtime.CompilerServices;
using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>
/// The short answer of a clause for an award that is due: always the same but for its amount. It is what <see cref="ExplanationWriter"/> writes, cut in two
/// where the amount stands.
/// </summary>
internal sealed class ShortAnswer
{
    private static readonly ConditionalWeakTable<ClauseInfo, ShortAnswer> Known = [];

    private static ReadOnlySpan<byte> Amount => "\"amount\":"u8;

    private static ReadOnlySpan<byte> Null => "null"u8;

    private readonly byte[] before;
    private readonly byte[] after;

    private ShortAnswer(ClauseInfo clause)
    {
        using var buffer = new JsonBuffer();
        var none = new ConditionSet(clause, 0);
        buffer.Add((clause, new Decision(Outcome.Eligible, null, null, none, none)), static (json, state) => ExplanationWriter.WriteShort(json, state.clause, state.Item2));
        var whole = buffer.Written.Span;
        // The names of policies and clauses hold no quotes, so it stands there once.
        var place = whole.IndexOf(Amount) + Amount.Length;
        before = whole[..place].ToArray();
        after = whole[(place + Null.Length)..].ToArray();
    }

    /// <summary>Whether a decision has nothing in it but an outcome and an amount.</summary>
    public static bool Fits(in Decision decision) =>
        decision is { Outcome: Outcome.Eligible, Amount: not null, Ceiling: null, Unmet.Bits: 0, Unknown.Bits: 0 };

    /// <summary>Adds the answer.</summary>
    /// <param name="buffer">Takes it.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="amount">The amount, of a decision that <see cref="Fits"/>.</param>
    public static void Add(JsonBuffer buffer, ClauseInfo clause, decimal amount)
    {
        var answer = Known.GetValue(clause, static clause => new ShortAnswer(clause));
        var room = buffer.GetSpan(answer.before.Length + CanonicalText.MostDecimalLength + answer.after.Length);
        answer.before.CopyTo(room);
        var length = answer.before.Length;
        length += CanonicalText.Write(amount, room[length..]);
        answer.after.CopyTo(room[length..]);
        buffer.Advance(length + answer.after.Length);
    }
}
