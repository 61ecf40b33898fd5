namespace PolicyDsl.Runtime;

/// <summary>
/// A number that is known, missing for want of inputs, or void: money in yuan, a rate as a fraction, a plain number, months or days.
/// Arithmetic is exact for +, − and × and goes to 28 digits for ÷; on a missing value it is missing, on a void one void. It never throws.
/// </summary>
public readonly struct Num
{
    private enum State : byte
    {
        Known,
        Missing,
        Void,
    }

    private readonly decimal value;
    private readonly InputSet missing;
    private readonly State state;
    private readonly VoidReason reason;

    private Num(decimal value, State state, InputSet missing, VoidReason reason)
    {
        this.value = value;
        this.state = state;
        this.missing = missing;
        this.reason = reason;
    }

    /// <summary>A known number.</summary>
    public static Num Of(decimal value) => new(value, State.Known, default, VoidReason.None);

    /// <summary>A number that waits for these inputs.</summary>
    public static Num Missing(InputSet inputs) => new(0, State.Missing, inputs, VoidReason.None);

    /// <summary>A number that does not exist, for this reason.</summary>
    public static Num Void(VoidReason reason) => new(0, State.Void, default, reason);

    /// <summary>An input's value; null is missing.</summary>
    /// <param name="value">The value.</param>
    /// <param name="index">The input's index.</param>
    public static Num Input(decimal? value, int index) => value is { } known ? Of(known) : Missing(InputSet.Of(index));

    /// <summary>名次; 0 is missing.</summary>
    /// <param name="rank">From 1, where a round has given it.</param>
    /// <param name="index">The input's index.</param>
    public static Num OfRank(int rank, int index) => rank > 0 ? Of(rank) : Missing(InputSet.Of(index));

    /// <summary>Whether it is known.</summary>
    public bool IsKnown => state == State.Known;

    /// <summary>Whether inputs are missing.</summary>
    public bool IsMissing => state == State.Missing;

    /// <summary>Whether it does not exist.</summary>
    public bool IsVoid => state == State.Void;

    /// <summary>The number; 0 unless known.</summary>
    public decimal Value => value;

    /// <summary>The missing inputs; empty unless missing.</summary>
    public InputSet MissingInputs => missing;

    /// <summary>Why it is void; None otherwise.</summary>
    public VoidReason Reason => reason;

    /// <summary>A plain number is known.</summary>
    public static implicit operator Num(decimal value) => Of(value);

    /// <summary>−x.</summary>
    public static Num operator -(Num operand) => operand.IsKnown ? Of(-operand.value) : operand;

    /// <summary>x + y.</summary>
    public static Num operator +(Num left, Num right)
    {
        if (left.state != State.Known || right.state != State.Known)
            return Unresolved(left, right);
        return Checked(left.value, right.value, static (a, b) => a + b);
    }

    /// <summary>x − y.</summary>
    public static Num operator -(Num left, Num right)
    {
        if (left.state != State.Known || right.state != State.Known)
            return Unresolved(left, right);
        return Checked(left.value, right.value, static (a, b) => a - b);
    }

    /// <summary>x × y.</summary>
    public static Num operator *(Num left, Num right)
    {
        if (left.state != State.Known || right.state != State.Known)
            return Unresolved(left, right);
        return Checked(left.value, right.value, static (a, b) => a * b);
    }

    /// <summary>x ÷ y; by a known zero void, whatever x is.</summary>
    public static Num operator /(Num left, Num right)
    {
        if (right.IsKnown && right.value == 0)
            return Void(VoidReason.DivisionByZero);
        if (left.state != State.Known || right.state != State.Known)
            return Unresolved(left, right);
        return Checked(left.value, right.value, static (a, b) => a / b);
    }

    /// <summary>x &lt; y.</summary>
    public static Truth operator <(Num left, Num right) =>
        left.IsKnown && right.IsKnown ? Truth.Of(left.value < right.value) : Undecided(left, right);

    /// <summary>x &gt; y.</summary>
    public static Truth operator >(Num left, Num right) => right < left;

    /// <summary>x ≤ y.</summary>
    public static Truth operator <=(Num left, Num right) =>
        left.IsKnown && right.IsKnown ? Truth.Of(left.value <= right.value) : Undecided(left, right);

    /// <summary>x ≥ y.</summary>
    public static Truth operator >=(Num left, Num right) => right <= left;

    /// <summary>x = y.</summary>
    public Truth Is(Num other) => IsKnown && other.IsKnown ? Truth.Of(value == other.value) : Undecided(this, other);

    /// <summary>x ≠ y.</summary>
    public Truth IsNot(Num other) => !Is(other);

    /// <summary>x 属于 (a、b).</summary>
    public Truth IsOneOf(params ReadOnlySpan<Num> members)
    {
        var result = Truth.No;
        foreach (var member in members)
            result |= Is(member);
        return result;
    }

    /// <summary>
    /// The first number where the condition holds, the second where it does not. Where nobody can tell, it is known all the same if both are equal.
    /// </summary>
    public static Num If(Truth condition, Num then, Num otherwise)
    {
        if (condition.IsYes)
            return then;
        if (condition.IsNotMet)
            return otherwise;
        if (then.IsVoid && otherwise.IsVoid)
            return then;
        if (then.IsKnown && otherwise.IsKnown && then.value == otherwise.value)
            return then;
        return Missing(condition.Missing | then.missing | otherwise.missing);
    }

    /// <summary>较小值.</summary>
    public static Num Min(Num left, Num right) => If(left <= right, left, right).OrUnresolved(left, right);

    /// <summary>较大值.</summary>
    public static Num Max(Num left, Num right) => If(left >= right, left, right).OrUnresolved(left, right);

    /// <summary>The part of <paramref name="number"/> that lies between two bounds: a slice of 累进. Never negative.</summary>
    public static Num Slice(Num number, Num from, Num upTo) => Max(Min(number, upTo) - from, 0m);

    /// <summary>The part of <paramref name="number"/> that lies above a bound: the last slice of 累进. Never negative.</summary>
    public static Num Above(Num number, Num from) => Max(number - from, 0m);

    /// <summary>What two operands of which one is not known make: void wins over missing.</summary>
    internal static Num Unresolved(Num left, Num right)
    {
        if (left.IsVoid)
            return left;
        if (right.IsVoid)
            return right;
        return Missing(left.missing | right.missing);
    }

    /// <summary>The same for a comparison.</summary>
    internal static Truth Undecided(Num left, Num right)
    {
        var unresolved = Unresolved(left, right);
        return unresolved.IsVoid ? Truth.Void(unresolved.reason) : Truth.Unknown(unresolved.missing);
    }

    private Num OrUnresolved(Num left, Num right) => left.IsKnown && right.IsKnown ? this : Unresolved(left, right);

    private static Num Checked(decimal left, decimal right, Func<decimal, decimal, decimal> operation)
    {
        try
        {
            return Of(operation(left, right));
        }
        catch (OverflowException)
        {
            return Void(VoidReason.Overflow);
        }
    }
}
