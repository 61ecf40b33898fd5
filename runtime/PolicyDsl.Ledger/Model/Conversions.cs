using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PolicyDsl.Ledger.Model;

/// <summary>Yuan as whole fen. What is no whole number of fen is refused, not rounded.</summary>
internal sealed class FenConverter() : ValueConverter<decimal, long>(static yuan => StoredMoney.ToFen(yuan), static fen => StoredMoney.ToYuan(fen));

/// <summary>Yuan in a column of two decimals. What has more is refused before the database rounds it.</summary>
internal sealed class YuanConverter() : ValueConverter<decimal, decimal>(static yuan => StoredMoney.Whole(yuan), static yuan => yuan);

/// <summary>An instant as microseconds since 1970, UTC: as fine as PostgreSQL keeps it.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, long>(static at => Instants.ToMicroseconds(at), static microseconds => Instants.Of(microseconds));

/// <summary>Money on its way to a column and back.</summary>
internal static class StoredMoney
{
    /// <summary>Whole fen.</summary>
    /// <exception cref="ArgumentException">It has more than two decimals, or does not fit.</exception>
    public static long ToFen(decimal yuan) => (long)(Whole(yuan) * 100m);

    /// <summary>Yuan with two decimals.</summary>
    public static decimal ToYuan(long fen) => new decimal(fen) / 100m;

    /// <summary>The same amount, if it is a whole number of fen that fits.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static decimal Whole(decimal yuan) =>
        yuan is > -Most and < Most && decimal.Truncate(yuan * 100m) == yuan * 100m
            ? yuan
            : throw new ArgumentException("The amount is no whole number of fen that can be stored.");

    private const decimal Most = 90_000_000_000_000_000m;
}

/// <summary>Instants, kept to the microsecond in UTC.</summary>
internal static class Instants
{
    /// <summary>Now.</summary>
    public static DateTimeOffset Now(TimeProvider time) => Of(ToMicroseconds(time.GetUtcNow()));

    public static long ToMicroseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Of(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
