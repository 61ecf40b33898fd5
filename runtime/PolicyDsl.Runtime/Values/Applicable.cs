namespace PolicyDsl.Runtime;

/// <summary>The value of an input that has a 当: void where it does not hold, unknown where nobody can tell yet.</summary>
public static class Applicable
{
    /// <summary>A number that counts only when asked for.</summary>
    public static Num When(Truth asked, Num value)
    {
        if (asked.IsUnknown)
            return Num.Missing(asked.Missing);
        return asked.IsYes ? value : Num.Void(VoidReason.NotApplicable);
    }

    /// <summary>A yes/no that counts only when asked for.</summary>
    public static Truth When(Truth asked, Truth value)
    {
        if (asked.IsUnknown)
            return Truth.Unknown(asked.Missing);
        return asked.IsYes ? value : Truth.Void(VoidReason.NotApplicable);
    }

    /// <summary>A date, text or member that counts only when asked for.</summary>
    public static Value<T> When<T>(Truth asked, Value<T> value)
        where T : notnull
    {
        if (asked.IsUnknown)
            return Value<T>.Missing(asked.Missing);
        return asked.IsYes ? value : Value<T>.Void(VoidReason.NotApplicable);
    }
}
