using System.Diagnostics;
using System.Net;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>Many at once.</summary>
[Collection(FaultTests.Name)]
public sealed class LoadTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Of_200_submissions_at_once_each_application_is_stored_once_and_a_repeated_key_gets_the_same_answer()
    {
        await using var data = new StoredData();
        var service = await data.StartAsync();

        var watch = Stopwatch.StartNew();
        var times = new double[200];
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(async at =>
            {
                var answer = await service.SubmitAsync(at % 150);
                times[at] = watch.Elapsed.TotalMilliseconds;
                return answer;
            })
        );
        output.WriteLine($"{200 / watch.Elapsed.TotalSeconds:0} submissions/s, p99 {times.Order().ElementAt(197):0} ms of 200 at once");

        Assert.All(answers, static answer => Assert.True(answer.Status == HttpStatusCode.Created, answer.Text));
        for (var at = 0; at < 50; at++)
        {
            Assert.Equal(answers[at].Text, answers[at + 150].Text);
            Assert.Single(new[] { answers[at], answers[at + 150] }, static answer => answer.Header("Idempotency-Replayed") == "true");
        }
        var holdings = await Holdings.ReadAsync(service);
        Assert.Equal(answers.Select(static answer => answer.Id).Distinct().Order(StringComparer.Ordinal), holdings.Ids.Order(StringComparer.Ordinal));
        Assert.Equal((150, 150), (holdings.Applications.Count, holdings.Log.Count));
        data.CheckFile();
    }

    [Fact]
    public async Task Of_two_contents_under_one_key_at_once_one_is_stored_and_of_two_keys_for_one_project_one_is()
    {
        await using var data = new StoredData();
        var service = await data.StartAsync();

        var contents = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => service.SubmitAsync(at / 2, $"key-{at / 2}", 5_000_000 + at % 2)));
        var keys = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => service.SubmitAsync(100 + at / 2, $"other-{at}")));

        Assert.All(contents.Chunk(2), static pair => CheckOneStored(pair, HttpStatusCode.UnprocessableEntity, "key-reused"));
        Assert.All(keys.Chunk(2), static pair => CheckOneStored(pair, HttpStatusCode.Conflict, "duplicate-application"));
        var holdings = await Holdings.ReadAsync(service);
        Assert.Equal((40, 40), (holdings.Applications.Count, holdings.Log.Count));
    }

    [Fact]
    public async Task Of_confirmations_at_once_one_goes_through()
    {
        await using var data = new StoredData();
        var service = await data.StartAsync();
        await service.SubmitAllAsync(Enumerable.Range(0, 60));
        var draft = await service.SettleAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => service.ConfirmAsync(draft.Id)));

        Assert.Single(answers, static answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(29, answers.Count(static answer => answer.Status == HttpStatusCode.Conflict && answer.Problem is "busy" or "already-confirmed"));
        Assert.Equal(1, (await Holdings.ReadAsync(service)).Count("confirm"));
        Assert.Equal(60 * 500_000, (int?)(await service.GetAsync(Requests.Round)).Json["totals"]!["amount"]);
        data.CheckGrants(60);
    }

    private static void CheckOneStored(Answer[] pair, HttpStatusCode refusal, string problem)
    {
        var refused = pair.Single(static answer => answer.Status != HttpStatusCode.Created);
        Assert.Equal((refusal, problem), (refused.Status, refused.Problem));
    }
}
