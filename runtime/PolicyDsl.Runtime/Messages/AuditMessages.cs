using System.Globalization;

namespace PolicyDsl.Runtime;

/// <summary>The catalogue of what a look at a log tells.</summary>
internal static class AuditMessages
{
    public static Message Holds(AuditEntry? last) =>
        last is null
            ? new("chain", "日志是空的。", "The log is empty.")
            : new(
                "chain",
                $"日志链完整：{Number(last.Number)} 条，最后一条 {last.Hash}。",
                $"The chain of the log holds: {Number(last.Number)} entries, the last is {last.Hash}."
            );

    public static Message Broken(AuditBreak place)
    {
        var line = Number(place.Line);
        return place.Fault switch
        {
            AuditFault.NoEntry => new("chain", $"第 {line} 行不是日志条目。", $"Line {line} is no entry of a log."),
            AuditFault.TooLong => new("chain", $"第 {line} 行太长，不是日志条目。", $"Line {line} is too long for an entry of a log."),
            AuditFault.Gap => new(
                "chain",
                $"第 {line} 行的编号不接上一条：有条目缺失、重复或换了次序。",
                $"The number in line {line} is not the next: entries are missing, come twice or in another order."
            ),
            AuditFault.Changed => new("chain", $"第 {line} 行的内容被改动过。", $"The entry in line {line} was changed."),
            _ => new(
                "chain",
                $"第 {line} 行不是接在上一条之后写的：上一条被换过。",
                $"The entry in line {line} was not written after the one before it: that one was replaced."
            ),
        };
    }

    public static Message EntryFound(ReceiptEntry entry, string target) =>
        new(
            "entry",
            $"日志第 {Number(entry.Number)} 条就是凭证所依据的（{ReceiptMessages.Shown(target)}）。",
            $"Entry {Number(entry.Number)} of the log is the one that the receipt rests on ({ReceiptMessages.Shown(target)})."
        );

    public static Message EntryMissing(ReceiptEntry entry) =>
        new(
            "entry",
            $"日志里没有凭证所依据的第 {Number(entry.Number)} 条：日志被截短，或在此之前已经断开。",
            $"The log lacks entry {Number(entry.Number)}, on which the receipt rests: its end was cut off, or the chain breaks before."
        );

    public static Message EntryDiffers(ReceiptEntry entry) =>
        new(
            "entry",
            $"日志第 {Number(entry.Number)} 条不是凭证所依据的那一条：日志被重写过，或凭证不属于这份日志。",
            $"Entry {Number(entry.Number)} of the log is not the one that the receipt rests on: the log was written anew, or the receipt belongs to another."
        );

    public static Message ContentDiffers(ReceiptEntry entry) =>
        new(
            "entry",
            $"日志第 {Number(entry.Number)} 条记的内容与凭证不同：申报或结果在库里被改动过。",
            $"Entry {Number(entry.Number)} of the log holds another content than the receipt: application or decision were changed in the store."
        );

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
