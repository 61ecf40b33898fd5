using System.IO.Pipelines;
using System.Text;
using CsCheck;

namespace PolicyDsl.Runtime.Tests;

public sealed class AuditChainTests
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 1, 20, 0, 0, 123, 456, TimeSpan.FromHours(8));

    [Fact]
    public void An_entry_is_hashed_as_its_canonical_json_without_the_hash()
    {
        var entry = AuditChain.Next(null, Noon, "officer-1", "officer", "confirm", "r1", new string('a', 64));

        var hashed =
            $$"""{"action":"confirm","at":"2025-03-01T12:00:00.123Z","contentHash":"{{new string('a', 64)}}","number":1,"previous":"{{new string(
                '0',
                64
            )}}","role":"officer","subject":"officer-1","target":"r1"}""";
        Assert.Equal(CanonicalJson.Hash(hashed), entry.Hash);
        Assert.Equal(hashed.Replace("\"number\"", $"\"hash\":\"{entry.Hash}\",\"number\""), AuditChain.Line(entry));
        Assert.Equal(new DateTimeOffset(2025, 3, 1, 12, 0, 0, 123, TimeSpan.Zero), entry.At);
    }

    [Fact]
    public async Task A_log_as_it_was_written_holds()
    {
        var lines = Lines(50);
        var seen = new List<AuditEntry>();

        var verdict = await AuditChain.VerifyAsync(Pipe(lines), seen.Add, TestContext.Current.CancellationToken);

        Assert.Null(verdict.Break);
        Assert.Equal(50, verdict.Last?.Number);
        Assert.Equal(lines, seen.Select(AuditChain.Line));
    }

    [Fact]
    public async Task An_empty_log_holds_and_has_no_last_entry() =>
        Assert.Equal(new AuditVerdict(null, null), await AuditChain.VerifyAsync(Pipe([]), null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_changed_member_shows_at_its_line()
    {
        foreach (var (member, forged) in new[] { ("subject", "name 7"), ("role", "auditor"), ("action", "withdraw"), ("target", "a8"), ("at", "2025-03-01T12:00:00.124Z") })
        {
            var lines = Lines(9);
            var start = lines[6].IndexOf($"\"{member}\":\"", StringComparison.Ordinal) + member.Length + 4;
            lines[6] = lines[6][..start] + forged + lines[6][lines[6].IndexOf('"', start)..];

            await AssertBreak(lines, 7, AuditFault.Changed);
        }
    }

    [Fact]
    public async Task A_replaced_entry_shows_at_the_next()
    {
        var lines = Lines(9);
        var before = AuditLine.Read(Encoding.UTF8.GetBytes(lines[3]));
        lines[4] = AuditChain.Line(AuditChain.Next(before, Noon, "nobody", "officer", "review", "a5", new string('b', 64)));

        await AssertBreak(lines, 6, AuditFault.WrongPrevious);
    }

    [Fact]
    public async Task A_missing_a_repeated_and_two_swapped_entries_show()
    {
        var lines = Lines(9);

        await AssertBreak([.. lines[..3], .. lines[4..]], 4, AuditFault.Gap);
        await AssertBreak([.. lines[1..]], 1, AuditFault.Gap);
        await AssertBreak([.. lines[..3], lines[2], .. lines[3..]], 4, AuditFault.Gap);
        await AssertBreak([.. lines[..3], lines[4], lines[3], .. lines[5..]], 4, AuditFault.Gap);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"number":2}""")]
    [InlineData("""{"number":2,"at":"2025-03-01T12:00:00Z","subject":"a","role":"b","action":"c","target":"d","contentHash":"e","previous":"f","hash":"g"}""")]
    [InlineData("""{"number":2.5,"at":"2025-03-01T12:00:00.000Z","subject":"a","role":"b","action":"c","target":"d","contentHash":"e","previous":"f","hash":"g"}""")]
    [InlineData("""{"number":2,"at":"2025-03-01T12:00:00.000Z","subject":1,"role":"b","action":"c","target":"d","contentHash":"e","previous":"f","hash":"g"}""")]
    [InlineData("""{"number":2,"at":"2025-03-01T12:00:00.000Z","subject":"\ud800","role":"b","action":"c","target":"d","contentHash":"e","previous":"f","hash":"g"}""")]
    [InlineData("""{"number":2,"number":2,"at":"2025-03-01T12:00:00.000Z","subject":"a","role":"b","action":"c","target":"d","contentHash":"e","previous":"f"}""")]
    [InlineData("""{"number":2,"at":"2025-03-01T12:00:00.000Z","subject":"a","role":"b","action":"c","target":"d","contentHash":"e","previous":"f","hash":"g","more":1}""")]
    public void What_is_no_entry_is_told_apart(string line)
    {
        var first = AuditChain.Next(null, Noon, "a", "b", "c", "d", "e");

        Assert.Equal(AuditFault.NoEntry, AuditChain.Check(first, Encoding.UTF8.GetBytes(line), out var entry));
        Assert.Null(entry);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_not_held()
    {
        var lines = Lines(3);
        lines[1] = new string(' ', AuditLine.MostBytes + 1);

        await AssertBreak(lines, 2, AuditFault.TooLong);
    }

    [Fact]
    public void Any_changed_character_of_a_line_shows_there_or_at_the_next()
    {
        var lines = Lines(3);
        var first = AuditLine.Read(Encoding.UTF8.GetBytes(lines[0]));
        Gen.Int[0, lines[1].Length - 1]
            .Select(Gen.Char[' ', '~'])
            .Sample(change =>
            {
                var (at, character) = change;
                if (lines[1][at] == character)
                    return;
                var forged = lines[1][..at] + character + lines[1][(at + 1)..];
                Assert.NotNull(AuditChain.Check(first, Encoding.UTF8.GetBytes(forged), out _));
            });
    }

    private static string[] Lines(int count)
    {
        AuditEntry? last = null;
        var lines = new string[count];
        for (var i = 0; i < count; i++)
        {
            last = AuditChain.Next(last, Noon.AddMinutes(i), "名" + i, "officer", "review", "a" + i, new string('c', 64));
            lines[i] = AuditChain.Line(last);
        }
        return lines;
    }

    private static PipeReader Pipe(string[] lines) => PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n")))));

    private static async Task AssertBreak(string[] lines, long line, AuditFault fault)
    {
        var verdict = await AuditChain.VerifyAsync(Pipe(lines), null, TestContext.Current.CancellationToken);

        Assert.Equal(new AuditBreak(line, fault), verdict.Break);
        Assert.Equal(line - 1, verdict.Last?.Number ?? 0);
    }
}
