namespace PolicyDsl.Runtime.Tests;

public sealed class DecidedApplicationTests
{
    private static readonly DecidedApplication Sample = new()
    {
        Id = "a1",
        Version = 2,
        Year = 2025,
        ReceivedAt = new DateTimeOffset(2025, 3, 1, 20, 0, 0, TimeSpan.FromHours(8)),
        IsWithdrawn = false,
        Policy = "sample",
        Revision = 1,
        PolicyHash = "ab",
        Clause = "prize",
        Body = """{ "revenue": 1.50 }""",
        Review = null,
        Decision = """{ "outcome": "eligible" }""",
    };

    [Fact]
    public void It_is_hashed_as_four_members_in_canonical_json() =>
        Assert.Equal(
            CanonicalJson.Hash(
                """{"application":{"id":"a1","receivedAt":"2025-03-01T12:00:00.000Z","version":2,"withdrawn":false,"year":2025},"decision":{"outcome":"eligible"},"inputs":{"application":{"revenue":1.5},"review":null},"policy":{"clause":"prize","hash":"ab","id":"sample","revision":1}}"""
            ),
            Sample.ContentHash()
        );

    [Fact]
    public void Each_part_of_it_changes_the_hash()
    {
        DecidedApplication[] changed =
        [
            Sample with { Id = "a2" },
            Sample with { Version = 3 },
            Sample with { Year = 2024 },
            Sample with { ReceivedAt = Sample.ReceivedAt.AddMilliseconds(1) },
            Sample with { IsWithdrawn = true },
            Sample with { Policy = "other" },
            Sample with { Revision = 2 },
            Sample with { PolicyHash = "ac" },
            Sample with { Clause = "price" },
            Sample with { Body = """{"revenue":1.51}""" },
            Sample with { Review = "{}" },
            Sample with { Decision = """{"outcome":"ineligible"}""" },
        ];

        Assert.Equal(changed.Length + 1, changed.Append(Sample).Select(static one => one.ContentHash()).Distinct().Count());
    }
}
