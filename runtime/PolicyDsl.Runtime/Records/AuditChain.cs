using System.Globalization;
using System.IO.Pipelines;

namespace PolicyDsl.Runtime;

/// <summary>Links the entries of the log by their hashes.</summary>
public static class AuditChain
{
    /// <summary>What the first entry has in place of a hash before it.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The characters of a hash.</summary>
    public const int HashLength = 64;

    // Whatever a store keeps of a time, it keeps milliseconds.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The entry after another.</summary>
    /// <param name="previous">The last entry of the log; null: there is none yet.</param>
    /// <param name="at">When. Kept to the millisecond, in UTC.</param>
    /// <param name="subject">Who.</param>
    /// <param name="role">In which role.</param>
    /// <param name="action">What was done.</param>
    /// <param name="target">The id of the application or round.</param>
    /// <param name="contentHash">SHA-256 of what it is since then, in lower-case hex.</param>
    public static AuditEntry Next(
        AuditEntry? previous,
        DateTimeOffset at,
        string subject,
        string role,
        string action,
        string target,
        string contentHash
    )
    {
        var entry = new AuditEntry
        {
            Number = (previous?.Number ?? 0) + 1,
            At = ToMilliseconds(at),
            Subject = subject,
            Role = role,
            Action = action,
            Target = target,
            ContentHash = contentHash,
            Previous = previous?.Hash ?? Start,
            Hash = "",
        };
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>What the <see cref="AuditEntry.Hash"/> of an entry has to be.</summary>
    public static string HashOf(AuditEntry entry) => CanonicalJson.Hash(Canonical(entry, isWhole: false));

    /// <summary>An entry as one line of an exported log: canonical JSON, without the line's end.</summary>
    public static string Line(AuditEntry entry) => Canonical(entry, isWhole: true);

    /// <summary>Goes through an exported log, an entry a line, holding no more than one line.</summary>
    /// <param name="log">The log in UTF-8.</param>
    /// <param name="seen">Is given each entry that fits in its place.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How far the chain holds.</returns>
    public static async ValueTask<AuditVerdict> VerifyAsync(PipeReader log, Action<AuditEntry>? seen = null, CancellationToken cancellation = default)
    {
        var lines = new LineReader(log, AuditLine.MostBytes);
        AuditEntry? last = null;
        while (true)
        {
            switch (lines.Next())
            {
                case LineState.End:
                    return new AuditVerdict(last, null);
                case LineState.Pending:
                    await lines.WaitAsync(cancellation);
                    break;
                case LineState.TooLong:
                    return new AuditVerdict(last, new AuditBreak(lines.Number, AuditFault.TooLong));
                default:
                    var fault = Check(last, lines.Line, out var entry);
                    if (fault is not null)
                        return new AuditVerdict(last, new AuditBreak(lines.Number, fault.Value));
                    last = entry!;
                    seen?.Invoke(last);
                    break;
            }
        }
    }

    /// <summary>Whether a line is the entry after another.</summary>
    /// <param name="previous">The entry before; null: the line is to be the first.</param>
    /// <param name="line">The line, without its end.</param>
    /// <param name="entry">The entry; null where the line is none.</param>
    /// <returns>What is wrong; null: nothing.</returns>
    public static AuditFault? Check(AuditEntry? previous, ReadOnlySpan<byte> line, out AuditEntry? entry)
    {
        entry = AuditLine.Read(line);
        if (entry is null)
            return AuditFault.NoEntry;
        if (entry.Number != (previous?.Number ?? 0) + 1)
            return AuditFault.Gap;
        if (entry.Hash != HashOf(entry))
            return AuditFault.Changed;
        return entry.Previous == (previous?.Hash ?? Start) ? null : AuditFault.WrongPrevious;
    }

    /// <summary>A time as it is written in an entry, and wherever else what is stored is shown: UTC, to the millisecond.</summary>
    public static string TimeText(DateTimeOffset at) => at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a time of an entry.</summary>
    internal static bool TryTime(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    private static DateTimeOffset ToMilliseconds(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static string Canonical(AuditEntry entry, bool isWhole) =>
        CanonicalJson.Write((entry, isWhole), static (writer, line) => AuditLine.Write(writer, line.entry, line.isWhole));
}
