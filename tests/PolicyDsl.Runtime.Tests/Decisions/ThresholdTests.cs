namespace PolicyDsl.Runtime.Tests.Decisions;

/// <summary>The place from which on something holds is found wherever it lies, and a round one with few questions.</summary>
public sealed class ThresholdTests
{
    private const decimal Most = 1_000_000_000_000_000m;

    private static readonly decimal[] Places =
    [
        -Most + 1m, -123_456_789m, -100m, -1m, 0m, 1m, 2m, 5m, 9m, 10m, 11m, 99m, 100m, 101m, 1_000_000_000m, 1_000_000_001m, 999_999_999m, 6_000_000_000m, 333_333_333_334m,
        123_456_789_012m, Most - 1m, Most,
    ];

    private static readonly decimal[] Given = [-Most, -7m, 0m, 1m, 10m, 7_000_000_000m, Most];

    [Fact]
    public void It_is_found_from_below_and_from_above()
    {
        foreach (var place in Places)
        {
            foreach (var given in Given)
            {
                Assert.Equal((place, place), (place, Threshold.Up(-Most, Most, given, at => at >= place)));
                Assert.Equal((place, -place), (place, Threshold.Down(Most, -Most, given, at => at <= -place)));
            }
        }
    }

    [Fact]
    public void Every_place_of_a_short_stretch_is_found()
    {
        for (var place = -29m; place <= 131m; place++)
        {
            foreach (var given in new[] { -30m, 0m, 50m, 131m })
            {
                Assert.Equal(place, Threshold.Up(-30m, 131m, given, at => at >= place));
                Assert.Equal(place - 1m, Threshold.Down(131m, -30m, given, at => at < place));
            }
        }
    }

    [Fact]
    public void Whatever_holds_what_is_found_holds_and_the_place_before_does_not()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var odd = random.Next(2, 50);
            bool Holds(decimal at) => at % odd == 0m || at > 5000m;
            var found = Threshold.Up(1m, 10_000m, random.Next(1, 10_000), Holds);

            Assert.True(found is { } place && Holds(place) && !Holds(place - 1m));
        }
    }

    [Fact]
    public void Where_nothing_holds_nothing_is_found() => Assert.Null(Threshold.Up(0m, Most, 5m, static _ => false));

    [Theory]
    [InlineData(1_000_000_000, 7)]
    [InlineData(6_000_000_000, 11)]
    [InlineData(1_250_000_000, 20)]
    public void A_round_one_takes_few_questions(long place, int most)
    {
        var asked = 0;
        Threshold.Up(0m, Most, 7_000_000_000m, at => ++asked > 0 && at >= place);

        Assert.InRange(asked, 1, most);
    }
}
