using CsCheck;

namespace PolicyDsl.AspNetCore.Tests.Responses;

/// <summary>What goes into the spool comes out of it, in order, whoever is faster.</summary>
public sealed class AnswerSpoolTests
{
    [Fact]
    public void Whatever_is_added_and_taken_in_turn_comes_out_in_order() =>
        Gen.Int[0, 40]
            .List[0, 60]
            .Sample(
                turns =>
                {
                    using var spool = new AnswerSpool(mostInMemory: 32);
                    var (added, taken, next) = (new List<byte>(), new List<byte>(), (byte)0);
                    foreach (var turn in turns)
                    {
                        // Every fifth turn takes, where there is anything to take.
                        if (turn % 5 == 0 && taken.Count < added.Count)
                        {
                            taken.AddRange(Take(spool));
                            continue;
                        }
                        var bytes = Enumerable.Range(0, turn + 1).Select(_ => next++).ToArray();
                        Assert.True(spool.AddAsync(bytes, CancellationToken.None).IsCompletedSuccessfully);
                        added.AddRange(bytes);
                    }
                    spool.Complete();
                    for (var rest = Take(spool); rest.Length > 0; rest = Take(spool))
                        taken.AddRange(rest);
                    Assert.Equal(added, taken);
                },
                iter: 1000
            );

    [Fact]
    public async Task Beyond_its_bound_who_adds_waits_for_who_takes()
    {
        using var spool = new AnswerSpool(mostInMemory: 4, mostInFile: 4);
        await spool.AddAsync(new byte[4], CancellationToken.None);
        await spool.AddAsync(new byte[4], CancellationToken.None);

        var waiting = spool.AddAsync(new byte[1], CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        Take(spool);
        Take(spool);

        await waiting.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_waits_can_be_called_off()
    {
        using var spool = new AnswerSpool();
        using var stop = new CancellationTokenSource();

        var waiting = spool.TakeAsync(stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static byte[] Take(AnswerSpool spool) => spool.TakeAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult().ToArray();
}
