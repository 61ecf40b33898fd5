using System.Collections;
using System.Numerics;

namespace PolicyDsl.Runtime;

/// <summary>Some of a clause's conditions, by apiName. At most 64 conditions a clause, so a set is one number.</summary>
public readonly struct ConditionSet : IReadOnlyCollection<string>, IEquatable<ConditionSet>
{
    private readonly ClauseInfo? clause;

    /// <summary>The conditions of <paramref name="clause"/> whose bit is set, the first written being bit 0.</summary>
    public ConditionSet(ClauseInfo clause, ulong bits)
    {
        this.clause = clause;
        Bits = bits;
    }

    /// <summary>A bit a condition.</summary>
    public ulong Bits { get; }

    /// <summary>Whose conditions they are; null: nobody made the set.</summary>
    internal ClauseInfo? Clause => clause;

    /// <inheritdoc/>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Whether a condition is among them.</summary>
    /// <param name="condition">Its apiName.</param>
    public bool Contains(string condition)
    {
        foreach (var name in this)
        {
            if (string.Equals(name, condition, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ConditionSet other) => Bits == other.Bits && (Bits == 0 || ReferenceEquals(clause, other.clause));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConditionSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>Their apiNames.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var rest = Bits; rest != 0; rest &= rest - 1)
            yield return clause!.Conditions[BitOperations.TrailingZeroCount(rest)].Id;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two sets hold the same conditions of the same clause.</summary>
    public static bool operator ==(ConditionSet left, ConditionSet right) => left.Equals(right);

    /// <summary>Whether two sets differ.</summary>
    public static bool operator !=(ConditionSet left, ConditionSet right) => !left.Equals(right);
}
