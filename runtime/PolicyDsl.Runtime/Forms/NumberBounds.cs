namespace PolicyDsl.Runtime;

/// <summary>The least and the greatest number that an input takes, both allowed: its 范围, or what the service takes at all.</summary>
internal static class NumberBounds
{
    /// <summary>The least.</summary>
    public static decimal Least(InputInfo input) => input.Low ?? (input.Kind is InputKind.Months or InputKind.Days ? 0m : -Money.Limit);

    /// <summary>The greatest.</summary>
    public static decimal Most(InputInfo input) => input.High ?? Money.Limit;
}
