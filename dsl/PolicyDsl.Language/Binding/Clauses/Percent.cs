using System.Globalization;

namespace PolicyDsl.Binding.Clauses;

/// <summary>Fractions in messages.</summary>
internal static class Percent
{
    /// <summary>0.3 as <c>30%</c>.</summary>
    public static string Of(decimal fraction) => (fraction * 100m).ToString("0.##########", CultureInfo.InvariantCulture) + "%";
}
