namespace PolicyDsl.Runtime;

/// <summary>
/// Yes, no, unknown for want of inputs, or void. Kleene's three-valued logic, with void as a fourth value that holds no more than no does,
/// and whose negation does not hold either.
/// </summary>
public readonly record struct Truth
{
    private enum State : byte
    {
        No,
        Yes,
        Unknown,
        Void,
    }

    private readonly State state;

    private Truth(State state, InputSet missing, VoidReason reason)
    {
        this.state = state;
        Missing = missing;
        Reason = reason;
    }

    /// <summary>It holds.</summary>
    public static readonly Truth Yes = new(State.Yes, default, VoidReason.None);

    /// <summary>It does not hold.</summary>
    public static readonly Truth No = new(State.No, default, VoidReason.None);

    /// <summary>Nobody can tell before these inputs are given.</summary>
    public static Truth Unknown(InputSet missing) => new(State.Unknown, missing, VoidReason.None);

    /// <summary>It rests on a value that does not exist.</summary>
    public static Truth Void(VoidReason reason) => new(State.Void, default, reason);

    /// <summary>A plain yes or no.</summary>
    public static Truth Of(bool value) => value ? Yes : No;

    /// <summary>An input's value; null is unknown.</summary>
    /// <param name="value">The value.</param>
    /// <param name="index">The input's index.</param>
    public static Truth Input(bool? value, int index) => value is { } known ? Of(known) : Unknown(InputSet.Of(index));

    /// <summary>Whether it holds.</summary>
    public bool IsYes => state == State.Yes;

    /// <summary>Whether it does not hold, void included.</summary>
    public bool IsNotMet => state is State.No or State.Void;

    /// <summary>Whether inputs are missing to tell.</summary>
    public bool IsUnknown => state == State.Unknown;

    /// <summary>Whether it rests on a value that does not exist.</summary>
    public bool IsVoid => state == State.Void;

    /// <summary>The missing inputs that could still decide it; empty unless unknown.</summary>
    public InputSet Missing { get; }

    /// <summary>Why it is void; None otherwise.</summary>
    public VoidReason Reason { get; }

    /// <summary>非.</summary>
    public static Truth operator !(Truth value) =>
        value.state switch
        {
            State.Yes => No,
            State.No => Yes,
            _ => value,
        };

    /// <summary>为, between two yes/nos.</summary>
    public Truth Is(Truth other)
    {
        if (IsVoid || other.IsVoid)
            return IsVoid ? this : other;
        if (IsUnknown || other.IsUnknown)
            return Unknown(Missing | other.Missing);
        return Of(state == other.state);
    }

    /// <summary>不为, between two yes/nos.</summary>
    public Truth IsNot(Truth other) => !Is(other);

    /// <summary>且: no wins over void, void over unknown.</summary>
    public static Truth operator &(Truth left, Truth right)
    {
        if (left.state == State.Yes)
            return right;
        if (right.state == State.Yes || left.state == State.No)
            return left;
        if (right.state == State.No || (left.state == State.Unknown && right.state == State.Void))
            return right;
        return left.state == State.Void ? left : Unknown(left.Missing | right.Missing);
    }

    /// <summary>或: yes wins over unknown, unknown over void.</summary>
    public static Truth operator |(Truth left, Truth right)
    {
        if (left.state == State.Yes || right.state == State.Yes)
            return Yes;
        if (left.state == State.Unknown || right.state == State.Unknown)
            return Unknown(left.Missing | right.Missing);
        return left.state == State.Void ? left : right;
    }

    /// <summary>
    /// 如果…则…否则 and a row of 选取: <paramref name="then"/> where the condition holds, else <paramref name="otherwise"/>. Unknown, it is known
    /// all the same where both branches are equal.
    /// </summary>
    public static Truth If(Truth condition, Truth then, Truth otherwise)
    {
        if (condition.IsYes)
            return then;
        if (condition.IsNotMet)
            return otherwise;
        if (!then.IsUnknown && then.state == otherwise.state)
            return then;
        return Unknown(condition.Missing | then.Missing | otherwise.Missing);
    }
}
