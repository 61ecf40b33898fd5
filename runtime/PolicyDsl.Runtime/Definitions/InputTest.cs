namespace PolicyDsl.Runtime;

/// <summary>What an <see cref="InputTest"/> asks.</summary>
public enum InputTestKind
{
    /// <summary>All operands hold; without any: yes.</summary>
    All,

    /// <summary>An operand holds; without any: no.</summary>
    Any,

    /// <summary>The operand does not hold.</summary>
    Not,

    /// <summary>The input has the value.</summary>
    Equal,

    /// <summary>The input is less than the value.</summary>
    Less,

    /// <summary>The input is at most the value.</summary>
    LessOrEqual,

    /// <summary>The input is greater than the value.</summary>
    Greater,

    /// <summary>The input is at least the value.</summary>
    GreaterOrEqual,
}

/// <summary>A condition as far as a form can tell by itself: single inputs compared with constants, and what 且, 或 and 非 make of that.</summary>
public sealed record InputTest
{
    /// <summary>What it asks.</summary>
    public required InputTestKind Kind { get; init; }

    /// <summary>The index of the input that is compared; −1: none is.</summary>
    public int Input { get; init; } = -1;

    /// <summary>What it is compared with, as it would stand in a body; null: with nothing.</summary>
    public string? Value { get; init; }

    /// <summary>What All, Any and Not are made of.</summary>
    public IReadOnlyList<InputTest> Operands { get; init; } = [];
}
