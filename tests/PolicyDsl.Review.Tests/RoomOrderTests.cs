using System.Reflection;
using NetArchTest.Rules;

namespace PolicyDsl.Review.Tests;

/// <summary>Each room of the review stands on the applicants it tries, and on no other room, so that one can be read without the rest.</summary>
public sealed class RoomOrderTests
{
    private static readonly Assembly Review = Assembly.Load("PolicyDsl.Review");

    /// <summary>A room of the review and those before it, which it may use.</summary>
    public static TheoryData<string, string[]> Rooms => new()
    {
        { "PolicyDsl.Review.Html", [] },
        { "PolicyDsl.Review.Applicants", [] },
        { "PolicyDsl.Review.Analysis", ["PolicyDsl.Review.Applicants"] },
        { "PolicyDsl.Review.Differences", ["PolicyDsl.Review.Html", "PolicyDsl.Review.Applicants"] },
        { "PolicyDsl.Review.Impact", ["PolicyDsl.Review.Applicants", "PolicyDsl.Review.Differences"] },
        { "PolicyDsl.Review.Tracing", [] },
        { "PolicyDsl.Review.Documents", ["PolicyDsl.Review.Html", "PolicyDsl.Review.Applicants"] },
        { "PolicyDsl.Review.Editor", ["PolicyDsl.Review.Applicants", "PolicyDsl.Review.Analysis"] },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_depends_only_on_those_before_it(string room, string[] allowed)
    {
        var forbidden = Rooms.Select(static row => row.Data.Item1).Where(name => name != room && !allowed.Contains(name)).ToArray();

        var result = Types.InAssembly(Review).That().ResideInNamespaceStartingWith(room).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        Assert.True(result.IsSuccessful, $"{room} looks forward or aside: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void Every_namespace_of_the_review_is_a_room()
    {
        var known = Rooms.Select(static row => row.Data.Item1).ToArray();
        var strangers = Review
            .GetTypes()
            .Select(static type => type.Namespace ?? "")
            .Where(static name => name.StartsWith("PolicyDsl", StringComparison.Ordinal))
            .Distinct()
            .Where(name => !known.Any(room => name == room || name.StartsWith(room + ".", StringComparison.Ordinal)));

        Assert.Empty(strangers);
    }
}
