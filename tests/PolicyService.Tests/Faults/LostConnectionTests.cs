using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>The database is a server, and the way to it is cut.</summary>
[Collection(FaultTests.Name)]
public sealed class LostConnectionTests(ITestOutputHelper output)
{
    private const int Each = 100;

    [Fact]
    public async Task While_the_server_cannot_be_reached_all_is_refused_and_afterwards_nothing_is_lost_doubled_or_half_done()
    {
        var connection = await PostgreSqlServer.MakeEmptyAsync();
        try
        {
            await using var way = new CutConnection(ServerOf(connection));
            way.Mend();
            var through = new NpgsqlConnectionStringBuilder(connection) { Host = "127.0.0.1", Port = way.Port };
            way.Cut();

            // It starts all the same, and makes its tables when it can.
            await using var service = await StoredData.ServiceOn(through.ToString());
            await service.WaitForReadyAsync(false);
            (await service.SubmitAsync(0)).CheckUnavailable();
            await MendAsync(way, service);

            await CutWhileSubmittingAsync(way, service, [0, 1, 30]);
            await CutWhileConfirmingAsync(way, service, connection, [0, 20, 50, 120]);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await PostgreSqlServer.DropAsync(connection);
        }
    }

    private async Task CutWhileSubmittingAsync(CutConnection way, RunningService service, int[] moments)
    {
        for (var at = 0; at < moments.Length; at++)
        {
            var numbers = Enumerable.Range(at * Each, Each).ToList();
            var answered = 0;
            var requests = numbers.Select(async number =>
            {
                var answer = await service.SubmitAsync(number);
                if (Interlocked.Increment(ref answered) == moments[at])
                    way.Cut();
                return answer;
            });
            var all = Task.WhenAll(requests.ToList());
            if (moments[at] == 0)
                way.Cut();
            var answers = await all;
            foreach (var answer in answers.Where(static answer => answer.Status != HttpStatusCode.Created))
                answer.CheckUnavailable();
            await service.WaitForReadyAsync(false);
            (await service.GetAsync("/applications")).CheckUnavailable();
            (await service.SettleAsync()).CheckUnavailable();
            Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/healthz")).Status);
            await MendAsync(way, service);

            var stored = answers.Where(static answer => answer.Status == HttpStatusCode.Created).ToList();
            var kept = await Holdings.ReadAsync(service);
            output.WriteLine($"cut after {moments[at]} answers: {stored.Count} were answered, {kept.Applications.Count - at * Each} kept");
            Assert.Subset(kept.Ids.ToHashSet(), stored.Select(static answer => answer.Id).ToHashSet());
            Assert.All(await service.SubmitAllAsync(numbers), static answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
            Assert.Equal((at + 1) * Each, (await Holdings.ReadAsync(service)).Applications.Count);
        }
    }

    private async Task CutWhileConfirmingAsync(CutConnection way, RunningService service, string connection, int[] delays)
    {
        foreach (var delay in delays)
        {
            var draft = await service.SettleAsync();
            Assert.Equal(HttpStatusCode.Created, draft.Status);
            var confirming = service.ConfirmAsync(draft.Id);
            await Task.Delay(delay);
            way.Cut();
            var answer = await confirming;
            if (answer.Status != HttpStatusCode.OK)
                answer.CheckUnavailable();
            await service.WaitForReadyAsync(false);
            await MendAsync(way, service);

            var confirmed = await service.GetAsync(Requests.Round);
            var again = await service.ConfirmAsync(draft.Id);
            var wasConfirmed = confirmed.Status == HttpStatusCode.OK && confirmed.Id == draft.Id;
            output.WriteLine($"cut after {delay} ms: answered {(int)answer.Status}, {(wasConfirmed ? "confirmed" : "not confirmed")}");
            Assert.True(wasConfirmed || answer.Status != HttpStatusCode.OK);
            Assert.Equal(wasConfirmed ? HttpStatusCode.Conflict : HttpStatusCode.OK, again.Status);
            Assert.Equal(draft.Id, (await service.GetAsync(Requests.Round)).Id);
            Assert.Equal(300L, await CountAsync(connection, "SELECT COUNT(*) FROM grants JOIN rounds ON rounds.id = round WHERE is_active AND state = 'Confirmed'"));
            Assert.Equal(300L, await CountAsync(connection, "SELECT COUNT(DISTINCT application) FROM grants WHERE is_active"));
        }
        Assert.Equal(delays.Length, (await Holdings.ReadAsync(service)).Count("confirm"));
    }

    private async Task MendAsync(CutConnection way, RunningService service)
    {
        way.Mend();
        var time = await service.WaitForReadyAsync(true);
        output.WriteLine($"ready {time.TotalMilliseconds:0} ms after it was mended");
    }

    private static async Task<long> CountAsync(string connection, string statement)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand(statement, database);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static EndPoint ServerOf(string connection)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        return server.Host!.StartsWith('/')
            ? new UnixDomainSocketEndPoint($"{server.Host}/.s.PGSQL.{server.Port}")
            : new DnsEndPoint(server.Host, server.Port, AddressFamily.InterNetwork);
    }
}
