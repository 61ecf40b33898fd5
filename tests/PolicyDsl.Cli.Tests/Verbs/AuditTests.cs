using System.Security.Cryptography;
using PolicyDsl.Runtime;
using PolicyDsl.Tests;

namespace PolicyDsl.Cli.Tests.Verbs;

public sealed class AuditTests : IDisposable
{
    private readonly CommandLine line = new CommandLine { Lang = "en" }.With("a.policy", Samples.Good);
    private readonly ECDsa key = ReceiptSamples.RfcKey();
    private readonly string[] log;
    private readonly Receipt settled;

    public AuditTests()
    {
        var issued = new IssuedReceipts(IssuedReceipts.Policies(line.Folder)[0], key);
        var receipts = Enumerable
            .Range(1, 4)
            .Select(n => issued.Submit("a" + n, "prize", $$"""{"submittedOn":"2025-03-01","revenue":{{n}}00,"aiRevenue":100}"""))
            .ToList();
        settled = issued.Settle(2025, receipts)[2];
        Write(settled);
        line.With("log.ndjson", issued.Log);
        log = issued.Log.TrimEnd('\n').Split('\n');

        void Write(Receipt receipt) => line.With("receipt.json", ReceiptSamples.Json(issued.Sign(receipt).Write));
    }

    [Fact]
    public void A_log_holds_and_has_what_a_receipt_rests_on()
    {
        var (code, output, error) = line.Run("audit", "log.ndjson", "--receipt", "receipt.json");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            $"""
            ok    The chain of the log holds: 5 entries, the last is {settled.Round!.Entry.Hash}.
            ok    Entry 3 of the log is the one that the receipt rests on (a3).
            ok    Entry 5 of the log is the one that the receipt rests on (r2025).
            All of it holds.

            """,
            output
        );
    }

    [Fact]
    public void For_programs_and_in_Chinese_it_says_the_same()
    {
        var (code, output, _) = line.Run("audit", "log.ndjson", "--lang", "zh");
        var (_, json, _) = line.Run("audit", "log.ndjson", "--format", "json");

        Assert.Equal(0, code);
        Assert.StartsWith("相符  日志链完整：5 条，最后一条 ", output, StringComparison.Ordinal);
        Assert.Contains("\"check\": \"chain\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_is_piped_in_is_read_too()
    {
        using var piped = new CommandLine { Lang = "en", Input = string.Join('\n', log) };

        Assert.Equal(0, piped.Run("audit", "-").Code);
    }

    [Fact]
    public void A_log_whose_end_was_cut_off_holds_until_a_receipt_tells()
    {
        With(log[..4]);

        Assert.Equal(0, line.Run("audit", "log.ndjson").Code);
        AssertFails("The log lacks entry 5, on which the receipt rests: its end was cut off, or the chain breaks before.");
        With([]);
        Assert.Equal((0, "ok    The log is empty.\nAll of it holds.\n", ""), line.Run("audit", "log.ndjson"));
        AssertFails("The log lacks entry 3");
    }

    [Fact]
    public void A_changed_a_missing_an_inserted_and_two_swapped_entries_are_told()
    {
        With([log[0], log[1].Replace("officer", "auditor", StringComparison.Ordinal), .. log[2..]]);
        AssertFails("The entry in line 2 was changed.");
        With([log[0], .. log[2..]]);
        AssertFails("The number in line 2 is not the next");
        With([log[0], log[0], .. log[1..]]);
        AssertFails("The number in line 2 is not the next");
        With([log[1], log[0], .. log[2..]]);
        AssertFails("The number in line 1 is not the next");
        With([log[0], "{}", .. log[1..]]);
        AssertFails("Line 2 is no entry of a log.");
        With([log[0], new string('x', 20_000), .. log[1..]]);
        AssertFails("Line 2 is too long");
    }

    [Fact]
    public void A_log_that_was_written_anew_is_told_by_the_receipt()
    {
        AuditEntry? last = null;
        var forged = new List<string>();
        foreach (var number in Enumerable.Range(1, 5))
        {
            last = AuditChain.Next(last, ReceiptSamples.Now, "forger", "officer", "submit", "a" + number, new string('f', 64));
            forged.Add(AuditChain.Line(last));
        }
        With([.. forged]);

        Assert.Equal(0, line.Run("audit", "log.ndjson").Code);
        AssertFails("Entry 3 of the log is not the one that the receipt rests on");
    }

    [Fact]
    public void A_store_that_was_changed_behind_the_log_is_told_by_the_receipt()
    {
        var changed = settled with { Application = settled.Application with { Body = settled.Application.Body.Replace("300", "900", StringComparison.Ordinal) } };
        line.With("receipt.json", ReceiptSamples.Json(SignedReceipt.Sign(changed, key).Write));

        AssertFails("Entry 3 of the log holds another content than the receipt");
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        line.With("bad.json", "[]");

        Assert.Equal((2, "", "There is no other.ndjson.\n"), line.Run("audit", "other.ndjson"));
        Assert.Equal(1, line.Run("audit", "log.ndjson", "--receipt", "bad.json").Code);
        Assert.Equal(2, line.Run("audit").Code);
        Assert.Equal(2, line.Run("audit", "--recipt").Code);
    }

    public void Dispose()
    {
        line.Dispose();
        key.Dispose();
    }

    private void With(string[] lines) => line.With("log.ndjson", string.Concat(lines.Select(static one => one + "\n")));

    private void AssertFails(string message)
    {
        var (code, output, error) = line.Run("audit", "log.ndjson", "--receipt", "receipt.json");
        Assert.Equal((1, ""), (code, error));
        Assert.Contains("FAIL  " + message, output, StringComparison.Ordinal);
    }
}
