using System.Net;

namespace PolicyDsl.PolicyService.Tests.Faults;

/// <summary>No room is left where what is stored is kept.</summary>
[Collection(FaultTests.Name)]
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int Count = 20;

    [Fact]
    public async Task On_a_full_disk_nothing_is_done_by_halves_and_all_goes_on_when_there_is_room()
    {
        await using var data = new StoredData();
        await using var disk = await SmallDisk.TryMountAsync(data.Folder);
        Assert.SkipWhen(disk is null, "A disk of a few megabytes can be mounted by root only.");
        await FillAndClearAsync(data, await data.StartAsync(), disk);
    }

    [Fact]
    public async Task At_the_largest_size_of_a_file_nothing_is_done_by_halves_and_all_goes_on_when_it_may_grow()
    {
        Assert.SkipUnless(SizeLimit.IsKnown, "Limits of another process can be set on Linux only.");
        SizeLimit.AskForErrors();
        await using var data = new StoredData();
        var service = await data.StartAsync();
        await using var disk = new SizeLimit(service.Process.Id, data.Folder);
        await FillAndClearAsync(data, service, disk);
    }

    private async Task FillAndClearAsync(StoredData data, RunningService service, IDisk disk)
    {
        var before = await service.SubmitAllAsync(Enumerable.Range(0, Count));
        Assert.All(before, static answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        var draft = await service.SettleAsync();
        await service.WaitForReadyAsync(true);

        disk.Fill(rest: 0);
        Assert.All(await service.SubmitEarlierAsync(Enumerable.Range(0, Count)), static answer => answer.CheckUnavailable());
        (await service.ConfirmAsync(draft.Id)).CheckUnavailable();
        (await service.SettleAsync()).CheckUnavailable();
        await service.WaitForReadyAsync(false);
        // What is there can still be read, and is whole.
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/healthz")).Status);
        Assert.Equal(Count, (await Holdings.ReadAsync(service)).Applications.Count);
        Assert.Equal(draft.Id, (await service.GetAsync(Requests.Round + "?draft=true")).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(Requests.Round)).Status);

        // Room for a few applications at most is not enough to send more.
        disk.Fill(rest: 128 * 1024);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        await service.WaitForReadyAsync(false);

        disk.Clear();
        var recovered = await service.WaitForReadyAsync(true);
        output.WriteLine($"ready {recovered.TotalMilliseconds:0} ms after there was room again");
        Assert.Equal(HttpStatusCode.OK, (await service.ConfirmAsync(draft.Id)).Status);
        Assert.All(
            await service.SubmitEarlierAsync(Enumerable.Range(0, Count)),
            static answer => Assert.Equal((HttpStatusCode.Created, null), (answer.Status, answer.Header("Idempotency-Replayed")))
        );
        data.CheckFile();
        data.CheckGrants(Count);
        Assert.Equal(2 * Count, (await Holdings.ReadAsync(service)).Applications.Count);
    }
}
