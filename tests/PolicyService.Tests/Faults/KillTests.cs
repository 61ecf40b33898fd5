using System.Diagnostics;
using System.Net;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>The process is killed in the middle of its work, and another goes on with the same data.</summary>
[Collection(FaultTests.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Once = 100;
    private const int Count = 1_000;

    /// <summary>Killed when so many of a hundred submissions at once have been answered.</summary>
    private static readonly int[] Moments = [0, 15, 60];

    /// <summary>Killed after such a part of the time that settling takes.</summary>
    private static readonly double[] PartsOfSettling = [0.4, 0.8];

    /// <summary>Killed after such a part of the time that confirming takes, which a process that has just started needs more of.</summary>
    private static readonly double[] PartsOfConfirming = [0.5, 2.0, 12.0];

    [Fact]
    public async Task What_was_answered_is_kept_and_what_was_not_can_be_sent_again()
    {
        await using var data = new StoredData();
        var service = await data.StartAsync();
        for (var at = 0; at < Moments.Length; at++)
        {
            var numbers = Enumerable.Range(at * Once, Once).ToList();
            var answered = await SubmitUntilAsync(service, numbers, Moments[at]);

            data.CheckFile();
            var watch = Stopwatch.StartNew();
            service = await data.StartAsync();
            await service.WaitForReadyAsync(true);
            var kept = await Holdings.ReadAsync(service);
            output.WriteLine($"killed after {answered.Count} answers, {kept.Applications.Count - at * Once} kept, ready again after {watch.Elapsed.TotalMilliseconds:0} ms");
            Assert.Subset(kept.Ids.ToHashSet(), answered.Values.Select(static answer => answer.Id).ToHashSet());

            var again = await service.SubmitAllAsync(numbers);
            Assert.All(again, static answer => Assert.True(answer.Status == HttpStatusCode.Created, answer.Text));
            Assert.All(answered, entry => Assert.Equal(entry.Value.Text, again[entry.Key % Once].Text));
            Assert.Equal(kept.Applications.Count - at * Once, again.Count(static answer => answer.Header("Idempotency-Replayed") == "true"));
            var whole = await Holdings.ReadAsync(service);
            Assert.Equal((at + 1) * Once, whole.Applications.Count);
        }
    }

    [Fact]
    public async Task A_round_is_settled_and_confirmed_as_a_whole_or_not_at_all()
    {
        await using var data = new StoredData();
        var service = await data.StartAsync();
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
            Assert.Equal(HttpStatusCode.Created, (await service.SubmitAsync(number)).Status));
        output.WriteLine($"{Count / watch.Elapsed.TotalSeconds:0} submissions/s, 16 at once");
        var (settling, draft) = await TimeAsync(service.SettleAsync);
        var (confirming, _) = await TimeAsync(() => service.ConfirmAsync(draft.Id));
        output.WriteLine($"settled in {settling.TotalMilliseconds:0} ms, confirmed in {confirming.TotalMilliseconds:0} ms");

        foreach (var part in PartsOfSettling)
        {
            var before = (await service.GetAsync(Requests.Round)).Text;
            await KillWhileAsync(service, service.SettleAsync, settling * part);
            service = await data.StartAsync();
            data.CheckFile();
            Assert.Equal("0", data.Find($"SELECT COUNT(*) FROM rounds WHERE {Count} <> (SELECT COUNT(*) FROM results WHERE results.round = rounds.id)"));
            Assert.Equal(before, (await service.GetAsync(Requests.Round)).Text);
        }
        foreach (var part in PartsOfConfirming)
        {
            draft = await service.SettleAsync();
            Assert.True(draft.Status == HttpStatusCode.Created, draft.Text);
            var answer = await KillWhileAsync(service, () => service.ConfirmAsync(draft.Id), confirming * part);
            service = await data.StartAsync();
            var wasConfirmed = CheckWhole(data, Count) == draft.Id;
            Assert.True(wasConfirmed || answer is null, answer?.Text);

            var again = await service.ConfirmAsync(draft.Id);
            Assert.Equal(wasConfirmed ? HttpStatusCode.Conflict : HttpStatusCode.OK, again.Status);
            Assert.Equal(wasConfirmed ? "already-confirmed" : null, again.Problem);
            Assert.Equal(draft.Id, CheckWhole(data, Count));
            output.WriteLine($"killed at {part:P0}: {(wasConfirmed ? "confirmed before" : "confirmed by the second request")}");
        }
        Assert.Equal(PartsOfConfirming.Length + 1, (await Holdings.ReadAsync(service)).Count("confirm"));
    }

    /// <summary>Submits all at once and kills the service when so many have been answered.</summary>
    /// <returns>The answers by number.</returns>
    private static async Task<Dictionary<int, Answer>> SubmitUntilAsync(RunningService service, IReadOnlyList<int> numbers, int moment)
    {
        var answered = new Dictionary<int, Answer>();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var requests = numbers.Select(async number =>
        {
            if (await SurvivingAsync(() => service.SubmitAsync(number)) is not { } answer)
                return;
            lock (answered)
            {
                answered.Add(number, answer);
                if (answered.Count >= moment)
                    reached.TrySetResult();
            }
        });
        var all = Task.WhenAll(requests.ToList());
        if (moment > 0)
            await reached.Task;
        else
            await Task.Delay(20);
        await service.KillAsync();
        await all;
        return answered;
    }

    private static async Task<Answer?> KillWhileAsync(RunningService service, Func<Task<Answer>> act, TimeSpan delay)
    {
        var acting = SurvivingAsync(act);
        await Task.Delay(delay);
        await service.KillAsync();
        return await acting;
    }

    // A request that the kill cut off has no answer.
    private static async Task<Answer?> SurvivingAsync(Func<Task<Answer>> act)
    {
        try
        {
            return await act();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<(TimeSpan Time, Answer Answer)> TimeAsync(Func<Task<Answer>> act)
    {
        var watch = Stopwatch.StartNew();
        var answer = await act();
        Assert.True((int)answer.Status is 200 or 201, answer.Text);
        return (watch.Elapsed, answer);
    }

    /// <returns>The id of the confirmed round.</returns>
    private static string CheckWhole(StoredData data, int count)
    {
        data.CheckFile();
        data.CheckGrants(count);
        Assert.Equal("1", data.Find("SELECT COUNT(*) FROM rounds WHERE state = 'Confirmed'"));
        return data.Find("SELECT id FROM rounds WHERE state = 'Confirmed'");
    }
}
