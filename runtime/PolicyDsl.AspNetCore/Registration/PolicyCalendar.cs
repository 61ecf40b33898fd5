namespace PolicyDsl.AspNetCore;

/// <summary>Today, where the policies are.</summary>
internal static class PolicyCalendar
{
    // China has been at UTC+8 without summer time since 1991, so the offset needs no time zone data, which small containers lack.
    private const long AsiaShanghai = 8 * TimeSpan.TicksPerHour;

    /// <summary>The date in Asia/Shanghai.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDayNumber((int)((clock.GetUtcNow().UtcTicks + AsiaShanghai) / TimeSpan.TicksPerDay));
}
