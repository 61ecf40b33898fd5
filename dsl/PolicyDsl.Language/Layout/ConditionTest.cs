using PolicyDsl.Model;

namespace PolicyDsl.Layout;

/// <summary>What a <see cref="ConditionTest"/> asks; the runtime's <c>InputTestKind</c> has the same names.</summary>
public enum ConditionTestKind
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
/// <param name="Kind">What it asks.</param>
/// <param name="Input">The index of the input that is compared; −1: none is.</param>
/// <param name="Value">What it is compared with, as JSON; null: with nothing.</param>
/// <param name="Operands">What All, Any and Not are made of.</param>
public sealed record ConditionTest(ConditionTestKind Kind, int Input, string? Value, EquatableArray<ConditionTest> Operands)
{
    /// <summary>Of other tests.</summary>
    public static ConditionTest Of(ConditionTestKind kind, params IEnumerable<ConditionTest> operands) => new(kind, -1, null, operands.ToEquatableArray());
}
