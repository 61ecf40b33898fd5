namespace PolicyDsl.Runtime;

/// <summary>A date, a text or a member of an enum that is known, missing for want of inputs, or void.</summary>
/// <typeparam name="T">DateOnly, string, or an enum.</typeparam>
public readonly struct Value<T>
    where T : notnull
{
    private readonly T? content;
    private readonly InputSet missing;
    private readonly VoidReason reason;

    private Value(T? content, bool isKnown, InputSet missing, VoidReason reason)
    {
        this.content = content;
        IsKnown = isKnown;
        this.missing = missing;
        this.reason = reason;
    }

    /// <summary>A known value.</summary>
    public static Value<T> Of(T value) => new(value, true, default, VoidReason.None);

    /// <summary>A value that waits for these inputs.</summary>
    public static Value<T> Missing(InputSet inputs) => new(default, false, inputs, VoidReason.None);

    /// <summary>A value that does not exist.</summary>
    public static Value<T> Void(VoidReason reason) => new(default, false, default, reason);

    /// <summary>Whether it is known.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether inputs are missing.</summary>
    public bool IsMissing => !IsKnown && reason == VoidReason.None;

    /// <summary>Whether it does not exist.</summary>
    public bool IsVoid => reason != VoidReason.None;

    /// <summary>The value. Only where it is known.</summary>
    public T Content => IsKnown ? content! : throw new InvalidOperationException("The value is not known.");

    /// <summary>The missing inputs; empty unless missing.</summary>
    public InputSet MissingInputs => missing;

    /// <summary>Why it is void; None otherwise.</summary>
    public VoidReason Reason => reason;

    /// <summary>A plain value is known.</summary>
    public static implicit operator Value<T>(T value) => Of(value);

    /// <summary>为.</summary>
    public Truth Is(Value<T> other) =>
        IsKnown && other.IsKnown ? Truth.Of(EqualityComparer<T>.Default.Equals(content, other.content)) : Undecided(this, other);

    /// <summary>不为.</summary>
    public Truth IsNot(Value<T> other) => !Is(other);

    /// <summary>属于 (a、b).</summary>
    public Truth IsOneOf(params ReadOnlySpan<T> members)
    {
        if (!IsKnown)
            return Undecided(this, this);
        foreach (var member in members)
        {
            if (EqualityComparer<T>.Default.Equals(content, member))
                return Truth.Yes;
        }
        return Truth.No;
    }

    /// <summary>早于.</summary>
    public static Truth operator <(Value<T> left, Value<T> right) =>
        left.IsKnown && right.IsKnown ? Truth.Of(Comparer<T>.Default.Compare(left.content, right.content) < 0) : Undecided(left, right);

    /// <summary>晚于.</summary>
    public static Truth operator >(Value<T> left, Value<T> right) => right < left;

    /// <summary>不晚于.</summary>
    public static Truth operator <=(Value<T> left, Value<T> right) =>
        left.IsKnown && right.IsKnown ? Truth.Of(Comparer<T>.Default.Compare(left.content, right.content) <= 0) : Undecided(left, right);

    /// <summary>不早于.</summary>
    public static Truth operator >=(Value<T> left, Value<T> right) => right <= left;

    /// <summary>The first value where the condition holds, the second where it does not; known all the same where both are equal.</summary>
    public static Value<T> If(Truth condition, Value<T> then, Value<T> otherwise)
    {
        if (condition.IsYes)
            return then;
        if (condition.IsNotMet)
            return otherwise;
        if ((then.IsVoid && otherwise.IsVoid) || then.Is(otherwise).IsYes)
            return then;
        return Missing(condition.Missing | then.missing | otherwise.missing);
    }

    private static Truth Undecided(Value<T> left, Value<T> right)
    {
        if (left.IsVoid || right.IsVoid)
            return Truth.Void(left.IsVoid ? left.reason : right.reason);
        return Truth.Unknown(left.missing | right.missing);
    }
}

/// <summary>Makes <see cref="Value{T}"/> out of inputs.</summary>
public static class Value
{
    /// <summary>An input's value; null is missing.</summary>
    public static Value<T> Input<T>(T? value, int index)
        where T : struct => value is { } known ? Value<T>.Of(known) : Value<T>.Missing(InputSet.Of(index));

    /// <summary>An input's text; null is missing.</summary>
    public static Value<string> Input(string? value, int index) =>
        value is null ? Value<string>.Missing(InputSet.Of(index)) : Value<string>.Of(value);
}
