using System.Diagnostics;
using System.Globalization;

namespace PolicyDsl.Benchmarks.Http;

/// <summary>
/// The contestants in turn, again and again, each held against the one that ran just before it: a machine that is slower for a minute is slower for all.
/// What BenchmarkDotNet measures one after the other, minutes apart, differs by more than what is asked for here.
/// </summary>
internal static class Pairs
{
    private const int Times = 1024;
    private const int WarmUps = 60;
    private const int Rounds = 300;

    /// <summary>Measures with clients that send one after the other, and with eight at once.</summary>
    public static async Task RunAsync()
    {
        foreach (var connections in new[] { 8, 1 })
        {
            await using var contestants = await Contestants.StartAsync(connections);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Clients at once: {connections}"));
            Run(contestants);
        }
    }

    private static void Run(Contestants contestants)
    {
        var all = contestants.All;
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var (_, connections) in all)
                connections.Send(Times);
        }
        var times = Measure(all);
        for (var i = 0; i < all.Count; i++)
        {
            var ratios = Enumerable.Range(0, 2).Select(to => Median(Enumerable.Range(0, Rounds).Select(round => times[i][round] / times[to][round])));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{all[i].Name, -12} {times[i].Min(), 6:F2} µs at best, {Median(times[i]), 6:F2} µs usually; to {all[0].Name} {ratios.First():F3}, to {all[1].Name} {ratios.Last():F3}"
                )
            );
        }
    }

    private static double[][] Measure(IReadOnlyList<(string Name, Connections Connections)> all)
    {
        var times = all.Select(static _ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < all.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                all[i].Connections.Send(Times);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times;
            }
        }
        return times;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
