using System.Globalization;

namespace PolicyDsl.Ledger.Storage;

/// <summary>
/// UUIDs of version 7 as 32 hex digits. Each is greater than the one before it, even within one millisecond and when the clock goes back, so that a page that
/// was read never gets another row.
/// </summary>
internal static class Ids
{
    /// <summary>The next id.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="last">The greatest so far; null: there is none.</param>
    public static string Next(TimeProvider time, string? last)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        if (last is null || string.CompareOrdinal(id, last) > 0)
            return id;
        var number = UInt128.Parse(last, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (number + 1).ToString("x32", CultureInfo.InvariantCulture);
    }
}
