namespace PolicyDsl.Runtime;

/// <summary>Which values of an input meet a condition, everything else being as it is.</summary>
public enum SolvableDirection
{
    /// <summary>Those from some value up.</summary>
    Rising,

    /// <summary>Those from some value down.</summary>
    Falling,

    /// <summary>The one or the other; the other inputs decide which.</summary>
    Either,
}

/// <summary>An input by which alone a condition may be met, or a cap reached.</summary>
/// <param name="Input">Its index in <see cref="ClauseInfo.Inputs"/>.</param>
/// <param name="Direction">Which values do.</param>
public sealed record SolvableInput(int Input, SolvableDirection Direction);
