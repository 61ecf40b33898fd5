using PolicyDsl.Runtime;
using PolicyDsl.Runtime.Tests;

namespace PolicyDsl.AspNetCore.Tests.Registration;

/// <summary>Finding policies by reference and by day.</summary>
public sealed class PolicyRegistryTests
{
    [Hazard("H23")]
    // Before the first revision, and between the end of one and the next, the answer comes from one that says it is not in force.
    [Theory]
    [InlineData("2024-01-01", 1)]
    [InlineData("2024-07-11", 1)]
    [InlineData("2025-06-30", 1)]
    [InlineData("2025-07-01", 1)]
    [InlineData("2025-09-01", 2)]
    [InlineData("2027-01-01", 3)]
    [InlineData("2031-01-01", 2)]
    public void The_newest_revision_in_force_on_the_day_counts(string day, int revision)
    {
        var registry = new PolicyRegistry(
            [
                Revision(3, "2026-01-01", "2030-01-01"),
                Revision(1, "2024-07-11", "2025-07-01"),
                Revision(2, "2025-09-01", null),
            ]
        );

        var found = registry.Find("p")!.InForceOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(revision, found.Info.Revision);
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p@1")]
    [InlineData("p@2")]
    public void A_reference_names_a_policy_or_one_revision(string reference) =>
        Assert.Equal(reference, new PolicyRegistry([Revision(1, null, null), Revision(2, null, null)]).Find(reference)!.Reference);

    [Theory]
    [InlineData("P")]
    [InlineData("p@3")]
    [InlineData("p@01")]
    [InlineData("p@+1")]
    [InlineData("p@")]
    [InlineData("p ")]
    [InlineData("")]
    [InlineData("..%2fp")]
    public void Anything_else_names_nothing(string reference) =>
        Assert.Null(new PolicyRegistry([Revision(1, null, null), Revision(2, null, null)]).Find(reference));

    [Fact]
    public void The_same_definition_twice_counts_once() =>
        Assert.Single(new PolicyRegistry([Revision(1, null, null), Revision(1, null, null)]).Find("p")!.Revisions);

    [Fact]
    public void Two_that_differ_cannot_be_the_same_revision()
    {
        PolicyDefinition[] twins = [Revision(1, null, null), Revision(1, "2024-07-11", null)];

        var fault = Assert.Throws<InvalidOperationException>(() => new PolicyRegistry(twins));

        Assert.Contains("`p`, revision 1", fault.Message, StringComparison.Ordinal);
    }

    private static SamplePolicy Revision(int revision, string? effective, string? expires) =>
        new(
            Samples.Policy with
            {
                Id = "p",
                Revision = revision,
                Hash = $"{revision}{effective}",
                Effective = Day(effective),
                Expires = Day(expires),
            }
        );

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
