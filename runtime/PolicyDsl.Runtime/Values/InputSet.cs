using System.Numerics;

namespace PolicyDsl.Runtime;

/// <summary>A set of a clause's inputs, by their index in <see cref="ClauseInfo.Inputs"/> (0 to 127): which missing inputs a value waits for.</summary>
/// <param name="Low">Indexes 0 to 63.</param>
/// <param name="High">Indexes 64 to 127.</param>
public readonly record struct InputSet(ulong Low, ulong High)
{
    /// <summary>How many inputs a clause may read, the applicant's and the envelope's included.</summary>
    public const int Capacity = 128;

    /// <summary>No input.</summary>
    public static readonly InputSet Empty;

    /// <summary>The set of one input.</summary>
    /// <param name="index">0 to 127.</param>
    public static InputSet Of(int index) => index < 64 ? new InputSet(1UL << index, 0) : new InputSet(0, 1UL << (index - 64));

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>How many inputs it holds.</summary>
    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

    /// <summary>Whether it holds an input.</summary>
    public bool Contains(int index) => index < 64 ? (Low >> index & 1) != 0 : (High >> (index - 64) & 1) != 0;

    /// <summary>What either holds.</summary>
    public static InputSet operator |(InputSet left, InputSet right) => new(left.Low | right.Low, left.High | right.High);

    /// <summary>What both hold.</summary>
    public static InputSet operator &(InputSet left, InputSet right) => new(left.Low & right.Low, left.High & right.High);

    /// <summary>All but these.</summary>
    public static InputSet operator ~(InputSet set) => new(~set.Low, ~set.High);
}
