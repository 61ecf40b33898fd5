namespace PolicyDsl.Runtime;

/// <summary>Why a value does not exist, whatever is filled in. A condition on it is unmet, an award on it is no award.</summary>
public enum VoidReason : byte
{
    /// <summary>It exists, or may exist.</summary>
    None,

    /// <summary>除数为零: a division by zero.</summary>
    DivisionByZero,

    /// <summary>A result beyond what a decimal or a calendar holds.</summary>
    Overflow,

    /// <summary>No tier of 分档 was reached.</summary>
    NoTier,

    /// <summary>The table says "no award" (<c>-</c>).</summary>
    NoCell,

    /// <summary>The input's 当 does not hold, or no award applies.</summary>
    NotApplicable,

    /// <summary>A minimum or maximum over an empty list.</summary>
    EmptyList,
}
