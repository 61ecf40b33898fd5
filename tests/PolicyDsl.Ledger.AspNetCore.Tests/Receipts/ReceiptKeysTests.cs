using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore.Tests.Receipts;

/// <summary>Keys are made once, for the service alone, and change without a receipt becoming invalid.</summary>
public sealed class ReceiptKeysTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("policydsl-keys-");
    private readonly MovingClock clock = new() { Now = Start };
    private readonly Lines lines = new();

    private string Folder => Path.Combine(root.FullName, "data", "keys");

    [Fact]
    public void The_first_key_is_made_for_the_owner_only_and_stays()
    {
        var signed = Sign(Service());
        var again = Service();

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal("first.pem", Path.GetFileName(file));
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\n", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        }
        Assert.Equal(SignatureState.Valid, signed.Check(again.Public()));
        Assert.Equal(Start, signed.Receipt.IssuedAt);
        Assert.Null(Assert.Single(again.Public().Keys).Retired);
        Assert.Empty(lines.All);
    }

    [Fact]
    public async Task Services_that_start_at_once_on_one_folder_have_one_key()
    {
        var kids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Service().Public().Keys.Single().Kid, TestContext.Current.CancellationToken)));

        Assert.Single(kids.Distinct());
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public void Of_those_who_write_a_key_of_one_name_at_once_one_does()
    {
        Directory.CreateDirectory(Folder);
        for (var round = 0; round < 100; round++)
        {
            var written = 0;
            using var together = new Barrier(4);
            Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
            {
                together.SignalAndWait(TimeSpan.FromSeconds(1));
                try
                {
                    KeyFile.Write(Folder, "first.pem");
                    Interlocked.Increment(ref written);
                }
                catch (IOException)
                {
                }
            });

            Assert.Equal(1, written);
            File.Delete(Assert.Single(Directory.GetFiles(Folder)));
        }
    }

    [Fact]
    public void A_new_key_is_public_before_it_signs_and_the_old_one_stays_public_after()
    {
        var service = Service();
        var before = Sign(service);
        clock.Now += TimeSpan.FromHours(1);

        var from = Service().Rotate();

        Assert.Equal(clock.Now + ReceiptKeys.Lead, from);
        clock.Now += TimeSpan.FromMinutes(1);
        var kept = service.Public();
        Assert.Equal(2, kept.Keys.Count);
        Assert.All(kept.Keys, static key => Assert.Null(key.Retired));
        Assert.Equal(before.Kid, Sign(service).Kid);

        clock.Now = from;
        var after = Sign(service);
        Assert.NotEqual(before.Kid, after.Kid);
        // Whoever has kept the keys since before can check it all the same.
        Assert.Equal(SignatureState.Valid, after.Check(kept));

        clock.Now += TimeSpan.FromMinutes(1);
        var now = service.Public();
        Assert.Equal([(after.Kid!, null), (before.Kid!, from)], now.Keys.Select(static key => (key.Kid, key.Retired)));
        Assert.Equal(SignatureState.Valid, before.Check(now));
        Assert.Equal(SignatureState.Valid, after.Check(now));
    }

    [Fact]
    public void What_a_stolen_old_key_signs_later_is_refused()
    {
        var service = Service();
        service.Public();
        var stolen = ECDsa.Create();
        stolen.ImportFromPem(File.ReadAllText(Directory.GetFiles(Folder)[0]));
        clock.Now = service.Rotate() + TimeSpan.FromMinutes(1);

        Assert.Equal(SignatureState.Retired, SignedReceipt.Sign(Sample(clock.Now), stolen).Check(service.Public()));
    }

    [Fact]
    public void Of_a_retired_key_the_public_half_is_enough()
    {
        var service = Service();
        var before = Sign(service);
        clock.Now = service.Rotate();
        var file = Path.Combine(Folder, "first.pem");
        using (var key = ECDsa.Create())
        {
            key.ImportFromPem(File.ReadAllText(file));
            File.WriteAllText(file, key.ExportSubjectPublicKeyInfoPem());
        }

        var again = Service();

        Assert.Equal(SignatureState.Valid, before.Check(again.Public()));
        Assert.NotEqual(before.Kid, Sign(again).Kid);
        // It holds no secret, whoever may read it.
        Assert.Empty(lines.All);
    }

    [Fact]
    public void A_key_without_its_private_half_cannot_sign()
    {
        var service = Service();
        service.Public();
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
            File.WriteAllText(Path.Combine(Folder, "first.pem"), key.ExportSubjectPublicKeyInfoPem());

        Assert.Throws<LedgerUnavailableException>(() => Sign(Service()));
    }

    [Theory]
    [InlineData("first.pem", "")]
    [InlineData("first.pem", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----")]
    [InlineData("other.pem", null)]
    [InlineData("20260101.pem", null)]
    public void A_file_that_is_no_key_is_told_by_its_name_only(string name, string? content)
    {
        Directory.CreateDirectory(Folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(Folder, name), content ?? key.ExportPkcs8PrivateKeyPem());

        Assert.Throws<LedgerUnavailableException>(() => Service().Public());

        var line = Assert.Single(lines.All);
        Assert.Contains(name, line, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", line, StringComparison.Ordinal);
        Assert.DoesNotContain(root.FullName, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_on_another_curve_is_none()
    {
        Directory.CreateDirectory(Folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        File.WriteAllText(Path.Combine(Folder, "first.pem"), key.ExportPkcs8PrivateKeyPem());

        Assert.Throws<LedgerUnavailableException>(() => Service().Public());
    }

    [Fact]
    public void What_was_read_before_goes_on_counting()
    {
        var service = Service();
        var signed = Sign(service);
        File.WriteAllText(Path.Combine(Folder, "other.pem"), "");
        clock.Now += TimeSpan.FromMinutes(2);

        Assert.Equal(SignatureState.Valid, signed.Check(service.Public()));
        Assert.Equal(signed.Kid, Sign(service).Kid);
        Assert.Contains("other.pem", Assert.Single(lines.All), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_and_tried_again()
    {
        File.WriteAllText(Path.Combine(root.FullName, "data"), "");
        var service = Service();

        Assert.Throws<LedgerUnavailableException>(() => Sign(service));
        Assert.DoesNotContain(root.FullName, string.Concat(lines.All), StringComparison.Ordinal);

        File.Delete(Path.Combine(root.FullName, "data"));
        Assert.Equal(SignatureState.Valid, Sign(service).Check(service.Public()));
    }

    [Fact]
    public void A_key_that_others_may_read_is_told_once()
    {
        if (OperatingSystem.IsWindows())
            return;
        var service = Service();
        service.Public();
        File.SetUnixFileMode(Path.Combine(Folder, "first.pem"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        for (var i = 0; i < 3; i++)
        {
            clock.Now += TimeSpan.FromMinutes(2);
            service.Public();
        }

        Assert.Contains("first.pem can be read by others", Assert.Single(lines.All), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_makes_a_key_and_says_from_when_it_signs()
    {
        Service().Public();

        Assert.Equal((0, "A new key signs receipts from 2026-01-01T00:10:00Z on.\n", ""), Command());
        Assert.Equal(["20260101T001000Z.pem", "first.pem"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var (code, _, error) = Command();
        Assert.Equal(1, code);
        Assert.StartsWith("The keys that sign receipts cannot be read or written. (Receipts:KeyFolder)", error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public void The_command_makes_the_first_key_to_sign_at_once()
    {
        Assert.Equal((0, "A new key signs receipts from 2026-01-01T00:00:00Z on.\n", ""), Command());
        Assert.Equal("first.pem", Path.GetFileName(Assert.Single(Directory.GetFiles(Folder))));
    }

    public void Dispose() => root.Delete(recursive: true);

    private ReceiptKeys Service() => new(new ReceiptOptions { ContentRoot = root.FullName }, clock, lines);

    private static SignedReceipt Sign(ReceiptKeys keys) => keys.Sign(Sample);

    private (int Code, string Out, string Error) Command()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Receipts:KeyFolder", Folder)]).Build();
        return (ReceiptKeyCommand.Run(settings, clock, output, error), output.ToString(), error.ToString());
    }

    private static Receipt Sample(DateTimeOffset now) =>
        new()
        {
            IssuedAt = now,
            Application = new DecidedApplication
            {
                Id = "a",
                Version = 1,
                Year = 2026,
                ReceivedAt = now,
                IsWithdrawn = false,
                Policy = "sample",
                Revision = 1,
                PolicyHash = new string('a', 64),
                Clause = "prize",
                Body = "{}",
                Review = null,
                Decision = "{}",
            },
            Entry = new ReceiptEntry(1, new string('b', 64)),
        };

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Lines : ILogger<ReceiptKeys>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception) + exception);
    }
}
