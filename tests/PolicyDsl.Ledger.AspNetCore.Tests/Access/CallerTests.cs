namespace PolicyDsl.Ledger.AspNetCore.Tests.Access;

/// <summary>What a caller may do.</summary>
public sealed class CallerTests
{
    private const string Own = "91510100MA00000015";
    private const string Other = "91510100MA00000023";

    [Theory]
    [InlineData("applicant", true, false, false)]
    [InlineData("reviewer", false, true, false)]
    [InlineData("officer", false, true, false)]
    [InlineData("auditor", false, true, false)]
    [InlineData("reviewer officer auditor", false, true, false)]
    [InlineData("applicant officer", true, true, true)]
    [InlineData("applicant reviewer", true, true, false)]
    [InlineData("", false, false, false)]
    public void A_role_does_its_own_work_and_no_other(string roles, bool appliesForOwn, bool seesAll, bool isCounter)
    {
        var caller = Of(roles);

        Assert.Equal(appliesForOwn, caller.MayActFor(Own));
        Assert.Equal(isCounter, caller.MayActFor(Other));
        Assert.Equal(isCounter, caller.MayBackdate);
        Assert.Equal(seesAll, caller.MaySee(For(Other)));
        Assert.Equal(seesAll || appliesForOwn, caller.MaySee(For(Own)));
    }

    [Fact]
    public void Every_role_has_a_name_that_leads_back_to_it()
    {
        Assert.Equal(Enum.GetValues<Role>(), RoleNames.All);
        Assert.All(RoleNames.All, static role => Assert.Equal(role, RoleNames.Find(role.Name())));
        Assert.Null(RoleNames.Find("Officer"));
    }

    private static Caller Of(string roles)
    {
        var all = roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static name => RoleNames.Find(name)!.Value).ToHashSet();
        return new Caller(new Actor("s", "r"), all, new HashSet<string> { Own });
    }

    private static StoredApplication For(string creditCode) =>
        new()
        {
            Id = "1",
            Version = 1,
            Policy = "demo",
            Revision = 1,
            PolicyHash = "0",
            Clause = "equipment",
            Year = 2025,
            SubmittedOn = new DateOnly(2025, 3, 1),
            ReceivedAt = DateTimeOffset.UnixEpoch,
            CreditCode = creditCode,
            Body = "{}",
            Decision = "{}",
            Outcome = Runtime.Outcome.Review,
        };
}
